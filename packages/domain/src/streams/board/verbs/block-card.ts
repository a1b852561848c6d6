import { askedInstantField, idField, nameField, optional, reasonField } from "../../../fields.ts";
import { defineEvent, defineVerb, type Undo } from "../../../verb.ts";
import type { Blocked } from "../card.ts";
import { cardOf } from "../cards.ts";
import { changeCard } from "../journeys.ts";
import { presentCard } from "../present.ts";
import type { BoardState } from "../state.ts";

const blockage = { reason: reasonField, ownerId: optional(idField), waitingOn: optional(nameField) };

/** What is said of a blocked card beside since when. */
export function blockageIn({ reason, ownerId, waitingOn }: Omit<Blocked, "since">): Omit<Blocked, "since"> {
  return {
    reason,
    ...(ownerId === undefined ? {} : { ownerId }),
    ...(waitingOn === undefined ? {} : { waitingOn }),
  };
}

export const cardBlocked = defineEvent({
  type: "card.blocked",
  fields: { cardId: idField, ...blockage },
  evolve: (board, { cardId, at, ...event }) =>
    changeCard(board, cardId, at, (card) => ({
      ...card,
      blocked: { since: card.blocked?.since ?? at, ...blockageIn(event) },
    })),
});

/** With all that is said of it: a card that is blocked already stays blocked since then, for the reason given now. */
export const blockCard = defineVerb({
  type: "card.block",
  fields: { cardId: idField, ...blockage, at: optional(askedInstantField) },
  events: [cardBlocked],
  refusals: ["not-found", "not-allowed-here"],
  decide(board, { cardId, ...command }) {
    const card = presentCard(board, cardId);
    if ("refused" in card) return card;
    const said = blockageIn(command);
    const known = card.blocked && blockageIn(card.blocked);
    return JSON.stringify(said) === JSON.stringify(known) ? [] : [cardBlocked.fact({ cardId, ...said })];
  },
  inverse: (before, { cardId }) => blockedAgain(before, cardId) ?? { type: "card.unblock", cardId },
});

/** The wish to block a card as it is blocked now. */
export function blockedAgain(board: BoardState, cardId: string): Undo | undefined {
  const blocked = cardOf(board, cardId)?.blocked;
  return blocked && { type: "card.block", cardId, ...blockageIn(blocked) };
}
