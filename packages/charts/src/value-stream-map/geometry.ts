import type { Size, StageMove } from "../scene.ts";
import type { ChartWords } from "../words.ts";
import type { DrawnChange, DrawnMap } from "./drawn-map.ts";
import type { Figure } from "./figures.ts";
import { ladderForm } from "./ladder-form.ts";
import type { MapLegend } from "./legend.ts";
import type { PlacedSign } from "./signs.ts";
import { wallForm } from "./wall-form.ts";

export interface ValueStreamMapOptions {
  /** The room there is. Below 640 px the map stands upright. */
  readonly width: number;
  readonly words: ChartWords;
  /** A line longer than the room goes on below (`wrapped`), or runs on past its end (`one`). */
  readonly lines?: "wrapped" | "one";
}

/** A label with its value in a data box or plate: label at `x`, value ending at `x + width`; `y` is the baseline. */
export interface FigureRow extends Figure {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

export interface MapBox {
  readonly stepId: string;
  readonly handMade: boolean;
  /** Which of several ways side by side it is on, in words. */
  readonly aside?: string;
  readonly change?: DrawnChange;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly headerHeight: number;
  /** Place on the stage ramp. */
  readonly ramp: number;
  readonly name: readonly { readonly x: number; readonly y: number; readonly text: string; readonly quiet?: true }[];
  /** The whole of it. */
  readonly spoken: string;
  readonly rows: readonly FigureRow[];
}

/** What waits before a step. */
export interface MapWait {
  /** Null: the customer. */
  readonly stepId: string | null;
  readonly step: string;
  readonly stageIds: readonly string[];
  /** An inventory, or a FIFO lane; absent where nothing can wait: no queue, and nobody waited. */
  readonly sign?: MapWaitSign;
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

/** The symbol of what waits; `x` is its middle, `y` the baseline of the text in it. */
export interface MapWaitSign {
  readonly kind: "inventory" | "lane";
  readonly path: string;
  readonly x: number;
  readonly y: number;
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
  /** A branch beside the slowest one: told, not added up. */
  readonly aside?: true;
  readonly label: { readonly x: number; readonly y: number; readonly text: string; readonly anchor: "middle" | "end" };
}

interface PlateLine {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

export interface MapPlate {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly heading: PlateLine;
  /** Which cards the totals are of, where they were chosen: whole, and as there is room for it. */
  readonly caption?: { readonly text: string; readonly lines: readonly PlateLine[] };
  readonly rows: readonly FigureRow[];
}

/** All a drawing of the map needs; px, plain data. */
export interface ValueStreamMapGeometry extends Size {
  readonly form: "wall" | "ladder";
  readonly empty: boolean;
  readonly boxes: readonly MapBox[];
  readonly waits: readonly MapWait[];
  readonly rework: readonly MapRework[];
  readonly moreRework?: { readonly x: number; readonly y: number; readonly text: string };
  /** Where a line goes on below, and where it parts and joins again. */
  readonly wires: readonly { readonly line: string; readonly head?: string }[];
  readonly notes: readonly { readonly x: number; readonly y: number; readonly text: string }[];
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
  readonly pins: readonly PlacedSign[];
  readonly bursts: readonly PlacedSign[];
  readonly legend: MapLegend;
}

/**
 * Lays out the value stream map in the lean notation: process boxes with data boxes, inventory
 * triangles and FIFO lanes, push and pull arrows, rework curved back, the ladder aligned to the boxes, the totals,
 * and a legend of what is in it.
 * Nothing overlaps; what does not fit is left to the table and counted. Without steps it is `empty`.
 * Source: Rother & Shook, "Learning to See"; Martin & Osterling, "Value Stream Mapping".
 */
export function valueStreamMapGeometry(map: DrawnMap, options: ValueStreamMapOptions): ValueStreamMapGeometry {
  return options.width < 640 ? ladderForm(map, options) : wallForm(map, options);
}
