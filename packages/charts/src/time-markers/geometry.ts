import type { Plot } from "../axes.ts";
import { px } from "../scene.ts";

export type MarkerKind = "deployment" | "incident" | "change" | "note";

/** Something that happened outside of the board, to be seen on its time axes. */
export interface TimeMarker {
  readonly id: string;
  readonly kind: MarkerKind;
  /** Local days since 1970-01-01, as `wallDay` answers them. */
  readonly at: number;
  /** In words: what it was. */
  readonly label: string;
  /** A deployment that failed: its flag is hollow. */
  readonly failed?: boolean;
  /** An incident that still lasts: wrong now. */
  readonly open?: boolean;
}

/** Where a local day stands on an axis; `undefined` outside of it. */
export type DayScale = (day: number) => number | undefined;

/** A flag on the axis, for one marker or for several too near to each other to tell apart. */
export interface MarkerFlag {
  readonly x: number;
  /** Of the most telling marker: an incident before a deployment, a note before a change. */
  readonly kind: MarkerKind;
  readonly failed: boolean;
  readonly open: boolean;
  /** In the order they happened. */
  readonly markers: readonly TimeMarker[];
}

export interface TimeMarkersGeometry {
  readonly plot: Plot;
  /** From left to right, no two nearer than {@link flagRoom}. */
  readonly flags: readonly MarkerFlag[];
}

/** The least distance of two flags, px. */
export const flagRoom = 14;

const telling: readonly MarkerKind[] = ["incident", "deployment", "note", "change"];

/** Lays markers out on a time axis: those outside of it are left out, those too near to the flag before it join it. */
export function timeMarkersGeometry(markers: readonly TimeMarker[], plot: Plot, scale: DayScale): TimeMarkersGeometry {
  const groups: { x: number; members: TimeMarker[] }[] = [];
  for (const marker of markers.toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))) {
    const x = scale(marker.at);
    if (x === undefined || x < plot.left || x > plot.right) continue;
    const last = groups.at(-1);
    if (last !== undefined && x - last.x < flagRoom) last.members.push(marker);
    else groups.push({ x, members: [marker] });
  }
  return { plot, flags: groups.map(({ x, members }) => flagOf(x, members)) };
}

function flagOf(x: number, markers: readonly TimeMarker[]): MarkerFlag {
  const kind = telling.find((each) => markers.some((marker) => marker.kind === each)) ?? "note";
  const shown = markers.filter((marker) => marker.kind === kind);
  return {
    x: px(x),
    kind,
    failed: shown.some(({ failed }) => failed === true),
    open: shown.some(({ open }) => open === true),
    markers,
  };
}

/** A scale whose ends are whole local days: `from` begins at the left edge, `to` at the right one. */
export const spanScale =
  ([from, to]: readonly [number, number], plot: Plot): DayScale =>
  (day) =>
    to <= from ? undefined : plot.left + ((day - from) / (to - from)) * (plot.right - plot.left);

/** A scale of one column a day: whatever happens on a day stands at its column. */
export const columnScale =
  (firstDay: number, columns: readonly number[]): DayScale =>
  (day) =>
    columns[Math.floor(day) - firstDay];
