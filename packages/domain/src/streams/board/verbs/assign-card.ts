import { idField, optional, peopleField, reasonField } from "../../../fields.ts";
import { defineEvent, defineVerb } from "../../../verb.ts";
import { isOnBoard } from "../card.ts";
import { cardOf } from "../cards.ts";
import { changeCard } from "../journeys.ts";
import { askLimits } from "../limits/limits.ts";
import { breachField } from "../limits/scope-kinds.ts";
import { knownCard } from "../present.ts";

const cardAssigned = defineEvent({
  type: "card.assigned",
  fields: { cardId: idField, people: peopleField, breach: optional(breachField) },
  evolve: (board, { cardId, people, at }) => changeCard(board, cardId, at, (card) => ({ ...card, people })),
});

/** `people` is the whole list, empty for nobody. Whoever is given work in progress has their limit asked. */
export const assignCard = defineVerb({
  type: "card.assign",
  fields: { cardId: idField, people: peopleField, reason: optional(reasonField) },
  events: [cardAssigned],
  refusals: ["not-found", "wip-limit", "reason-required", "not-allowed-here"],
  decide(board, { cardId, people, reason }) {
    const card = knownCard(board, cardId);
    if ("refused" in card) return card;
    const marked = isOnBoard(card) ? askLimits(board, card, { ...card, people }, reason) : {};
    return "refused" in marked ? marked : [cardAssigned.fact({ cardId, people, ...marked })];
  },
  inverse: (before, { cardId }) => ({ type: "card.assign", cardId, people: cardOf(before, cardId)?.people ?? [] }),
});
