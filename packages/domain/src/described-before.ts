import { isRefusal, notAllowed, type Refusal } from "./refusal.ts";
import { foldCardDetails } from "./streams/board/card-details.ts";
import { REMOVED_TEXT } from "./streams/board/removed-text.ts";
import type { BoardState } from "./streams/board/state.ts";
import { undoOf } from "./undo-of.ts";
import type { DecideContext } from "./verb.ts";
import type { CommandWish, DomainEvent } from "./verbs.ts";

type Edit = Extract<DomainEvent, { type: "card.edited" }>;

/** Whether undoing it takes the text that a card's description had before, which no state of a board holds. */
export const changesDescription = (event: DomainEvent): event is Edit =>
  event.type === "card.edited" && event.changes.description !== undefined;

/**
 * The description that an edit took the place of, out of the card's own story (oldest first). A refusal where somebody
 * has written another one since; undefined where the story does not know it, or the text was removed for good.
 */
export function describedBefore(edit: Edit, story: readonly DomainEvent[]): string | Refusal | undefined {
  const at = story.findIndex(({ stream, seq }) => stream === edit.stream && seq === edit.seq);
  if (at === -1) return undefined;
  if (story.slice(at + 1).some((event) => changesDescription(event) && event.cardId === edit.cardId))
    return notAllowed("changed-since", { cardId: edit.cardId });
  const { description } = foldCardDetails(edit.cardId, story.slice(0, at));
  return description === REMOVED_TEXT ? undefined : description;
}

/** What {@link undoOf} is for an edit that wrote a description: `described` is what that took the place of. */
export function undoOfDescription(
  before: BoardState,
  edit: Edit,
  now: BoardState,
  context: DecideContext,
  described: string,
): CommandWish | Refusal | undefined {
  const { description: _, ...changes } = edit.changes;
  const undo = undoOf(before, { ...edit, changes }, now, context);
  if (undo === undefined || isRefusal(undo) || undo.type !== "card.edit") return undo;
  return { ...undo, changes: { ...undo.changes, description: described } };
}
