import type { ValueStreamResult } from "@weir/flow-metrics";
import type { Size, StageMove } from "../scene.ts";
import type { ChartWords } from "../words.ts";
import type { Figure, MapStatistic } from "./figures.ts";
import { ladderForm } from "./ladder-form.ts";
import { wallForm } from "./wall-form.ts";

export interface ValueStreamMapOptions {
  /** The room there is; a long map is wider than that and scrolls. Below 640 px it stands upright. */
  readonly width: number;
  readonly words: ChartWords;
  readonly boardName: string;
  readonly statistic: MapStatistic;
  /** The limit of a stage: work is pulled into a step whose stage has one. */
  readonly limitOf?: (stageId: string) => number | undefined;
  /** Where a stage lies on the board's ramp (0..1), so that it has one colour everywhere; absent: by its place on the map. */
  readonly rampOf?: (stageId: string) => number | undefined;
}

/** A label with its value in a data box or plate: label at `x`, value ending at `x + width`; `y` is the baseline. */
export interface FigureRow extends Figure {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

export interface MapBox {
  readonly stageId: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly headerHeight: number;
  /** Place on the stage ramp. */
  readonly ramp: number;
  readonly name: readonly { readonly x: number; readonly y: number; readonly text: string }[];
  readonly rows: readonly FigureRow[];
}

/** What waits before a step. */
export interface MapWait {
  readonly step: string;
  readonly stageIds: readonly string[];
  /** Absent where nothing can wait: the step has no queue and nobody waited. */
  readonly triangle?: { readonly path: string; readonly x: number; readonly y: number };
  readonly texts: readonly {
    readonly x: number;
    readonly y: number;
    readonly text: string;
    readonly anchor: "start" | "middle";
    readonly strong: boolean;
  }[];
  readonly arrow: MapArrow;
  readonly tip: string;
}

export type MapArrow =
  | { readonly kind: "push"; readonly outline: string; readonly stripes: string }
  | {
      readonly kind: "pull";
      readonly arc: string;
      readonly head: string;
      readonly line: string;
      readonly label: { readonly x: number; readonly y: number; readonly text: string };
    };

export interface MapRework {
  readonly moves: readonly StageMove[];
  readonly path: string;
  readonly head: string;
  readonly strokeWidth: number;
  readonly label: { readonly x: number; readonly y: number; readonly width: number; readonly text: string };
  readonly tip: string;
}

export interface MapPlace {
  readonly outline: string;
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

export interface MapInformation {
  readonly line: string;
  readonly head: string;
  readonly label?: { readonly x: number; readonly y: number; readonly text: string };
}

/** A rung of the ladder: waits on the outer one, process time on the inner one. */
export interface MapRung {
  readonly kind: "wait" | "process";
  /** Along the flow, px: the rung spans exactly its gap or its box. */
  readonly from: number;
  readonly to: number;
  readonly days: number | null;
  readonly label: { readonly x: number; readonly y: number; readonly text: string; readonly anchor: "middle" | "end" };
}

export interface MapPlate {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly heading: { readonly x: number; readonly y: number; readonly text: string };
  readonly rows: readonly FigureRow[];
}

/** All a drawing of the map needs; px, plain data. */
export interface ValueStreamMapGeometry extends Size {
  readonly form: "wall" | "ladder";
  readonly empty: boolean;
  readonly statistic: MapStatistic;
  readonly boxes: readonly MapBox[];
  readonly waits: readonly MapWait[];
  readonly rework: readonly MapRework[];
  readonly moreRework?: { readonly x: number; readonly y: number; readonly text: string };
  readonly supplier: MapPlace;
  readonly customer: MapPlace;
  readonly control?: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
    readonly text: string;
  };
  readonly information: readonly MapInformation[];
  readonly shipments: readonly { readonly outline: string; readonly stripes: string }[];
  readonly ladder: { readonly path: string; readonly rungs: readonly MapRung[] };
  readonly plate: MapPlate;
}

/**
 * Lays out the value stream map in the lean notation: process boxes with data boxes, inventory
 * triangles, push and pull arrows, rework curved back, the ladder aligned to the boxes, the totals.
 * Nothing overlaps; what does not fit is left to the table and counted. Without steps it is `empty`.
 * Source: Rother & Shook, "Learning to See"; Martin & Osterling, "Value Stream Mapping".
 */
export function valueStreamMapGeometry(
  result: ValueStreamResult,
  options: ValueStreamMapOptions,
): ValueStreamMapGeometry {
  return options.width < 640 ? ladderForm(result, options) : wallForm(result, options);
}
