import { belongs } from "@weir/contract";
import type { OutsideFact, Viewer } from "@weir/domain";
import { happenedAt } from "@weir/flow-metrics";
import type { Workspace } from "@weir/storage";
import { RequestProblem, invalid } from "../../problems.ts";

/** Facts that concern a board, and the zone its days are in; without a board all facts, in UTC. */
export interface Chosen {
  readonly facts: readonly OutsideFact[];
  readonly timeZone: string;
}

export async function chosenFacts(workspace: Workspace, viewer: Viewer, boardId: string | undefined): Promise<Chosen> {
  const facts = await workspace.facts(viewer);
  if (boardId === undefined) return { facts, timeZone: "UTC" };
  const board = await workspace.board(boardId, viewer);
  if (board === undefined) {
    const expected = belongs("facts.expected.board");
    throw new RequestProblem(invalid([{ path: "board", value: boardId.slice(0, 200), ...expected }]));
  }
  return { facts: facts.filter((fact) => concerns(fact, boardId)), timeZone: board.timeZone };
}

/** A fact without boards concerns all of them. */
const concerns = ({ boardIds }: OutsideFact, boardId: string): boolean =>
  boardIds === undefined || boardIds.includes(boardId);

/** In the order they happened, then by id. */
export const inOrder = (facts: readonly OutsideFact[]): OutsideFact[] =>
  facts.toSorted((a, b) => compare(happenedAt(a), happenedAt(b)) || compare(a.factId, b.factId));

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
