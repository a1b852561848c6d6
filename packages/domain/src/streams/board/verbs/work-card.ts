import { idField, nameField } from "../../../fields.ts";
import { defineEvent, defineVerb } from "../../../verb.ts";
import { changeCard } from "../journeys.ts";
import { presentCard } from "../present.ts";

const cardWorked = defineEvent({
  type: "card.worked",
  fields: { cardId: idField, activity: nameField },
  evolve: (board, { cardId, at }) => changeCard(board, cardId, at, (card) => card),
});

/**
 * Somebody did something on a card that moves it nowhere: what event logs are full of, and hand-offs are told by.
 * What was done stays done: there is no inverse.
 */
export const workCard = defineVerb({
  type: "card.work",
  fields: { cardId: idField, activity: nameField },
  events: [cardWorked],
  refusals: ["not-found", "not-allowed-here"],
  decide(board, { cardId, activity }) {
    const card = presentCard(board, cardId);
    return "refused" in card ? card : [cardWorked.fact({ cardId, activity })];
  },
});
