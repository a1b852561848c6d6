import { isOnBoard, type Card } from "../card.ts";
import { cardOf } from "../cards.ts";
import type { BoardState } from "../state.ts";

/** What is written of a link: the card blocks the other, has to do with it, or is its parent. */
export const linkKinds = ["blocks", "relates", "parent-of"] as const;
export type LinkKind = (typeof linkKinds)[number];

/** What the same link is called from the other card. */
export const seenFromThere = {
  blocks: "blocked-by",
  "blocked-by": "blocks",
  relates: "relates",
  "parent-of": "child-of",
  "child-of": "parent-of",
} as const;
export type LinkWord = keyof typeof seenFromThere;

/** A link as one of its two cards holds it. */
export interface CardLink {
  readonly kind: LinkWord;
  readonly cardId: string;
}

/** The most links of one card. */
export const mostLinks = 100;

/** Cards that a card is linked with in this way, in the order they were linked. */
export const linkedAs = ({ links = [] }: Pick<Card, "links">, kind: LinkWord): string[] =>
  links.filter((link) => link.kind === kind).map(({ cardId }) => cardId);

/** True where the card holds this very link. */
export const holds = ({ links = [] }: Pick<Card, "links">, { kind, cardId }: CardLink): boolean =>
  links.some((link) => link.kind === kind && link.cardId === cardId);

const isOpen = (card: Card | undefined): card is Card =>
  card !== undefined && isOnBoard(card) && card.finishedAt === undefined;

/** Those of the cards it waits for that are on the board and not finished yet. */
export function openPredecessors(board: BoardState, card: Pick<Card, "links">): Card[] {
  return linkedAs(card, "blocked-by")
    .map((cardId) => cardOf(board, cardId))
    .filter(isOpen);
}

/** How many of a card's children are finished; given up ones and those that left are none of its children any more. */
export function childProgress(
  board: BoardState,
  card: Pick<Card, "links">,
): { readonly done: number; readonly all: number } {
  const children = linkedAs(card, "parent-of")
    .map((cardId) => cardOf(board, cardId))
    .filter((child) => child !== undefined && (child.finishedAt !== undefined || isOnBoard(child)));
  return { done: children.filter((child) => child?.finishedAt !== undefined).length, all: children.length };
}

/**
 * The shortest way from one card to another along links of a kind, both included; undefined where none leads there.
 * Every card is looked at once.
 */
export function chainOf(board: BoardState, kind: LinkKind, from: string, to: string): string[] | undefined {
  const cameFrom = new Map<string, string | undefined>([[from, undefined]]);
  for (const cardId of cameFrom.keys()) {
    if (cardId === to) return wayTo(cameFrom, to);
    for (const next of linkedAs(cardOf(board, cardId) ?? {}, kind)) if (!cameFrom.has(next)) cameFrom.set(next, cardId);
  }
  return undefined;
}

function wayTo(cameFrom: ReadonlyMap<string, string | undefined>, to: string): string[] {
  const way: string[] = [];
  for (let at: string | undefined = to; at !== undefined; at = cameFrom.get(at)) way.unshift(at);
  return way;
}
