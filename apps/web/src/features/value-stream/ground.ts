import { dayOfNumber, stageRamp, wallDay } from "@weir/charts";
import { readable } from "@weir/contract";
import { allCards, cardOf, cardsIn, placeOfNode, stageLimit, type BoardState, type Card } from "@weir/domain";
import { say, words } from "../../charts/words.ts";

/** The boards that a drawing is of, in flow order, as they are now. */
export type Ground = readonly BoardState[];

/** Stages go by their ids, or by their board's and their own. */
function placeOn(ground: Ground, id: string): { readonly board: BoardState | undefined; readonly stageId: string } {
  const { boardId, stageId } = placeOfNode(id);
  return { board: boardId === undefined ? ground[0] : ground.find((board) => board.boardId === boardId), stageId };
}

/** A stage by its name, with its board's where there are several. */
export function stageNameOn(ground: Ground, id: string): string {
  const { board, stageId } = placeOn(ground, id);
  const step = board?.stages.find((stage) => stage.stageId === stageId)?.name;
  if (board === undefined || step === undefined) return stageId;
  return ground.length < 2 ? step : words["charts.map-step-of"]({ step, board: board.name });
}

export function limitOn(ground: Ground, id: string): number | undefined {
  const { board, stageId } = placeOn(ground, id);
  return board && stageLimit(board, stageId);
}

/** The place of a stage on its board's ramp; on several boards every step has its place on the map. */
export function rampOn(ground: Ground, id: string): number | undefined {
  const { board, stageId } = placeOn(ground, id);
  if (board === undefined || ground.length > 1) return undefined;
  const place = board.stages.findIndex((stage) => stage.stageId === stageId);
  return place === -1 ? undefined : stageRamp(place, board.stages.length);
}

/** What the board of a stage is called, where there are several. */
export const boardNameOn = (ground: Ground, id: string): string | undefined =>
  ground.length < 2 ? undefined : placeOn(ground, id).board?.name;

/** The cards that are in these stages now, those that came first before the others. */
export function cardsNow(ground: Ground, ids: readonly string[]): Card[] {
  return ids
    .flatMap((id) => {
      const { board, stageId } = placeOn(ground, id);
      return board === undefined ? [] : [...cardsIn(board, stageId)];
    })
    .toSorted((a, b) => Date.parse(a.enteredStageAt) - Date.parse(b.enteredStageAt));
}

/** The board a card is on now: of several the one furthest along. */
export const boardOfCard = (ground: Ground, cardId: string): BoardState | undefined =>
  ground.findLast((board) => cardOf(board, cardId) !== undefined);

/** A card's title; one that none of the boards knows any more goes by the end of its id. */
export function titleOn(ground: Ground, cardId: string): string {
  const board = boardOfCard(ground, cardId);
  const title = board && cardOf(board, cardId)?.title;
  return title === undefined ? say("analytics.some-card", { end: cardId.slice(-4) }) : readable(title);
}

/** Local days of the first board: today, and when anything happened last on one of them. */
export function daysOn(ground: Ground, now: number): { readonly today: string; readonly lastChange: string } {
  const zone = ground[0]?.timeZone ?? "UTC";
  const dayIn = (instant: number): string => dayOfNumber(wallDay(instant, zone));
  let latest = ground.length === 0 ? now : 0;
  for (const board of ground) {
    latest = Math.max(latest, Date.parse(board.createdAt));
    for (const card of allCards(board)) latest = Math.max(latest, Date.parse(card.touchedAt));
  }
  return { today: dayIn(now), lastChange: dayIn(latest) };
}
