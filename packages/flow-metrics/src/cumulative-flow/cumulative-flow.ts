import type { StageKind } from "../workflow.ts";

export interface CumulativeFlowResult {
  /** Local dates of the board's zone. */
  readonly days: readonly string[];
  /** The last instant each column stands for. */
  readonly at: readonly string[];
  readonly stages: readonly { readonly stageId: string; readonly name: string; readonly kind: StageKind }[];
  /** `[stage][day]`: items that had crossed into the stage or right of it, by the chosen convention. */
  readonly cumulative: readonly (readonly number[])[];
  /** `[stage][day]`: cards that stood there. */
  readonly occupancy: readonly (readonly number[])[];
  /** `[day]`: items that had left unfinished, all and those that had started. */
  readonly discarded: readonly number[];
  readonly discardedStarted: readonly number[];
  /** `[day]`: days back to when as many had started as have now finished; null while none has. */
  readonly approxCycleTimeDays: readonly (number | null)[];
  /** Spans where a line counts items that had been moved back: to be hatched. */
  readonly corrections: readonly { readonly stageId: string; readonly fromDay: string; readonly toDay: string }[];
  readonly startStageId: string;
  readonly finishStageId: string;
}
