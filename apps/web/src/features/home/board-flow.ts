import type { CumulativeFlowResult } from "@weir/flow-metrics";
import { useEffect, useState } from "react";
import { client } from "../../lib/client.ts";

export const shownWeeks = 12;

/** What a line of the board list says about the flow of a board. */
export interface BoardFlow {
  /** The last weeks in which anything moved, whenever they were: an old import shows its own. */
  readonly stages: CumulativeFlowResult["stages"];
  readonly cumulative: readonly (readonly number[])[];
  /** Cards between the start and the finish. */
  readonly inProgress: number;
  readonly finishedPerWeek: number;
  /** Cards on the board, finished ones too. */
  readonly cards: number;
  /** Local day of the last move, and how many days ago it was; undefined where nothing ever moved. */
  readonly lastMove: { readonly day: string; readonly daysAgo: number } | undefined;
}

/** The last {@link shownWeeks} of a cumulative flow: pure. */
export function boardFlowOf(flow: CumulativeFlowResult): BoardFlow {
  const today = flow.days.length - 1;
  const moved = lastMoved(flow);
  const end = today - moved > 7 * shownWeeks ? moved : today;
  const start = flow.stages.findIndex(({ stageId }) => stageId === flow.startStageId);
  const finish = flow.stages.findIndex(({ stageId }) => stageId === flow.finishStageId);
  const standing = flow.occupancy.map((line) => line.at(-1) ?? 0);
  const cumulative = flow.cumulative.map((line) => line.slice(Math.max(0, end - 7 * shownWeeks), end + 1));
  const finished = cumulative[finish] ?? [];
  const day = flow.days[moved];
  return {
    stages: flow.stages,
    cumulative,
    inProgress: sum(standing.slice(Math.max(0, start), Math.max(0, finish))),
    finishedPerWeek: ((finished.at(-1) ?? 0) - (finished[0] ?? 0)) / Math.max(1, (finished.length - 1) / 7),
    cards: sum(standing),
    lastMove: day === undefined ? undefined : { day, daysAgo: today - moved },
  };
}

/** Index of the last day on which a card came, moved or left; -1 for none. */
function lastMoved({ days, occupancy, cumulative }: CumulativeFlowResult): number {
  const lines = [...occupancy, ...cumulative];
  const changed = (day: number): boolean =>
    lines.some((line) => (line[day] ?? 0) !== (day === 0 ? 0 : (line[day - 1] ?? 0)));
  for (let day = days.length - 1; day >= 0; day -= 1) if (changed(day)) return day;
  return -1;
}

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

/** Loads the flow of one board: undefined while it loads, null where it cannot be had. */
export function useBoardFlow(boardId: string): BoardFlow | null | undefined {
  const [flow, setFlow] = useState<BoardFlow | null>();
  useEffect(() => {
    const abort = new AbortController();
    client
      .metric({ params: { boardId, metric: "cumulative-flow" }, signal: abort.signal })
      .then(({ result }) => setFlow(boardFlowOf(result as CumulativeFlowResult)))
      .catch(() => abort.signal.aborted || setFlow(null));
    return () => abort.abort();
  }, [boardId]);
  return flow;
}
