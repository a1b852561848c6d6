import type { WipLimitScope } from "@weir/flow-metrics";
import type { Breach, LimitInTheWay, LimitReached, Refusal } from "../../../refusal.ts";
import { stagesCalled } from "../stage-groups.ts";
import { stageOf } from "../stages.ts";
import type { BoardState, WipLimit } from "../state.ts";
import type { Standing } from "./scope-kind.ts";
import { kindOf, scopeKey } from "./scope-kinds.ts";

/** True if two limits hold for the same thing. */
export const sameScope = (a: WipLimitScope, b: WipLimitScope): boolean => scopeKey(a) === scopeKey(b);

/** The limit that is set for a scope. */
export function limitFor(board: BoardState, scope: WipLimitScope): WipLimit | undefined {
  return board.wipLimits.find((limit) => sameScope(limit.scope, scope));
}

/** How many cards a limit for `scope` counts now; of one for everybody nobody's, ask for each person. Constant time. */
export const countFor = (board: BoardState, scope: WipLimitScope): number => kindOf(scope).count(board, scope);

const strictness = { warn: 0, "ask-reason": 1, refuse: 2 } as const;

/**
 * The limits that a card on the board reaches by standing as `after`: those it counts under then and did not as `before`
 * (`undefined`: it was not on the board), and that have no room left. The strictest comes first. A minimum is told, and
 * stands in nobody's way.
 */
export function limitsReached(board: BoardState, before: Standing | undefined, after: Standing): LimitReached[] {
  const reached = board.wipLimits.flatMap(({ scope, max, policy }): LimitReached[] => {
    if (max === undefined) return [];
    const kind = kindOf(scope);
    const known = before === undefined ? [] : kind.counting(board, scope, before).map(scopeKey);
    return kind.counting(board, scope, after).flatMap((one) => {
      const count = kind.count(board, one);
      return count < max || known.includes(scopeKey(one)) ? [] : [{ scope: one, limit: max, count, policy }];
    });
  });
  return reached.toSorted((a, b) => strictness[b.policy] - strictness[a.policy]);
}

/** Nothing, or the breach to write on the event. */
export interface Marked {
  readonly breach?: Breach;
}

/** For what is never refused (backward moves, undo): the breach, if it is one. */
export function markBreach(board: BoardState, before: Standing | undefined, after: Standing, reason?: string): Marked {
  return marked(limitsReached(board, before, after), reason);
}

function marked([first, ...also]: readonly LimitReached[], reason: string | undefined): Marked {
  if (first === undefined) return {};
  return { breach: { ...first, ...(reason === undefined ? {} : { reason }), ...(also.length === 0 ? {} : { also }) } };
}

/** For what limits may refuse: whatever starts work or pulls it. The strictest limit in the way decides, and all are told. */
export function askLimits(
  board: BoardState,
  before: Standing | undefined,
  after: Standing,
  reason?: string,
): Marked | Refusal {
  const reached = limitsReached(board, before, after);
  const policy = reached[0]?.policy;
  if (policy !== "refuse" && (policy !== "ask-reason" || reason !== undefined)) return marked(reached, reason);
  const [first, ...also] = reached.map((one) => named(board, one));
  if (first === undefined) return {};
  const refused = policy === "refuse" ? "wip-limit" : "reason-required";
  return { refused, ...first, ...(also.length === 0 ? {} : { also }) };
}

/** With the names of its stages and its lane, for those who have no board before them. */
function named(board: BoardState, reached: LimitReached): LimitInTheWay {
  const { scope } = reached;
  const nameOf = (stageId: string): string => stageOf(board, stageId)?.name ?? stageId;
  const lane = "laneId" in scope ? board.lanes.find(({ laneId }) => laneId === scope.laneId)?.name : undefined;
  return {
    ...reached,
    ...("stageId" in scope && { stage: nameOf(scope.stageId) }),
    ...("stageIds" in scope && { stageNames: stagesCalled(board, scope.stageIds) }),
    ...(lane !== undefined && { lane }),
  };
}
