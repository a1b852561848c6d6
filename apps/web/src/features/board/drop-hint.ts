import { cardOf, isRefusal, type Refusal } from "@weir/domain";
import type { BoardSession } from "../../replica/board-session.ts";
import { say } from "./say.ts";
import { limitOf, wipStateOf } from "./wip-state.ts";

export interface DropHint {
  readonly tone: "free" | "breach" | "ask" | "refuse";
  readonly text: string;
}

/**
 * What a drop into a stage would mean, asked of the very rules that will decide it. `undefined`
 * in the card's own stage and where there is nothing to say.
 */
export function dropHint(session: BoardSession, cardId: string, toStageId: string): DropHint | undefined {
  const { board } = session.store.getState();
  if (board === undefined || cardOf(board, cardId)?.stageId === toStageId) return undefined;
  const after = session.preview({ type: "card.move", cardId, toStageId });
  if (after === undefined) return undefined;
  if (isRefusal(after)) return refusedHint(after);
  const max = limitOf(after, toStageId)?.max;
  if (max === undefined) return undefined;
  const { count } = wipStateOf(after, toStageId);
  return count > max
    ? { tone: "breach", text: say("drop.breach", { count, limit: max }) }
    : { tone: "free", text: say("drop.count", { count, limit: max }) };
}

function refusedHint(refusal: Refusal): DropHint {
  if (refusal.refused === "reason-required")
    return { tone: "ask", text: say("drop.ask", { count: refusal.count, limit: refusal.limit }) };
  if (refusal.refused === "wip-limit")
    return { tone: "refuse", text: say("drop.refuse", { count: refusal.count, limit: refusal.limit }) };
  return { tone: "refuse", text: say("drop.other") };
}
