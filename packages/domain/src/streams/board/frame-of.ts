import type { WipLimitScope } from "@weir/flow-metrics";
import { emptyVector } from "../../persistent/vector.ts";
import { commentIdsOf } from "./comments.ts";
import type { BoardState } from "./state.ts";

/** Whether a limit speaks of stages and kinds of work only. */
const isTold = ({ kind }: WipLimitScope): boolean => kind !== "person" && kind !== "lane" && kind !== "cell";

/** What figures are drawn in: the board with its stages and their limits, and without its lanes, anything that lies on it or anybody's name. */
export const frameOf = (board: BoardState): BoardState => ({
  ...board,
  history: "front",
  removedStages: [],
  lanes: [],
  removedLanes: [],
  views: [],
  templates: [],
  labelLooks: [],
  stagePolicies: [],
  ruleChanges: board.ruleChanges.filter((change) => change.kind === "policy" || isTold(change.scope)),
  meetings: [],
  imports: [],
  wipLimits: board.wipLimits.filter(({ scope }) => isTold(scope)),
  slots: new Map(),
  entries: emptyVector,
  comments: commentIdsOf([]),
  tallies: new Map(),
  lists: new Map(),
});
