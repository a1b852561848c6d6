import { emptyVector } from "../../persistent/vector.ts";
import { commentIdsOf } from "./comments.ts";
import type { BoardState } from "./state.ts";

/** What figures are drawn in: the board with its stages and limits, and without anything that lies on it or anybody's name. */
export const frameOf = (board: BoardState): BoardState => ({
  ...board,
  history: "front",
  removedStages: [],
  imports: [],
  wipLimits: board.wipLimits.filter(({ scope }) => scope.kind !== "person"),
  slots: new Map(),
  entries: emptyVector,
  comments: commentIdsOf([]),
  tallies: new Map(),
  lists: new Map(),
});
