import type { Fact } from "../../../verb.ts";
import { limitOverHead } from "../limits/head-limit.ts";
import { limitFor } from "../limits/limits.ts";
import type { BoardState } from "../state.ts";
import { wipLimitCleared } from "./clear-wip-limit.ts";
import { wipLimitSet } from "./set-wip-limit.ts";

/**
 * The limit over a head follows who stands under it: one that was over all of them is over those who do `after`. Facts of
 * limits as any others, so what was before is judged by the limit there was. They come after the fact that somebody
 * joins or leaves, and are undone before it is. A limit that is set for those very stages already stays.
 */
export function headLimitFollows(
  board: BoardState,
  groupId: string,
  { joins = [], leaves = [] }: { readonly joins?: readonly string[]; readonly leaves?: readonly string[] },
): readonly Fact[] {
  const limit = limitOverHead(board, groupId);
  if (limit === undefined) return [];
  const stayed = limit.scope.stageIds.filter((stageId) => !leaves.includes(stageId));
  const joined = joins.filter((stageId) => !stayed.includes(stageId));
  const scope = { kind: "stages", stageIds: [...stayed, ...joined] } as const;
  const isSame = joined.length === 0 && stayed.length === limit.scope.stageIds.length;
  if (isSame || stayed.length === 0 || limitFor(board, scope) !== undefined) return [];
  return [wipLimitCleared.fact({ scope: limit.scope }), wipLimitSet.fact({ ...limit, scope })];
}
