import { dayNumber, dayOfNumber } from "@weir/charts";
import { ProblemError } from "@weir/contract";
import type { CumulativeFlowResult } from "@weir/flow-metrics";
import { useEffect, useState } from "react";
import { say } from "../../../charts/words.ts";
import { client, reasonOf } from "../../../lib/client.ts";
import type { BoardSession } from "../../../replica/board-session.ts";
import { loadBoard } from "../../../replica/browser-world.ts";
import { stillSession } from "../../../replica/still-session.ts";

export type BoardAt =
  | { readonly phase: "loading" }
  | { readonly phase: "failed"; readonly what: string }
  | { readonly phase: "before" }
  | { readonly phase: "ready"; readonly at: string; readonly session: BoardSession };

/** The board as it stood at the end of a local day: at the very instant for which the cumulative flow diagram has a column. */
export function useBoardAt(boardId: string, day: string, turn: number): { state: BoardAt; stale: boolean } {
  const key = `${boardId} ${day} ${turn}`;
  const [held, setHeld] = useState<{ key: string; state: BoardAt }>({ key, state: { phase: "loading" } });
  useEffect(() => {
    const abort = new AbortController();
    const show = (state: BoardAt): void => {
      if (!abort.signal.aborted) setHeld({ key, state });
    };
    load(boardId, day, abort.signal).then(show, (failure: unknown) =>
      show({ phase: "failed", what: reasonOf(failure, say("analytics.unreachable")) }),
    );
    return () => abort.abort();
  }, [boardId, day, key]);
  // A step to the next day keeps the last board in sight until the next one is there.
  return { state: held.state, stale: held.key !== key };
}

async function load(boardId: string, day: string, signal: AbortSignal): Promise<BoardAt> {
  const query = { from: day, to: dayOfNumber(dayNumber(day) + 1) };
  const { result } = await client.metric({ params: { boardId, metric: "cumulative-flow" }, query, signal });
  const { days, at } = result as CumulativeFlowResult;
  const instant = at[days.indexOf(day)];
  if (instant === undefined) return { phase: "before" };
  try {
    return {
      phase: "ready",
      at: instant,
      session: stillSession((await loadBoard(boardId, { at: instant, signal })).board),
    };
  } catch (failure) {
    // The board itself is there, or the metric would have failed: it was not yet there on that day.
    if (failure instanceof ProblemError && failure.problem.status === 404) return { phase: "before" };
    throw failure;
  }
}
