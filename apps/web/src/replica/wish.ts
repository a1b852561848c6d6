import { cardOf, type BoardState, type Command } from "@weir/domain";

type WithoutEnvelope<C> = C extends Command ? Omit<C, "commandId" | "stream" | "occurredAt"> : never;

/** What somebody asks of a board, before it has an id and an address. */
export type Wish = WithoutEnvelope<Command>;

/** What a wish is about: its card, its stage, or the board. */
export function subjectOf(wish: object): string {
  if ("cardId" in wish && typeof wish.cardId === "string") return wish.cardId;
  if ("stageId" in wish && typeof wish.stageId === "string") return wish.stageId;
  return "board";
}

/** The wish inside a command, or inside the inverse of one. */
export function wishIn(command: Omit<Command, "commandId"> & { readonly commandId?: string }): Wish {
  const { commandId: _id, stream: _stream, occurredAt: _at, ...wish } = command;
  return wish as Wish;
}

/** The title of the card that a wish is about, as it stands on a board. */
export const titleOf = (board: BoardState, wish: object): string | undefined => cardOf(board, subjectOf(wish))?.title;
