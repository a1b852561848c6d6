import type { DomainEvent } from "../verbs.ts";
import type { Action } from "./action.ts";
import { authorise, type Viewer } from "./authorise.ts";
import { isFactsStream } from "../streams/facts/facts-state.ts";

/** What the policy is asked of one who wants to read a stream. */
export const readActionOf = (stream: string): Action => (isFactsStream(stream) ? "facts.read" : "board.read");

/** The event as this viewer may see it, or `null`: then an empty frame keeps `seq` contiguous. */
export function visible(event: DomainEvent, viewer: Viewer): DomainEvent | null {
  return authorise(viewer, readActionOf(event.stream), { kind: "stream", stream: event.stream }) === true
    ? event
    : null;
}
