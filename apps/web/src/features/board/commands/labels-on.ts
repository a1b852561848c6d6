import { allCards, type BoardState, type Card } from "@weir/domain";

/** The labels there are, by name, with the cards that have them: archived and discarded ones too, for they come back. */
export function labelsOn(board: BoardState): ReadonlyMap<string, readonly Card[]> {
  const found = new Map<string, Card[]>();
  for (const card of allCards(board)) {
    if (card.leftAt !== undefined) continue;
    for (const label of card.labels) found.set(label, [...(found.get(label) ?? []), card]);
  }
  return new Map([...found].toSorted(([a], [b]) => a.localeCompare(b)));
}
