import { idField, peopleField } from "../../../fields.ts";
import { defineEvent, defineVerb } from "../../../verb.ts";
import { cardOf } from "../cards.ts";
import { changeCard } from "../journeys.ts";
import { knownCard } from "../present.ts";

const cardAssigned = defineEvent({
  type: "card.assigned",
  fields: { cardId: idField, people: peopleField },
  evolve: (board, { cardId, people, at }) => changeCard(board, cardId, at, (card) => ({ ...card, people })),
});

/** `people` is the whole list, empty for nobody. */
export const assignCard = defineVerb({
  type: "card.assign",
  fields: { cardId: idField, people: peopleField },
  events: [cardAssigned],
  refusals: ["not-found", "not-allowed-here"],
  decide(board, { cardId, people }) {
    const card = knownCard(board, cardId);
    return "refused" in card ? card : [cardAssigned.fact({ cardId, people })];
  },
  inverse: (before, { cardId }) => ({ type: "card.assign", cardId, people: cardOf(before, cardId)?.people ?? [] }),
});
