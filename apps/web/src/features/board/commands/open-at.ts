import type { CardPart } from "../board-ui.ts";
import type { Hand } from "./command.ts";

/** Opens a card where one part of it can be written at once. */
export function openAt({ ui }: Hand, cardId: string, part: CardPart): void {
  ui.store.setState({ wantedPart: part });
  ui.openCard(cardId);
}
