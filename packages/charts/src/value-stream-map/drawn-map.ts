import type { StageMove } from "../scene.ts";

/** Where a figure comes from: the log, what receivers answered, what people know, or a calculation of what would be. */
export type FigureOrigin = "measured" | "answered" | "mapped" | "calculated";

/** One figure of a drawing, as it is printed: days, a share (0..1) or a count. */
export interface DrawnFigure {
  readonly value: number | null;
  readonly origin: FigureOrigin;
  /** Printed with "≤". */
  readonly upperBound: boolean;
  /** Days of an average finished item, which may come more or less than once: so the ladder sums to the lead time. */
  readonly perItem?: number;
}

/** What waits before a step, or between the last one and the customer. */
export interface DrawnWait {
  /** The stages whose cards wait here; none where nothing on a board stands for it. */
  readonly stageIds: readonly string[];
  readonly days: DrawnFigure;
  /** Items here now; null where there is no queue to count. */
  readonly count: number | null;
  /** The most that a FIFO lane takes: the queue has a limit. Null for an inventory. */
  readonly laneMax: number | null;
  /** The limit by which the next step pulls; null where work is pushed on. */
  readonly pullMax: number | null;
}

/** How a step differs from the map this one is compared with, or was drawn from. */
export type DrawnChange = "added" | "changed" | "removed";

/** A process box with what waits before it. */
export interface DrawnStep {
  /** A stage id where a board's stage stands behind it, else the map's own id. */
  readonly stepId: string;
  readonly name: string;
  /** A step that no board shows: people put it in. */
  readonly handMade: boolean;
  /** The stages whose cards are in work here. */
  readonly stageIds: readonly string[];
  /** The board it is a step of, where a map covers several. */
  readonly boardName?: string;
  readonly wait: DrawnWait;
  readonly processTimeDays: DrawnFigure;
  readonly leadTimeDays: DrawnFigure;
  readonly completeAccurate: DrawnFigure;
  /** Who worked here, a head count; null where it is not known. */
  readonly people: number | null;
  readonly wip: number | null;
  readonly items: number | null;
  /** Place on the board's ramp (0..1); absent: by its place on the map. */
  readonly ramp?: number;
  readonly note?: string;
  readonly change?: DrawnChange;
  /** Of the last step of a branch: nobody waits for what it makes. */
  readonly deadEnd?: true;
}

/** Branches side by side, each in order. */
export interface DrawnBranches {
  readonly branches: readonly (readonly DrawnStep[])[];
  /**
   * An item goes through one of them: the ladder counts each by the items that came through. Absent: it goes through
   * all of them at the same time, and the ladder follows the slowest.
   */
  readonly either?: true;
}

/** Work that goes back; null: from the customer, or to the requests. */
export interface DrawnRework {
  readonly fromStepId: string | null;
  readonly toStepId: string | null;
  /** Names of the stages, as they are spoken. */
  readonly from: string;
  readonly to: string;
  /** Their boards, where the map covers several. */
  readonly fromBoard?: string | undefined;
  readonly toBoard?: string | undefined;
  readonly count: number;
  /** Of all stays in the stage it comes from. */
  readonly share: number;
  /** Absent for what people drew. */
  readonly move?: StageMove;
}

/** A numbered mark of a waste, at a step or at what waits before it; null: it concerns the whole. */
export interface DrawnPin {
  readonly number: number;
  readonly at: { readonly stepId: string | null; readonly on: "step" | "wait" } | null;
  /** What it is, as it is spoken. */
  readonly label: string;
}

/** A kaizen burst that people placed. */
export interface DrawnBurst {
  readonly burstId: string;
  /** What stands in it: a letter or two. */
  readonly sign: string;
  readonly at: { readonly stepId: string | null; readonly on: "step" | "wait" };
  readonly label: string;
}

export interface DrawnTotals {
  readonly leadTimeDays: DrawnFigure;
  readonly processTimeDays: DrawnFigure;
  readonly waitDays: DrawnFigure;
  readonly activityRatio: DrawnFigure;
  readonly rolledCompleteAccurate: DrawnFigure;
  readonly itemsPerWeek: DrawnFigure;
  /** Absent where no stage is marked as the point where demand arrives. */
  readonly taktDays?: DrawnFigure;
}

/**
 * All that a value stream map draws, wherever its figures come from: measured, known by people, calculated
 * for a future state, or of a chain of boards.
 */
export interface DrawnMap {
  /** Who steers the stream: the board, or the map. */
  readonly name: string;
  /** Which cards it is of, where they were chosen: what they meet, and how many of how many do. */
  readonly filter?: string;
  readonly cards?: { readonly met: number; readonly of: number };
  /** `calculated`: totals of a future state, and labelled so. */
  readonly basis: "observed" | "calculated";
  readonly parts: readonly (DrawnStep | DrawnBranches)[];
  /** Queues between the last step and the customer; null without any. */
  readonly tail: DrawnWait | null;
  readonly rework: readonly DrawnRework[];
  readonly totals: DrawnTotals;
  readonly pins: readonly DrawnPin[];
  readonly bursts: readonly DrawnBurst[];
}

export const hasBranches = (part: DrawnStep | DrawnBranches): part is DrawnBranches => "branches" in part;

/** Every step of a map, in flow order, branch after branch. */
export const drawnSteps = ({ parts }: Pick<DrawnMap, "parts">): DrawnStep[] =>
  parts.flatMap((part) => (hasBranches(part) ? part.branches.flat() : [part]));

/** A figure as the ladder has it. */
export const onLadder = (figure: DrawnFigure): DrawnFigure => ({ ...figure, value: figure.perItem ?? figure.value });

/** Figures of several ways as the ladder adds them up; null where none of them is known. */
export function summed(figures: readonly DrawnFigure[]): DrawnFigure {
  const [first, ...others] = figures.map(onLadder);
  if (first === undefined || others.length === 0) return first ?? measured(null);
  return others.reduce(
    (sum, { value, origin, upperBound }) => ({
      value: value === null ? sum.value : (sum.value ?? 0) + value,
      origin: origin === "measured" ? sum.origin : origin,
      upperBound: sum.upperBound || upperBound,
    }),
    first,
  );
}

/** What is told of the log as it is. */
export const measured = (value: number | null, upperBound = false): DrawnFigure => ({
  value,
  origin: "measured",
  upperBound,
});
