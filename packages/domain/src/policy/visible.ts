import type { DomainEvent } from "../verbs.ts";
import type { BoardState } from "../streams/board/state.ts";
import type { Action } from "./action.ts";
import { authorise, type Denied, type Viewer } from "./authorise.ts";
import { boardWithPseudonyms, withPseudonyms } from "./pseudonyms.ts";
import { isBoardStream } from "../streams/board/empty-board.ts";
import { isFactsStream } from "../streams/facts/facts-state.ts";
import { authoriseOnMap } from "./on-map.ts";

/** What the policy is asked of one who wants to read a stream. */
export function readActionOf(stream: string): Action {
  if (isBoardStream(stream)) return "board.read";
  return isFactsStream(stream) ? "facts.read" : "map.read";
}

/** Of the team alone, in words that may call people anything. */
const ofTheTeam: ReadonlySet<DomainEvent["type"]> = new Set([
  "board.view-saved",
  "board.view-removed",
  "board.template-set",
  "cadence.held",
  "cadence.withdrawn",
]);

const pseudonymsFor = (viewer: Viewer) => (viewer.kind === "share" ? viewer.pseudonymOf : undefined);

/** Whether people are called otherwise to this viewer, and their names told not at all. */
export const hidesPeople = (viewer: Viewer): boolean => pseudonymsFor(viewer) !== undefined;

function mayBeSeen(event: DomainEvent, viewer: Viewer): true | Denied {
  const action = readActionOf(event.stream);
  if (action === "map.read") return authoriseOnMap(viewer, action, "boardIds" in event ? event.boardIds : []);
  return authorise(viewer, action, { kind: "stream", stream: event.stream });
}

/** The event as this viewer may see it, or `null`: then an empty frame keeps `seq` contiguous. The very same one where all of it may be seen. */
export function visible(event: DomainEvent, viewer: Viewer): DomainEvent | null {
  if (mayBeSeen(event, viewer) !== true) return null;
  const pseudonymOf = pseudonymsFor(viewer);
  if (pseudonymOf === undefined) return event;
  return ofTheTeam.has(event.type) ? null : withPseudonyms(event, pseudonymOf);
}

/** The board as one sees it who may read it. */
export function visibleBoard(board: BoardState, viewer: Viewer): BoardState {
  const pseudonymOf = pseudonymsFor(viewer);
  return pseudonymOf === undefined ? board : boardWithPseudonyms(board, pseudonymOf);
}
