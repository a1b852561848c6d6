import { idField, askedInstantField, optional, reasonField } from "../../../fields.ts";
import { defineEvent, defineVerb } from "../../../verb.ts";
import { cardOf } from "../cards.ts";
import { changeCard } from "../journeys.ts";
import { presentCard } from "../present.ts";

export const cardBlocked = defineEvent({
  type: "card.blocked",
  fields: { cardId: idField, reason: reasonField },
  evolve: (board, { cardId, reason, at }) =>
    changeCard(board, cardId, at, (card) => ({ ...card, blocked: { since: card.blocked?.since ?? at, reason } })),
});

/** A card that is blocked already only changes its reason; it stays blocked since then. */
export const blockCard = defineVerb({
  type: "card.block",
  fields: { cardId: idField, reason: reasonField, at: optional(askedInstantField) },
  events: [cardBlocked],
  refusals: ["not-found", "not-allowed-here"],
  decide(board, { cardId, reason }) {
    const card = presentCard(board, cardId);
    if ("refused" in card) return card;
    return card.blocked?.reason === reason ? [] : [cardBlocked.fact({ cardId, reason })];
  },
  inverse(before, { cardId }) {
    const reason = cardOf(before, cardId)?.blocked?.reason;
    return reason === undefined ? { type: "card.unblock", cardId } : { type: "card.block", cardId, reason };
  },
});
