import { idField, oneOf } from "../../../fields.ts";
import { notAllowed, type Refusal } from "../../../refusal.ts";
import { defineEvent, defineVerb, type Fact } from "../../../verb.ts";
import type { Card } from "../card.ts";
import { cardOf } from "../cards.ts";
import { changeCard } from "../journeys.ts";
import {
  chainOf,
  holds,
  linkedAs,
  linkKinds,
  mostLinks,
  seenFromThere,
  type LinkKind,
  type LinkWord,
} from "../links/card-links.ts";
import { knownCard } from "../present.ts";
import type { BoardState } from "../state.ts";

export const askedLink = {
  cardId: idField,
  kind: oneOf(["blocks", "blocked-by", "relates", "parent-of", "child-of"]),
  otherId: idField,
};
export const toldLink = { cardId: idField, kind: oneOf(linkKinds), otherId: idField };

/** A link as it is told: of two words for one link, always the same. */
export interface Link {
  readonly cardId: string;
  readonly kind: LinkKind;
  readonly otherId: string;
}

/** What is asked of either end, as it is told. */
export function toldAs({ cardId, kind, otherId }: { cardId: string; kind: LinkWord; otherId: string }): Link {
  if (kind === "blocked-by" || kind === "child-of")
    return { cardId: otherId, kind: seenFromThere[kind], otherId: cardId };
  return { cardId, kind, otherId };
}

const cardLinked = defineEvent({
  type: "card.linked",
  fields: toldLink,
  evolve(board, { cardId, kind, otherId, at }) {
    const here = withLink(board, cardId, { kind, cardId: otherId }, at);
    return withLink(here, otherId, { kind: seenFromThere[kind], cardId }, at);
  },
});

function withLink(board: BoardState, cardId: string, link: { kind: LinkWord; cardId: string }, at: string): BoardState {
  return changeCard(board, cardId, at, (card) =>
    holds(card, link) ? card : { ...card, links: [...(card.links ?? []), link] },
  );
}

/** Says what a card has to do with another one of the board. What blocks, and whose child it is, goes round in no circle. */
export const linkCard = defineVerb({
  type: "card.link",
  fields: askedLink,
  events: [cardLinked],
  refusals: ["not-found", "not-allowed-here", "link-cycle"],
  decide(board, command) {
    const link = toldAs(command);
    const [card, other] = [knownCard(board, link.cardId), knownCard(board, link.otherId)];
    if ("refused" in card) return card;
    if ("refused" in other) return other;
    const { kind } = link;
    if (card === other) return notAllowed("link-to-itself", { cardId: link.cardId });
    if (holds(card, { kind, cardId: link.otherId })) return [];
    return inTheWay(board, card, other, kind) ?? [cardLinked.fact(link)];
  },
  inverse: (_before, { cardId, kind, otherId }) => ({ type: "card.unlink", cardId, kind, otherId }),
});

/** Why a card takes no further link. */
export const tooManyLinks = ({ cardId, links = [] }: Card): Refusal | undefined =>
  links.length < mostLinks ? undefined : notAllowed("too-many", { cardId, what: "links", limit: mostLinks });

/** That a card which is just made has to do with another. */
export const relatedTo = (cardId: string, otherId: string): Fact =>
  cardLinked.fact({ cardId, kind: "relates", otherId });

function inTheWay(board: BoardState, card: Card, other: Card, kind: LinkKind): Refusal | undefined {
  const full = tooManyLinks(card) ?? tooManyLinks(other);
  if (full !== undefined) return full;
  if (kind === "relates") return undefined;
  const [parentId] = kind === "parent-of" ? linkedAs(other, "child-of") : [];
  if (parentId !== undefined) return notAllowed("has-parent", { cardId: other.cardId, what: titleOf(board, parentId) });
  const chain = chainOf(board, kind, other.cardId, card.cardId);
  return (
    chain && { refused: "link-cycle", kind, cardIds: chain, titles: chain.map((cardId) => titleOf(board, cardId)) }
  );
}

const titleOf = (board: BoardState, cardId: string): string => cardOf(board, cardId)?.title ?? cardId;
