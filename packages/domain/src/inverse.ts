import { parseCommand } from "./parse-command.ts";
import type { StreamState } from "./streams/stream-state.ts";
import { verbOfEvent } from "./known-verbs.ts";
import type { CommandWish, DomainEvent } from "./verbs.ts";

/**
 * The command that undoes an event, given the state before it; it still needs a `commandId`.
 * Undo is a new command, so it works beside other people's changes and shows in the log.
 * Undefined where nothing can be undone: a new board, a comment, a description, a record of an import.
 */
export function inverseOf(before: StreamState, event: DomainEvent): CommandWish | undefined {
  const undo = verbOfEvent(event.type)?.inverse(before, event);
  if (undo === undefined) return undefined;
  const parsed = parseCommand({ stream: event.stream, ...undo, commandId: "undo" });
  if (Array.isArray(parsed))
    throw new Error(`the inverse of ${event.type} is not a command: ${JSON.stringify(parsed)}`);
  const { commandId: _id, ...wish } = parsed;
  return wish;
}
