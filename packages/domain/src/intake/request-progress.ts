import type { Instant } from "@weir/flow-metrics";
import type { Card } from "../streams/board/card.ts";
import { REMOVED_TEXT } from "../streams/board/removed-text.ts";
import type { DomainEvent } from "../verbs.ts";

/** How far a request got, as whoever sent it is told. */
export const requestStates = ["received", "considered", "in-progress", "done", "not-taken-up"] as const;
export type RequestState = (typeof requestStates)[number];

/** What whoever sent a request may know of it: nothing that anybody else wrote, but why it was not taken up. */
export interface RequestProgress {
  /** As it was sent; absent where it was removed for good. */
  readonly title?: string;
  /** The last of the steps. */
  readonly state: RequestState;
  readonly steps: readonly { readonly state: RequestState; readonly at: Instant }[];
  /** Why it was not taken up, where somebody said so. */
  readonly reason?: string;
}

/** The first move that was not withdrawn: somebody looked at it. */
function firstMove(story: readonly DomainEvent[]): Instant | undefined {
  const keyOf = (stream: string, seq: number): string => `${stream} ${seq}`;
  const withdrawn = new Set(
    story.flatMap((event) => (event.type === "move.withdrawn" ? [keyOf(event.stream, event.eventSeq)] : [])),
  );
  return story.find((event) => event.type === "card.moved" && !withdrawn.has(keyOf(event.stream, event.seq)))?.at;
}

/**
 * How far a request got. `card`: as it is now, on the board it is on now; `story`: its events, oldest first, those of
 * boards it has left too.
 */
export function requestProgress(card: Card, story: readonly DomainEvent[]): RequestProgress {
  const sent = story.find((event) => event.type === "card.created");
  const { startedAt, finishedAt, discardedAt } = card;
  const moved = firstMove(story);
  const considered = moved !== undefined && (startedAt === undefined || moved < startedAt) ? moved : undefined;
  const known: readonly (readonly [RequestState, Instant | undefined])[] = [
    ["received", sent?.at ?? card.createdAt],
    ["considered", considered],
    ["in-progress", startedAt],
    ["done", discardedAt === undefined ? finishedAt : undefined],
    ["not-taken-up", discardedAt],
  ];
  const steps = known.flatMap(([state, at]) => (at === undefined ? [] : [{ state, at }]));
  const title = sent?.title;
  const reason =
    discardedAt === undefined ? undefined : story.findLast((event) => event.type === "card.discarded")?.reason;
  return {
    state: steps.at(-1)?.state ?? "received",
    steps,
    ...(title !== undefined && title !== REMOVED_TEXT && { title }),
    ...(reason !== undefined && reason !== REMOVED_TEXT && { reason }),
  };
}
