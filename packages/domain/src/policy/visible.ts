import type { DomainEvent } from "../verbs.ts";
import type { BoardState } from "../streams/board/state.ts";
import type { Action } from "./action.ts";
import { authorise, type Viewer } from "./authorise.ts";
import { boardWithPseudonyms, withPseudonyms } from "./pseudonyms.ts";
import { isFactsStream } from "../streams/facts/facts-state.ts";

/** What the policy is asked of one who wants to read a stream. */
export const readActionOf = (stream: string): Action => (isFactsStream(stream) ? "facts.read" : "board.read");

/** Of the team alone, in words that may call people anything. */
const ofTheTeam: ReadonlySet<DomainEvent["type"]> = new Set([
  "board.view-saved",
  "board.view-removed",
  "cadence.held",
  "cadence.withdrawn",
]);

const pseudonymsFor = (viewer: Viewer) => (viewer.kind === "share" ? viewer.pseudonymOf : undefined);

/** Whether people are called otherwise to this viewer, and their names told not at all. */
export const hidesPeople = (viewer: Viewer): boolean => pseudonymsFor(viewer) !== undefined;

/** The event as this viewer may see it, or `null`: then an empty frame keeps `seq` contiguous. The very same one where all of it may be seen. */
export function visible(event: DomainEvent, viewer: Viewer): DomainEvent | null {
  if (authorise(viewer, readActionOf(event.stream), { kind: "stream", stream: event.stream }) !== true) return null;
  const pseudonymOf = pseudonymsFor(viewer);
  if (pseudonymOf === undefined) return event;
  return ofTheTeam.has(event.type) ? null : withPseudonyms(event, pseudonymOf);
}

/** The board as one sees it who may read it. */
export function visibleBoard(board: BoardState, viewer: Viewer): BoardState {
  const pseudonymOf = pseudonymsFor(viewer);
  return pseudonymOf === undefined ? board : boardWithPseudonyms(board, pseudonymOf);
}
