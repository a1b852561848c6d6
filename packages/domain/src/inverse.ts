import type { StreamState } from "./streams/stream-state.ts";
import { verbOfEvent } from "./known-verbs.ts";
import type { CommandWish, DomainEvent } from "./verbs.ts";

/**
 * The command that undoes an event, given the state before it; it still needs a `commandId`.
 * Undo is a new command, so it works beside other people's changes and shows in the log.
 * Undefined where nothing can be undone: a new board, a comment, a record of an import; and where it takes the text that
 * a description had before, which `undoOfDescription` is given.
 * It is not read here as a command from outside would be: a browser that undoes need not know how.
 */
export function inverseOf(before: StreamState, event: DomainEvent): CommandWish | undefined {
  const undo = verbOfEvent(event.type)?.inverse(before, event);
  return undo && ({ stream: event.stream, ...undo } as CommandWish);
}
