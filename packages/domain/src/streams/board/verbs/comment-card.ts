import { commentField, idField } from "../../../fields.ts";
import { defineEvent, defineVerb } from "../../../verb.ts";
import { changeCard } from "../journeys.ts";
import { knownCard } from "../present.ts";

const cardCommented = defineEvent({
  type: "card.commented",
  fields: { cardId: idField, commentId: idField, text: commentField },
  evolve: (board, { cardId, at }) =>
    changeCard(board, cardId, at, (card) => ({ ...card, commentCount: card.commentCount + 1 })),
});

/** What was said stays said: there is no inverse. */
export const commentCard = defineVerb({
  type: "card.comment",
  fields: { cardId: idField, commentId: idField, text: commentField },
  events: [cardCommented],
  refusals: ["not-found", "not-allowed-here"],
  decide(board, { cardId, commentId, text }) {
    const card = knownCard(board, cardId);
    return "refused" in card ? card : [cardCommented.fact({ cardId, commentId, text })];
  },
});
