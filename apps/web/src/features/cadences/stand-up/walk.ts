import type { BoardState, Card, StandUpCard, StandUpStage } from "@weir/domain";
import { cardOf, isOnBoard } from "@weir/domain";

/** A walk over the board: who comes up was decided when it began, so that nothing jumps while others work on. */
export interface Walk {
  readonly stops: readonly StandUpCard[];
  /** The stop that is talked about; as many as there are stops: the walk is over. */
  readonly at: number;
}

export const beginWalk = (stages: readonly StandUpStage[]): Walk => ({
  stops: stages.flatMap(({ cards }) => cards),
  at: 0,
});

/** One step on or back; back from the first stays there. */
export const step = (walk: Walk, by: 1 | -1): Walk => ({
  ...walk,
  at: Math.min(walk.stops.length, Math.max(0, walk.at + by)),
});

/** What became of a card since the walk began; `here`: it stands where it stood. */
export type Since = "here" | "moved" | "off" | "gone";

export function sinceOf(board: BoardState, stop: StandUpCard): { readonly since: Since; readonly card?: Card } {
  const card = cardOf(board, stop.cardId);
  if (card === undefined) return { since: "gone" };
  if (!isOnBoard(card)) return { since: "off", card };
  return { since: card.stageId === stop.stageId ? "here" : "moved", card };
}

/** Who came up since the walk began and has not been talked about. */
export function more(walk: Walk, stages: readonly StandUpStage[]): readonly StandUpCard[] {
  const met = new Set(walk.stops.map(({ cardId }) => cardId));
  return stages.flatMap(({ cards }) => cards).filter(({ cardId }) => !met.has(cardId));
}
