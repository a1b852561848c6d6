import { cardOf, type BoardState, type DomainEvent, type Instant } from "@weir/domain";
import type { ImportReport } from "./workspace.ts";

/** When people here last moved a card themselves. */
export type OwnMoves = Map<string, Instant>;

const moves = new Set(["card.moved", "card.move-corrected", "card.restored", "card.discarded", "card.archived"]);

/** Notes the moves among events, in order, that no import brought. */
export const takeOwnMoves = (ownMoves: OwnMoves, events: readonly DomainEvent[]): void => {
  for (const event of events) {
    if (event.source === undefined && "cardId" in event && moves.has(event.type)) ownMoves.set(event.cardId, event.at);
  }
};

/** Cards whose stage imported events would have changed, had they not been moved here at a later time. */
export const movedSince = (
  imported: readonly DomainEvent[],
  ownMoves: ReadonlyMap<string, Instant>,
  after: BoardState,
): ImportReport["movedSince"] => {
  const kept = new Set<string>();
  for (const event of imported) {
    if (event.type !== "card.moved") continue;
    const own = ownMoves.get(event.cardId);
    if (own !== undefined && own > event.at) kept.add(event.cardId);
  }
  return [...kept].map((cardId) => ({ cardId, stageId: cardOf(after, cardId)?.stageId ?? "" }));
};
