import type { BoardState, Command } from "@weir/domain";
import type { Sent } from "./outbox.ts";

/** A command made here, what the board was before it, and what will have become of it. */
interface OwnCommand {
  readonly command: Command;
  readonly before: BoardState;
  readonly sent: Promise<Sent>;
}

const mostKept = 100;

/** What was done on this page and can still be undone, the latest last. */
export interface OwnCommands {
  remember(command: Command, before: BoardState): void;
  /** Its answer came; what the server did not take cannot be undone. Answers whether it was made on this page. */
  settle(command: Command, sent: Sent): boolean;
  /** Nothing that was done to the card can be undone any more: it would bring removed text back. */
  forget(cardId: string): void;
  /** Takes the latest out. */
  takeLast(): OwnCommand | undefined;
}

export function createOwnCommands(): OwnCommands {
  let done: readonly OwnCommand[] = [];
  const settling = new Map<string, (sent: Sent) => void>();
  return {
    remember(command, before) {
      const sent = new Promise<Sent>((resolve) => settling.set(command.commandId, resolve));
      done = [...done.slice(1 - mostKept), { command, before, sent }];
    },
    settle({ commandId }, sent) {
      if (!("events" in sent)) done = done.filter((each) => each.command.commandId !== commandId);
      settling.get(commandId)?.(sent);
      return settling.delete(commandId);
    },
    forget(cardId) {
      done = done.filter(({ command }) => !("cardId" in command) || command.cardId !== cardId);
    },
    takeLast() {
      const last = done.at(-1);
      done = done.slice(0, -1);
      return last;
    },
  };
}
