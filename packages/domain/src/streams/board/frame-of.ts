import { emptyVector } from "../../persistent/vector.ts";
import { commentIdsOf } from "./comments.ts";
import type { BoardState } from "./state.ts";

/** What figures are drawn in: the board with its stages and their limits, and without its lanes, anything that lies on it or anybody's name. */
export const frameOf = (board: BoardState): BoardState => ({
  ...board,
  history: "front",
  removedStages: [],
  lanes: [],
  removedLanes: [],
  stagePolicies: [],
  imports: [],
  wipLimits: board.wipLimits.filter(({ scope: { kind } }) => kind !== "person" && kind !== "lane" && kind !== "cell"),
  slots: new Map(),
  entries: emptyVector,
  comments: commentIdsOf([]),
  tallies: new Map(),
  lists: new Map(),
});
