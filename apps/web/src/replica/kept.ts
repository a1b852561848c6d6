import type { Problem } from "@weir/contract";
import type { Command, Refusal } from "@weir/domain";

/** Why a command came to nothing. */
export type NotTaken = { readonly refusal: Refusal } | { readonly problem: Problem };

/** A command as it is kept in the browser, from its wish until its answer; what was not taken, until that was read. */
export interface Kept {
  readonly command: Command;
  readonly keptAt: string;
  /** The card's title then: the card may be gone when it is told of. */
  readonly title?: string;
  /** It was sent at least once: it may have happened, whether or not anybody heard so. */
  readonly tried?: true;
  readonly notTaken?: NotTaken;
}

const dayMs = 86_400_000;

/** It waits to be sent by itself: it has no answer yet, and is not so old that its sender is asked first. */
export const waits = ({ notTaken, keptAt }: Kept, now: string): boolean =>
  notTaken === undefined && Date.parse(now) - Date.parse(keptAt) <= dayMs;

export const idOf = ({ command }: Kept): string => command.commandId;

/** Whether both hold the same commands, told the same of them. */
export const sameKept = (some: readonly Kept[], others: readonly Kept[]): boolean =>
  some.length === others.length &&
  some.every((each, index) => {
    const other = others[index];
    return other !== undefined && idOf(each) === idOf(other) && each.notTaken === other.notTaken;
  });

/** Texts that cost somebody something to write, and that are gone with the command if nobody keeps them. */
export function writtenIn(command: Command): string | undefined {
  if (command.type === "card.comment" || command.type === "card.check-item") return command.text;
  if (command.type === "card.edit") return command.changes.description ?? command.changes.title;
  if (command.type === "card.create") return [command.title, command.description].filter(Boolean).join("\n\n");
  return "reason" in command ? command.reason : undefined;
}
