import type { DomainEvent } from "../verbs.ts";
import { authorise, type Viewer } from "./authorise.ts";

/** The event as this viewer may see it, or `null`: then an empty frame keeps `seq` contiguous. */
export function visible(event: DomainEvent, viewer: Viewer): DomainEvent | null {
  return authorise(viewer, "board.read", { kind: "stream", stream: event.stream }) === true ? event : null;
}
