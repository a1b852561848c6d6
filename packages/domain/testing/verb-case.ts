import { cardOf, cardsIn, isRefusal, type BoardState, type Card } from "../src/index.ts";
import { deskWithCards, type BoardDesk } from "./board-desk.ts";

export type Wish = Parameters<BoardDesk["ask"]>[0];

/** A board with cards a, b, c in To Do (events 1 to 4, minutes 0 to 3); `given` was asked before. */
export interface VerbCase {
  readonly given?: readonly Wish[];
  readonly asked: Wish;
  /** The types of the events it makes, or the refusal. */
  readonly events?: readonly string[];
  readonly refused?: object;
  /** What to look at afterwards, and what it should be. */
  readonly look?: (board: BoardState) => unknown;
  readonly is?: unknown;
}

/** What came of a case, and what it should be, for one comparison. */
export function playCase({ given = [], asked, events, refused, look, is }: VerbCase): { came: unknown; due: unknown } {
  const desk = deskWithCards("a", "b", "c");
  for (const wish of given) desk.mustAsk(wish);
  const answer = desk.ask(asked);
  const came = { answer: isRefusal(answer) ? answer : answer.map((event) => event.type), look: look?.(desk.board()) };
  return { came, due: { answer: refused ?? events, look: is } };
}

export const idsIn =
  (stageId: string) =>
  (board: BoardState): string[] =>
    cardsIn(board, stageId).map((card) => card.cardId);

/** One field of card a. */
export const ofCard =
  (name: keyof Card) =>
  (board: BoardState): unknown =>
    cardOf(board, "a")?.[name];

export function move(cardId: string, toStageId: string, more: object = {}): Wish {
  return { type: "card.move", cardId, toStageId, ...more };
}
