import { type Viewer, authorise } from "@weir/domain";
import { type HandoffsResult, type MetricAnswer, type RawParams, linksBetweenBoards } from "@weir/flow-metrics";
import { problemOf, telling } from "@weir/contract";
import type { Access } from "@weir/storage";
import { figureActionOf } from "../../figure-action.ts";
import { namingChoice } from "../../naming-choice.ts";
import { RequestProblem, deniedProblem, notFound } from "../../problems.ts";
import type { ChainAnalytics } from "./chain-analytics.ts";
import type { BoardFigures } from "./measured-map.ts";

export interface PartDeps {
  readonly analytics: BoardFigures;
  readonly chain: ChainAnalytics;
  readonly access: Pick<Access, "namesPeople">;
}

interface PartQuestion {
  readonly metric: string;
  readonly params: RawParams;
  readonly viewer: Viewer;
}

/**
 * A metric over the boards of a map that share cards with `part`, one of its boards. It names people only where it
 * may on every one of them.
 */
export async function askPart(
  { analytics, chain, access }: PartDeps,
  boardIds: readonly string[],
  part: string,
  { metric, params, viewer }: PartQuestion,
): Promise<MetricAnswer> {
  const runs = boardIds.includes(part) ? await chain.runs(boardIds) : [];
  const run = runs.find((each) => each.boardIds.includes(part))?.boardIds ?? [];
  const [only, ...others] = run;
  if (only === undefined) throw new RequestProblem(notFound("board", part));
  for (const boardId of run) {
    const may = authorise(viewer, figureActionOf(metric), { kind: "board", boardId });
    if (may !== true) throw new RequestProblem(deniedProblem(may, boardId));
  }
  const naming = namingChoice(metric, params);
  if (naming !== undefined && !run.every((boardId) => access.namesPeople(viewer, boardId)))
    throw new RequestProblem(problemOf("person-figures-off", telling("problem.person-figures-off", naming)));
  const ofBoard = async (boardId: string): Promise<MetricAnswer> => {
    const answer = await analytics.ask(boardId, metric, params, viewer, { along: run, beside: boardIds });
    if (answer === undefined) throw new RequestProblem(notFound("board", boardId));
    return answer;
  };
  if (others.length === 0) return ofBoard(only);
  const answer = await chain.ask(run, metric, params, viewer, boardIds);
  if (metric !== "value-stream-handoffs") return answer;
  // In the chain's log a card that crosses merely moves: who waits for whom among its boards, their own logs tell.
  const links = await Promise.all(
    run.map(async (boardId) => ({ boardId, links: ((await ofBoard(boardId)).result as HandoffsResult).boards })),
  );
  return { ...answer, result: { ...(answer.result as HandoffsResult), boards: linksBetweenBoards(links) } };
}
