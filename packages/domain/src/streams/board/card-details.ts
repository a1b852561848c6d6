import type { Instant } from "@weir/flow-metrics";
import type { Actor } from "../../event.ts";
import type { DomainEvent } from "../../verbs.ts";

export interface Comment {
  readonly commentId: string;
  readonly actor: Actor;
  readonly at: Instant;
  readonly text: string;
}

/** What a card holds behind its front. */
export interface CardDetails {
  readonly description: string;
  /** In the order they were made. */
  readonly comments: readonly Comment[];
}

/**
 * The description and comments of one card. Takes the events of the boards it has been on, oldest
 * first (a card brings its texts along when it crosses boards); events of other cards are passed over.
 */
export function foldCardDetails(cardId: string, events: Iterable<DomainEvent>): CardDetails {
  let description = "";
  const comments: Comment[] = [];
  for (const event of events) {
    if (!("cardId" in event) || event.cardId !== cardId) continue;
    if (event.type === "card.created") description = event.description ?? "";
    else if (event.type === "card.edited") description = event.changes.description ?? description;
    else if (event.type === "card.commented") comments.push(commentIn(event));
  }
  return { description, comments: comments.toSorted((a, b) => (a.at === b.at ? 0 : a.at < b.at ? -1 : 1)) };
}

function commentIn({ commentId, actor, at, text }: Comment): Comment {
  return { commentId, actor, at, text };
}
