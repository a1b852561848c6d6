import { generateKeyBetween } from "fractional-indexing";
import type { DomainEvent } from "../verbs.ts";
import type { Draft } from "./draft.ts";

/** The outermost ranks handed out so far; the next ones lie beyond them. */
export interface RankEdges {
  readonly top: string | null;
  readonly bottom: string | null;
}

/** The outermost ranks that any of these events gave a card, people's included. */
export function rankEdges(events: readonly DomainEvent[]): RankEdges {
  const ranks = events.flatMap((event) => ("rank" in event ? [event.rank] : []));
  return ranks.reduce<RankEdges>(
    ({ top, bottom }, rank) => ({
      top: top === null || rank < top ? rank : top,
      bottom: bottom === null || rank > bottom ? rank : bottom,
    }),
    { top: null, bottom: null },
  );
}

/** Makes events of drafts: seq from `afterSeq` on, ranks beyond the edges. */
export function stamp(
  drafts: readonly Draft[],
  { stream, commandId, afterSeq, edges }: { stream: string; commandId: string; afterSeq: number; edges: RankEdges },
): DomainEvent[] {
  let { top, bottom } = edges;
  const rankAt = (place: "top" | "bottom"): string => {
    const rank = place === "top" ? generateKeyBetween(null, top) : generateKeyBetween(bottom, null);
    top = top === null || rank < top ? rank : top;
    bottom = bottom === null || rank > bottom ? rank : bottom;
    return rank;
  };
  return drafts.map(({ at, actor, fact, place }, index) => {
    const envelope = { stream, seq: afterSeq + index + 1, v: 1, at, recordedAt: at, actor, commandId };
    return { ...envelope, ...fact, ...(place !== undefined && { rank: rankAt(place) }) } as DomainEvent;
  });
}
