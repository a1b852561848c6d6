import { idField, optional, rankField } from "../../../fields.ts";
import type { Refusal } from "../../../refusal.ts";
import { defineEvent, defineVerb, type Fact } from "../../../verb.ts";
import type { Card } from "../card.ts";
import { cardOf } from "../cards.ts";
import { changeCard } from "../journeys.ts";
import { neighboursOf, placeIn, type Wanted } from "../placement.ts";
import { presentCard } from "../present.ts";
import { stageReranked } from "../stage-reranked.ts";
import type { BoardState } from "../state.ts";

const cardRanked = defineEvent({
  type: "card.ranked",
  fields: { cardId: idField, stageId: idField, rank: rankField },
  evolve: (board, { cardId, stageId, rank, at }) =>
    cardOf(board, cardId)?.stageId === stageId ? changeCard(board, cardId, at, (card) => ({ ...card, rank })) : board,
});

/** Another place within its stage. */
export const rankCard = defineVerb({
  type: "card.rank",
  fields: { cardId: idField, before: optional(idField), after: optional(idField) },
  events: [cardRanked, stageReranked],
  refusals: ["not-found", "not-allowed-here"],
  decide(board, command) {
    const card = presentCard(board, command.cardId);
    return "refused" in card ? card : rankedAnew(board, card, command);
  },
  inverse(before, event) {
    const card = event.type === "card.ranked" ? cardOf(before, event.cardId) : undefined;
    return card && { type: "card.rank", cardId: card.cardId, ...neighboursOf(before, card) };
  },
});

/** The facts that put a card elsewhere in its stage; none where nobody said where. */
export function rankedAnew(board: BoardState, { cardId, stageId }: Card, wanted: Wanted): readonly Fact[] | Refusal {
  if (wanted.before === undefined && wanted.after === undefined) return [];
  const place = placeIn(board, stageId, cardId, wanted);
  return "refused" in place ? place : [...place.room, cardRanked.fact({ cardId, stageId, rank: place.rank })];
}
