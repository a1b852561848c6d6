import type { Paint, TypeSize } from "./tokens.ts";

/** Width and height in px. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** What a mark stands for, so that a click on it can show what lies behind. */
export type Target =
  | { readonly kind: "card"; readonly cardId: string }
  | { readonly kind: "day"; readonly day: string }
  | { readonly kind: "period"; readonly from: string; readonly to: string }
  | { readonly kind: "stage"; readonly stageId: string }
  | { readonly kind: "wait"; readonly stepId: string | null; readonly stageIds: readonly string[] }
  | { readonly kind: "rework"; readonly moves: readonly StageMove[] }
  | { readonly kind: "totals" }
  | { readonly kind: "pin" | "burst" | "handoff"; readonly id: string };

/** A move from stage to stage. */
export interface StageMove {
  readonly fromStageId: string;
  readonly toStageId: string;
}

interface MarkLook {
  /** What the mark is in the drawing, e.g. `band`, `tick-label`; the class it is drawn with. */
  readonly role: string;
  readonly fill?: Paint;
  readonly stroke?: Paint;
  readonly strokeWidth?: number;
  readonly dash?: string;
  readonly opacity?: number;
  readonly target?: Target;
  /** What a pointer resting on the mark is told. */
  readonly tip?: string;
}

export interface PathMark extends MarkLook {
  readonly mark: "path";
  readonly d: string;
}
export interface RectMark extends MarkLook {
  readonly mark: "rect";
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly radius?: number;
}
export interface CircleMark extends MarkLook {
  readonly mark: "circle";
  readonly cx: number;
  readonly cy: number;
  readonly r: number;
}
export interface LineMark extends MarkLook {
  readonly mark: "line";
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}
/** `y` is the baseline. */
export interface TextMark extends MarkLook {
  readonly mark: "text";
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size: TypeSize;
  readonly anchor?: "start" | "middle" | "end";
  readonly strong?: boolean;
}

/** The whole vocabulary of a drawing: five marks, plain data. */
export type Mark = PathMark | RectMark | CircleMark | LineMark | TextMark;

/** A drawing that React, the command line and exports draw alike; later marks lie on top. */
export interface Scene extends Size {
  readonly title: string;
  /** The drawing in a sentence or two, for those who listen to it. */
  readonly description: string;
  readonly marks: readonly Mark[];
}

/** A coordinate with at most two decimals: drawings stay small and their snapshots stable. */
export function px(value: number): number {
  return Math.round(value * 100) / 100;
}

/** An open polyline as path data; an empty list gives an empty path. */
export function polyline(points: readonly (readonly [number, number])[]): string {
  return points.map(([x, y], index) => `${index === 0 ? "M" : "L"}${px(x)},${px(y)}`).join("");
}

/** A closed polygon as path data. */
export function polygon(points: readonly (readonly [number, number])[]): string {
  return points.length === 0 ? "" : `${polyline(points)}Z`;
}
