import { cardOf, laneOf, type Blocked } from "@weir/domain";
import { announce } from "../../lib/announce.ts";
import type { BoardSession } from "../../replica/board-session.ts";
import { say } from "./say.ts";
import { cardIdsIn } from "./stage-cards.ts";

/** Tells those who listen where a card stands now. */
export function sayPlace(session: BoardSession, cardId: string): void {
  const { board } = session.store.getState();
  const card = board && cardOf(board, cardId);
  if (board === undefined || card === undefined) return;
  const ids = cardIdsIn(board, card.stageId);
  const name = board.stages.find((each) => each.stageId === card.stageId)?.name ?? "";
  const lane = board.lanes.find(({ laneId }) => laneId === laneOf(board, card))?.name;
  const stage = lane === undefined ? name : say("board.in-row", { stage: name, row: lane });
  announce(say("drag.dropped", { title: card.title, stage, place: ids.indexOf(cardId) + 1, of: ids.length }));
}

/** Moves a card to another stage or lane and says so; a refusal speaks at the card itself. Answers whether it went. */
export function moveTo(session: BoardSession, cardId: string, toStageId: string, toLaneId?: string | null): boolean {
  const lane = toLaneId === undefined ? {} : { toLaneId };
  if (session.wish({ type: "card.move", cardId, toStageId, ...lane }) !== undefined) return false;
  sayPlace(session, cardId);
  return true;
}

export function block(session: BoardSession, cardId: string, said: Omit<Blocked, "since">): void {
  if (session.wish({ type: "card.block", cardId, ...said }) === undefined) tell(session, "block.blocked", cardId);
}

export function unblock(session: BoardSession, cardId: string): void {
  if (session.wish({ type: "card.unblock", cardId }) === undefined) tell(session, "block.unblocked", cardId);
}

function tell(session: BoardSession, what: "block.blocked" | "block.unblocked", cardId: string): void {
  const { board } = session.store.getState();
  announce(say(what, { title: (board && cardOf(board, cardId)?.title) ?? "" }));
}
