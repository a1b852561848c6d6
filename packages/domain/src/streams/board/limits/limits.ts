import type { WipLimitScope } from "@weir/flow-metrics";
import type { Breach, LimitInTheWay, LimitReached, Refusal } from "../../../refusal.ts";
import { stagesCalled } from "../stage-groups.ts";
import { hundredths } from "../../../size.ts";
import { stageOf } from "../stages.ts";
import type { BoardState, WipLimit } from "../state.ts";
import type { Standing } from "./scope-kind.ts";
import { measures, type Tallied } from "./measures.ts";
import { kindOf, scopeKey } from "./scope-kinds.ts";

/** True if two limits hold for the same thing. */
export const sameScope = (a: WipLimitScope, b: WipLimitScope): boolean => scopeKey(a) === scopeKey(b);

/** How many cards a stage takes by its own limit; undefined without one, and for one that measures something else. */
export function stageLimit(board: BoardState, stageId: string): number | undefined {
  const limit = limitFor(board, { kind: "stage", stageId });
  return limit?.measure === "count" ? limit.max : undefined;
}

/** The limit that is set for a scope. */
export function limitFor(board: BoardState, scope: WipLimitScope): WipLimit | undefined {
  return board.wipLimits.find((limit) => sameScope(limit.scope, scope));
}

const count = (board: BoardState, scope: WipLimitScope, of: Tallied): number => kindOf(scope).count(board, scope, of);

/**
 * How many cards a limit for `scope` counts now, or by `size` the sum of their sizes; of one for everybody nobody's, ask
 * for each person. Constant time.
 */
export function countFor(board: BoardState, scope: WipLimitScope, measure: WipLimit["measure"] = "count"): number {
  const { of, parts } = measures[measure];
  return count(board, scope, of) / parts;
}

/** How many of the cards that a limit for `scope` counts have no size. Constant time. */
export const unsizedFor = (board: BoardState, scope: WipLimitScope): number =>
  count(board, scope, "cards") - count(board, scope, "sized");

/** What would count under a limit that is reached, with what reaches it. */
export const countAfter = ({ count, adds }: Pick<LimitReached, "count" | "adds">): number =>
  adds === undefined ? count + 1 : (hundredths(count) + hundredths(adds)) / 100;

const strictness = { warn: 0, "ask-reason": 1, refuse: 2 } as const;

/**
 * The limits that a card on the board reaches by standing as `after`: those it takes more of then than as `before`
 * (`undefined`: it was not on the board), and that have no room for that. The strictest comes first. A card without a
 * size takes nothing of a limit by size, and reaches it where it is full. A minimum is told, and stands in nobody's way.
 */
export function limitsReached(board: BoardState, before: Standing | undefined, after: Standing): LimitReached[] {
  const reached = board.wipLimits.flatMap(({ scope, max, measure, policy }): LimitReached[] => {
    if (max === undefined) return [];
    const kind = kindOf(scope);
    const { of, parts, takes, isUnknown } = measures[measure];
    const known = before === undefined ? [] : kind.counting(board, scope, before).map(scopeKey);
    return kind.counting(board, scope, after).flatMap((one) => {
      const held = kind.count(board, one, of);
      const isKnown = before !== undefined && known.includes(scopeKey(one));
      const more = takes(after) - (isKnown ? takes(before) : 0);
      const isFull = held >= max * parts && !isKnown && isUnknown(after);
      if (!isFull && (more <= 0 || held + more <= max * parts)) return [];
      const bySize = measure === "size" ? ({ measure, adds: more / parts } as const) : {};
      return [{ scope: one, limit: max, count: held / parts, ...bySize, policy }];
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

/** With the names of its stages, its lane and its unit, for those who have no board before them. */
function named(board: BoardState, reached: LimitReached): LimitInTheWay {
  const { scope } = reached;
  const nameOf = (stageId: string): string => stageOf(board, stageId)?.name ?? stageId;
  const lane = "laneId" in scope ? board.lanes.find(({ laneId }) => laneId === scope.laneId)?.name : undefined;
  return {
    ...reached,
    ...("stageId" in scope && { stage: nameOf(scope.stageId) }),
    ...("stageIds" in scope && { stageNames: stagesCalled(board, scope.stageIds) }),
    ...(lane !== undefined && { lane }),
    ...(reached.measure === "size" && board.sizes.unit !== undefined && { unit: board.sizes.unit }),
  };
}
