import type { DurationSummary } from "../duration-summary.ts";

export interface DurationItem {
  readonly cardId: string;
  readonly startedAt: string;
  readonly finishedAt: string;
  readonly days: number;
}
/** Durations of the items finished in the window, ordered by finish. */
export interface DurationResult extends DurationSummary {
  readonly items: readonly DurationItem[];
}
