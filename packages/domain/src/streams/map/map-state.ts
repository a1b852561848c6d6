import type { FutureChange, FutureTotals, Instant, WasteSignal } from "@weir/flow-metrics";
import type { ToldMap } from "./told-map.ts";

/** Steps that follow each other beside one of the way: whoever passes that one passes them too. */
export interface OwnBranch {
  /** The same of all its steps, in their order. */
  readonly branchId: string;
  /** The node it runs side by side with. */
  readonly beside: string;
}

/** A step that no board shows: people do it, or wait there, all the same. */
export interface OwnStep {
  readonly stepId: string;
  readonly name: string;
  readonly kind: "process" | "wait";
  /** The measured node it comes after; null: before all of them. Of several the earlier in the list comes first. */
  readonly anchor: string | null;
  /** The measured node it turned out to be: from then on its figures are laid over what is measured there. */
  readonly linkedTo?: string;
  /** Absent on the way itself. */
  readonly branch?: OwnBranch;
  /** Of the last step of a branch: nobody waits for what it makes. */
  readonly deadEnd?: true;
}

/** What people know of a node, measured or their own; days are per pass. */
export interface NodeFigure {
  readonly nodeId: string;
  readonly processTimeDays?: number;
  readonly waitDays?: number;
  /** A share from 0 to 1. */
  readonly completeAccurate?: number;
  readonly note?: string;
}

/** Somewhere to improve, placed by hand. */
export interface Burst {
  readonly burstId: string;
  readonly text: string;
  /** Absent: it concerns the whole map. */
  readonly nodeId?: string;
  /** It concerns what waits before the node; absent: the node itself. */
  readonly on?: "wait";
}

/** A sign of waste that was looked at and is none, and why; without a node, wherever it shows. */
export interface DismissedWaste {
  readonly signal: WasteSignal;
  readonly nodeId?: string;
  readonly reason: string;
  /** Who said so last. */
  readonly by: string;
  readonly at: Instant;
}

/** The map as it was told at a time: its figures stay, whatever is corrected of the history later. */
export interface MapVersion {
  readonly versionId: string;
  readonly name: string;
  readonly takenAt: Instant;
  readonly told: ToldMap;
}

/** A future state somebody wants: what would be different, and what was calculated of it then. */
export interface MapTarget {
  readonly targetId: string;
  readonly name: string;
  readonly setAt: Instant;
  /** The window, conventions and filter of `today`; from null: all there was. What is measured later is asked the same way. */
  readonly measuredBy?: {
    readonly from: Instant | null;
    readonly to: Instant;
    readonly asked: readonly { readonly name: string; readonly value: string }[];
  };
  readonly changes: readonly FutureChange[];
  readonly today: FutureTotals;
  readonly future: FutureTotals;
}

/** What people know of a value stream: the fold of a map's own events. Plain data, fit for JSON. */
export interface MapState {
  readonly stream: string;
  /** The last event folded; 0 for none. */
  readonly seq: number;
  readonly mapId: string;
  readonly exists: boolean;
  readonly name: string;
  /** In flow order; none: a map of own steps alone. */
  readonly boardIds: readonly string[];
  readonly createdAt: Instant;
  /** Put away: read as before, changed no more until it is restored. */
  readonly archived: boolean;
  readonly steps: readonly OwnStep[];
  readonly figures: readonly NodeFigure[];
  readonly bursts: readonly Burst[];
  readonly dismissed: readonly DismissedWaste[];
  readonly versions: readonly MapVersion[];
  readonly targets: readonly MapTarget[];
}

const prefix = "map:";

/** The name of a map's stream. */
export type MapStream = `map:${string}`;

/** The stream of a map. That of a board's own map carries the board's id. */
export const mapStream = (mapId: string): MapStream => `${prefix}${mapId}`;

export const isMapStream = (stream: string): stream is MapStream => stream.startsWith(prefix);

/** The id in `map:<mapId>`; throws for a stream of another kind. */
export function mapIdOf(stream: string): string {
  if (!isMapStream(stream)) throw new Error(`${stream} is not the stream of a map`);
  return stream.slice(prefix.length);
}

/** A map before its first event. */
export const emptyMap = (stream: string): MapState => ({
  stream,
  seq: 0,
  mapId: mapIdOf(stream),
  exists: false,
  name: "",
  boardIds: [],
  createdAt: "",
  archived: false,
  steps: [],
  figures: [],
  bursts: [],
  dismissed: [],
  versions: [],
  targets: [],
});
