import { cardOf, isRefusal, limitsReached, type BoardState, type LimitReached, type Refusal } from "@weir/domain";
import type { BoardSession } from "../../replica/board-session.ts";
import { limitName } from "./limit-words.ts";
import { say } from "./say.ts";
import { limitOf, wipStateOf } from "./wip-state.ts";

export interface DropHint {
  readonly tone: "free" | "breach" | "ask" | "refuse";
  readonly text: string;
}

/**
 * What a drop into a stage would mean, asked of the very rules that will decide it; of several limits the strictest.
 * `undefined` in the card's own stage and where there is nothing to say.
 */
export function dropHint(session: BoardSession, cardId: string, toStageId: string): DropHint | undefined {
  const { board } = session.store.getState();
  const card = board && cardOf(board, cardId);
  if (board === undefined || card === undefined || card.stageId === toStageId) return undefined;
  const after = session.preview({ type: "card.move", cardId, toStageId });
  if (after === undefined) return undefined;
  if (isRefusal(after)) return refusedHint(board, after);
  const [reached] = limitsReached(board, card, { ...card, stageId: toStageId });
  if (reached !== undefined)
    return { tone: "breach", text: say("drop.breach", { ...told(board, reached), count: reached.count + 1 }) };
  const max = limitOf(after, toStageId)?.max;
  if (max === undefined) return undefined;
  return { tone: "free", text: say("drop.count", { count: wipStateOf(after, toStageId).count, limit: max }) };
}

function refusedHint(board: BoardState, refusal: Refusal): DropHint {
  if (refusal.refused === "reason-required") return { tone: "ask", text: say("drop.ask", told(board, refusal)) };
  if (refusal.refused === "wip-limit") return { tone: "refuse", text: say("drop.refuse", told(board, refusal)) };
  return { tone: "refuse", text: say("drop.other") };
}

const told = (board: BoardState, reached: LimitReached) => ({
  count: reached.count,
  limit: reached.limit,
  ...(reached.scope.kind === "stage" ? {} : { what: limitName(board, reached) }),
});
