import { idField, labelsField } from "../../../fields.ts";
import { defineEvent, defineVerb } from "../../../verb.ts";
import { cardOf } from "../cards.ts";
import { changeCard } from "../journeys.ts";
import { knownCard } from "../present.ts";

export const cardLabelled = defineEvent({
  type: "card.labelled",
  fields: { cardId: idField, labels: labelsField },
  evolve: (board, { cardId, labels, at }) => changeCard(board, cardId, at, (card) => ({ ...card, labels })),
});

/** `labels` is the whole list, empty for none. */
export const labelCard = defineVerb({
  type: "card.label",
  fields: { cardId: idField, labels: labelsField },
  events: [cardLabelled],
  refusals: ["not-found", "not-allowed-here"],
  decide(board, { cardId, labels }) {
    const card = knownCard(board, cardId);
    return "refused" in card ? card : [cardLabelled.fact({ cardId, labels })];
  },
  inverse: (before, { cardId }) => ({ type: "card.label", cardId, labels: cardOf(before, cardId)?.labels ?? [] }),
});
