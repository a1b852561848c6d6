import { notFound } from "../../../refusal.ts";
import { defineEvent, defineVerb } from "../../../verb.ts";
import { cardOf } from "../cards.ts";
import { changeCard } from "../journeys.ts";
import { holds, seenFromThere, type CardLink } from "../links/card-links.ts";
import type { BoardState } from "../state.ts";
import { askedLink, toldAs, toldLink } from "./link-card.ts";

const cardUnlinked = defineEvent({
  type: "card.unlinked",
  fields: toldLink,
  evolve(board, { cardId, kind, otherId, at }) {
    const here = withoutLink(board, cardId, { kind, cardId: otherId }, at);
    return withoutLink(here, otherId, { kind: seenFromThere[kind], cardId }, at);
  },
});

function withoutLink(board: BoardState, cardId: string, link: CardLink, at: string): BoardState {
  return changeCard(board, cardId, at, ({ links: before = [], ...card }) => {
    const links = before.filter((each) => each.kind !== link.kind || each.cardId !== link.cardId);
    return links.length === 0 ? card : { ...card, links };
  });
}

/** Takes a link away, from either end, wherever the cards are. */
export const unlinkCard = defineVerb({
  type: "card.unlink",
  fields: askedLink,
  events: [cardUnlinked],
  refusals: ["not-found"],
  decide(board, command) {
    const { cardId, kind, otherId } = toldAs(command);
    const card = cardOf(board, cardId);
    if (card === undefined) return notFound("card", cardId);
    return holds(card, { kind, cardId: otherId }) ? [cardUnlinked.fact({ cardId, kind, otherId })] : [];
  },
  inverse: (_before, { cardId, kind, otherId }) => ({ type: "card.link", cardId, kind, otherId }),
});
