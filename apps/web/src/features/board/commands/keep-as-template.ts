import type { Card } from "@weir/domain";
import { draftOfCard } from "../templates/draft.ts";
import type { Hand } from "./command.ts";
import { readDescription, tellUnread } from "./copy-cards.ts";

/** Begins a template with what a card has: it is kept once whoever asked has looked at it. */
export async function keepAsTemplate({ ui, board }: Hand, card: Card, description = readDescription): Promise<void> {
  const text = await (card.hasDescription ? description(board.boardId, card.cardId) : Promise.resolve("")).catch(
    () => undefined,
  );
  if (text === undefined) return tellUnread();
  ui.store.setState({ setting: "templates", templateBegun: draftOfCard(board, card, text) });
}
