import { allCards, isOnBoard, type BoardState, type Card } from "@weir/domain";

const mostFound = 7;

/** Cards on the board whose title holds all the words that were typed, those that begin with them first; without the card itself. */
export function cardsCalled(board: BoardState, typed: string, self: Card): Card[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const found: { card: Card; begins: boolean }[] = [];
  for (const card of allCards(board)) {
    if (card.cardId === self.cardId || !isOnBoard(card)) continue;
    const title = card.title.toLowerCase();
    if (words.every((word) => title.includes(word))) found.push({ card, begins: title.startsWith(words[0] ?? "") });
  }
  return found
    .toSorted((a, b) => Number(b.begins) - Number(a.begins))
    .slice(0, mostFound)
    .map(({ card }) => card);
}
