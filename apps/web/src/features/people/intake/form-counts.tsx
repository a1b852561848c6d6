import { allCards, isOnBoard } from "@weir/domain";
import type { MetricAnswer, MetricResults } from "@weir/flow-metrics";
import { useCallback, type ReactNode } from "react";
import { client } from "../../../lib/client.ts";
import { useLive } from "../../../replica/use-board-session.tsx";
import pageStyles from "../page.module.css";
import { useAnswer } from "../use-answer.ts";
import { say } from "./words.ts";

type CumulativeFlow = MetricResults["cumulative-flow"];

/** What left the board until now, and what of it was discarded before it was started, as the cumulative flow counts it. */
export function departuresIn(flow: CumulativeFlow): { readonly left: number; readonly discarded: number } {
  const { discarded, discardedStarted, stages, cumulative, finishStageId } = flow;
  const finish = stages.findIndex(({ stageId }) => stageId === finishStageId);
  const finished = cumulative[finish]?.at(-1) ?? 0;
  const gone = discarded.at(-1) ?? 0;
  return { left: finished + gone, discarded: gone - (discardedStarted.at(-1) ?? 0) };
}

/** How much is asked for, and how much of what left was never started. */
export function FormCounts({ boardId }: { boardId: string }): ReactNode {
  const board = useLive((live) => live.board);
  const { loaded } = useAnswer(
    useCallback(async () => {
      const answer = await client.metric({ params: { boardId, metric: "cumulative-flow" }, query: {} });
      return departuresIn((answer as MetricAnswer<CumulativeFlow>).result);
    }, [boardId]),
  );
  const requests = board === undefined ? [] : [...allCards(board)].filter((card) => card.requested);
  const waiting = requests.filter((card) => isOnBoard(card) && card.startedAt === undefined).length;
  const departures = loaded.state === "ready" ? loaded.value : undefined;
  return (
    <p className={pageStyles.hint} data-form-counts>
      {requests.length === 0 ? say("intake.count.none") : say("intake.count", { asked: requests.length, waiting })}{" "}
      {departures !== undefined && departures.left > 0 && say("intake.discards", departures)}
    </p>
  );
}
