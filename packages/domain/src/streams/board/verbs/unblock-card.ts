import { idField, askedInstantField, optional } from "../../../fields.ts";
import { notAllowed } from "../../../refusal.ts";
import { defineEvent, defineVerb } from "../../../verb.ts";
import { changeCard } from "../journeys.ts";
import { presentCard } from "../present.ts";
import { blockedAgain } from "./block-card.ts";

const cardUnblocked = defineEvent({
  type: "card.unblocked",
  fields: { cardId: idField },
  evolve: (board, { cardId, at }) => changeCard(board, cardId, at, ({ blocked: _blocked, ...card }) => card),
});

export const unblockCard = defineVerb({
  type: "card.unblock",
  fields: { cardId: idField, at: optional(askedInstantField) },
  events: [cardUnblocked],
  refusals: ["not-found", "not-allowed-here"],
  decide(board, { cardId, at }) {
    const card = presentCard(board, cardId);
    if ("refused" in card) return card;
    if (card.blocked === undefined) return [];
    const { since } = card.blocked;
    return at !== undefined && at < since
      ? notAllowed("before-blocked", { cardId, at, earliest: since })
      : [cardUnblocked.fact({ cardId })];
  },
  inverse: (before, { cardId }) => blockedAgain(before, cardId),
});
