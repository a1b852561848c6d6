import { idField, optional } from "../../../fields.ts";
import { notFound } from "../../../refusal.ts";
import { defineEvent, defineVerb } from "../../../verb.ts";
import { cardOf, entryOf, withEntry } from "../cards.ts";
import { hasComment } from "../comments.ts";
import { withoutTexts } from "../removed-text.ts";

const fields = { cardId: idField, commentId: optional(idField) };

const cardRedacted = defineEvent({
  type: "card.redacted",
  fields,
  evolve(board, { cardId, commentId }) {
    const entry = entryOf(board, cardId);
    if (entry === undefined) return board;
    // A comment's text is behind the front: the card is a new one all the same, so that whoever shows it reads again.
    const card = commentId === undefined ? withoutTexts(entry.card) : { ...entry.card };
    return withEntry(board, { ...entry, card });
  },
});

/**
 * Removes what was written on a card, or one comment, for good: from the events that hold it too, which whoever keeps
 * them does in the same step. Nothing undoes it, and it is allowed wherever the card has ever been.
 */
export const redactCard = defineVerb({
  type: "card.redact",
  needs: "board.redact",
  onArchived: true,
  fields,
  events: [cardRedacted],
  refusals: ["not-found"],
  decide(board, { cardId, commentId }) {
    if (cardOf(board, cardId) === undefined) return notFound("card", cardId);
    if (commentId === undefined) return [cardRedacted.fact({ cardId })];
    const known = hasComment(board.comments, commentId);
    return known ? [cardRedacted.fact({ cardId, commentId })] : notFound("comment", commentId);
  },
});
