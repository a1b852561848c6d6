import { commentField, idField } from "../../../fields.ts";
import { alreadyExists } from "../../../refusal.ts";
import { defineEvent, defineVerb } from "../../../verb.ts";
import { hasComment, withComment } from "../comments.ts";
import { changeCard } from "../journeys.ts";
import { knownCard } from "../present.ts";

const cardCommented = defineEvent({
  type: "card.commented",
  fields: { cardId: idField, commentId: idField, text: commentField },
  evolve: (board, { cardId, commentId, at }) => ({
    ...changeCard(board, cardId, at, (card) => ({ ...card, commentCount: card.commentCount + 1 })),
    comments: withComment(board.comments, commentId),
  }),
});

/** What was said stays said: there is no inverse. */
export const commentCard = defineVerb({
  type: "card.comment",
  needs: "board.comment",
  fields: { cardId: idField, commentId: idField, text: commentField },
  events: [cardCommented],
  refusals: ["not-found", "already-exists", "not-allowed-here"],
  decide(board, { cardId, commentId, text }) {
    const card = knownCard(board, cardId);
    if ("refused" in card) return card;
    if (hasComment(board.comments, commentId)) return alreadyExists("comment", commentId);
    return [cardCommented.fact({ cardId, commentId, text })];
  },
});
