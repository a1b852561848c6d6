import type { Instant, WipLimitScope } from "@weir/flow-metrics";
import type { BoardState } from "./state.ts";

/** A limit or a policy that changed while the board was in use: what charts mark on their time axis. */
export type RuleChange = { readonly seq: number; readonly at: Instant } & (
  | { readonly kind: "policy"; readonly stageId: string }
  /** Neither most nor least: it was cleared. */
  | {
      readonly kind: "limit";
      readonly scope: WipLimitScope;
      readonly max?: number;
      readonly min?: number;
      readonly measure?: "size";
    }
);

const mostKept = 200;

/** The board that remembers one change more; what it was made with is no change. The limit of one person is told as everybody's. */
export function withRuleChange(board: BoardState, change: RuleChange): BoardState {
  if (change.at === board.createdAt) return board;
  const nobody =
    change.kind === "limit" && change.scope.kind === "person" ? { scope: { kind: "person" } as const } : {};
  return { ...board, ruleChanges: [...board.ruleChanges.slice(1 - mostKept), { ...change, ...nobody }] };
}
