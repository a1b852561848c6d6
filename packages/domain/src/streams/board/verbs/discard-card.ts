import { idField, askedInstantField, optional, reasonField } from "../../../fields.ts";
import { defineEvent, defineVerb } from "../../../verb.ts";
import { cardOf } from "../cards.ts";
import { changeCard } from "../journeys.ts";
import { presentCard } from "../present.ts";
import { restoration } from "./restore-card.ts";

const cardDiscarded = defineEvent({
  type: "card.discarded",
  fields: { cardId: idField, reason: optional(reasonField) },
  evolve: (board, { cardId, at }) => changeCard(board, cardId, at, (card) => ({ ...card, discardedAt: at })),
});

/** Given up: off the board, kept in the history as a departure of its own kind. */
export const discardCard = defineVerb({
  type: "card.discard",
  changesStage: true,
  fields: { cardId: idField, reason: optional(reasonField), at: optional(askedInstantField) },
  events: [cardDiscarded],
  refusals: ["not-found", "not-allowed-here"],
  decide(board, { cardId, reason }) {
    const card = presentCard(board, cardId);
    return "refused" in card ? card : [cardDiscarded.fact({ cardId, ...(reason === undefined ? {} : { reason }) })];
  },
  inverse: (before, { cardId }) => restoration(before, cardOf(before, cardId)),
});
