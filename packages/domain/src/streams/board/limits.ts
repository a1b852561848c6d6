import type { WipLimitScope } from "@weir/flow-metrics";
import type { Breach, LimitReached, Refusal } from "../../refusal.ts";
import { cardCount } from "./cards.ts";
import { stageOf } from "./stages.ts";
import type { BoardState, WipLimit } from "./state.ts";

/** True if two limits hold for the same thing. */
export function sameScope(a: WipLimitScope, b: WipLimitScope): boolean {
  return a.kind === b.kind && a.stageId === b.stageId;
}

/** The limit that is set for a scope. */
export function limitFor(board: BoardState, scope: WipLimitScope): WipLimit | undefined {
  return board.wipLimits.find((limit) => sameScope(limit.scope, scope));
}

/** What the limit of a stage says to one card more; undefined while there is room. */
function limitReached(board: BoardState, stageId: string): LimitReached | undefined {
  const limit = limitFor(board, { kind: "stage", stageId });
  const count = cardCount(board, stageId);
  if (limit?.max === undefined || count < limit.max) return undefined;
  return { scope: limit.scope, limit: limit.max, count, policy: limit.policy };
}

/** Nothing, or the breach to write on the event. */
export interface Marked {
  readonly breach?: Breach;
}

/** For entries that are never refused (backward moves, undo): the breach, if it is one. */
export function markBreach(board: BoardState, stageId: string, reason?: string): Marked {
  return marked(limitReached(board, stageId), reason);
}

function marked(reached: LimitReached | undefined, reason: string | undefined): Marked {
  if (reached === undefined) return {};
  return { breach: { ...reached, ...(reason === undefined ? {} : { reason }) } };
}

/** For entries that a limit may refuse: forward moves, creation, restoring, transfer. */
export function askLimit(board: BoardState, stageId: string, reason?: string): Marked | Refusal {
  const reached = limitReached(board, stageId);
  if (reached?.policy === "refuse") return { refused: "wip-limit", ...reached, stage: nameOf(board, stageId) };
  if (reached?.policy === "ask-reason" && reason === undefined)
    return { refused: "reason-required", ...reached, stage: nameOf(board, stageId) };
  return marked(reached, reason);
}

const nameOf = (board: BoardState, stageId: string): string => stageOf(board, stageId)?.name ?? stageId;
