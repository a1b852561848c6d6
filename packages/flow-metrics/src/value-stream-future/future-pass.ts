import type { ModelStep, StreamModel } from "./stream-model.ts";

/** One pass of a step as it would be. */
export interface FuturePass {
  readonly processDays: number;
  /** All time that is no work: waiting, blocked, parked. */
  readonly idleDays: number;
  readonly completeAccurate: number | null;
  /** Shares of what leaves it, by where it goes; null is the finish. */
  readonly moves: readonly { readonly to: string | null; readonly share: number }[];
}

export function passOf({ steps, moves }: StreamModel, at: number): FuturePass {
  const { processDays, waitDays, blockedDays, parkedDays, completeAccurate } = steps[at] as ModelStep;
  const onward = (moves[at] ?? []).map((share, column) => ({ to: steps[column]?.nodeId ?? null, share }));
  return {
    processDays,
    idleDays: waitDays + blockedDays + parkedDays,
    completeAccurate,
    moves: onward.filter(({ share }) => share > 0),
  };
}
