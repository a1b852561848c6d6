import { notAllowed, notFound, type Refusal } from "../../refusal.ts";
import { isOnBoard, type Card } from "./card.ts";
import { cardOf } from "./cards.ts";
import { stageOf } from "./stages.ts";
import type { BoardStage, BoardState } from "./state.ts";
import { findStep, type Step } from "./trail.ts";

/** The card, archived and discarded ones too; one that left for another board is looked for there. */
export function knownCard(board: BoardState, cardId: string): Card | Refusal {
  const card = cardOf(board, cardId);
  if (card === undefined) return notFound("card", cardId);
  return card.leftAt === undefined ? card : notAllowed("card-left", { cardId });
}

/** The card, if it stands on the board. */
export function presentCard(board: BoardState, cardId: string): Card | Refusal {
  const card = knownCard(board, cardId);
  if ("refused" in card || isOnBoard(card)) return card;
  return notAllowed("card-off-board", { cardId });
}

/** The stage, if the board has it now. */
export function presentStage(board: BoardState, stageId: string): BoardStage | Refusal {
  return stageOf(board, stageId) ?? notFound("stage", stageId);
}

/** The move that event `eventSeq` made, if it is in force and can be spoken about. */
export function moveIn(board: BoardState, trail: Step | undefined, eventSeq: number): Step | Refusal {
  const step = findStep(trail, eventSeq);
  if (step?.isMove === true) return step;
  const id = String(eventSeq);
  return board.history === "front" ? { refused: "not-known-here", what: "event", id } : notFound("event", id);
}
