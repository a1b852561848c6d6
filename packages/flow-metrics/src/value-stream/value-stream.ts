export interface DaySpread {
  readonly mean: number | null;
  readonly p50: number | null;
  readonly p85: number | null;
}
/** An active stage with the queue stages directly before it. */
export interface ValueStreamStep {
  readonly stageId: string;
  readonly stage: string;
  readonly queueStageIds: readonly string[];
  /** Time in the active stage, unblocked: an upper bound of touch time. */
  readonly processTimeDays: DaySpread;
  readonly waitDays: DaySpread;
  readonly leadTimeDays: DaySpread;
  readonly blockedDays: DaySpread;
  /** 1 − returned / passes: an upper bound. Null without passes. */
  readonly completeAccurate: number | null;
  readonly returned: number;
  readonly passes: number;
  readonly items: number;
  readonly wip: number;
}
export interface ReworkEdge {
  /** Stage names. */
  readonly from: string;
  readonly to: string;
  readonly fromStageId: string;
  readonly toStageId: string;
  readonly count: number;
  /** Of all moves out of `from`. */
  readonly share: number;
}
export interface HandoffEdge {
  readonly kind: "group" | "person";
  readonly from: string;
  readonly to: string;
  readonly count: number;
}
export interface ValueStreamResult {
  readonly steps: readonly ValueStreamStep[];
  readonly rework: readonly ReworkEdge[];
  readonly handoffs: readonly HandoffEdge[];
  readonly totals: {
    readonly leadTimeDays: number | null;
    readonly processTimeDays: number | null;
    readonly waitDays: number | null;
    readonly activityRatio: number | null;
    readonly rolledCompleteAccurate: number | null;
    readonly itemsPerWeek: number | null;
    readonly items: number;
  };
  /** Time in an active stage and "not returned" are upper bounds: print them with "≤". */
  readonly upperBound: true;
}
