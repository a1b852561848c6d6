import { cardOf, type BoardState } from "@weir/domain";
import { personName } from "./person-name.ts";

/** The cards whose title, people, labels or type hold every word. */
export function matching(board: BoardState, cardIds: readonly string[], filter: string): readonly string[] {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return cardIds;
  return cardIds.filter((cardId) => {
    const card = cardOf(board, cardId);
    if (card === undefined) return false;
    const said = [card.title, ...card.people, ...card.people.map(personName), ...card.labels, card.cardType ?? ""]
      .join("\n")
      .toLowerCase();
    return words.every((word) => said.includes(word));
  });
}
