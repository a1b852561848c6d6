import type { Card } from "./card.ts";
import { allCards } from "./cards.ts";
import type { BoardState } from "./state.ts";

/** How a label looks where the team has chosen that: two digits, its colour and its pattern. Else it follows from its name. */
export interface LabelLook {
  readonly label: string;
  readonly look: string;
}

export const mostLabelLooks = 500;

/** The cards of this board that have a label, archived and discarded ones too: they come back with it. */
export const cardsLabelled = (board: BoardState, label: string): Card[] =>
  [...allCards(board)].filter(({ labels, leftAt }) => leftAt === undefined && labels.includes(label));
