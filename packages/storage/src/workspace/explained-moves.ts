import { isSupposed, type DomainEvent, type FactSource, type PlannedFact } from "@weir/domain";

type Moved = Extract<DomainEvent, { type: "card.moved" }>;

export type SupposedMove = Moved & { readonly source: FactSource };

/** Imported moves that an importer supposed, by card, because a card stood where no move led to. */
export type SupposedMoves = Map<string, SupposedMove>;
/** Notes supposed moves among events, and forgets those that were withdrawn since. */
export const takeSupposedMoves = (supposed: SupposedMoves, events: readonly DomainEvent[]): void => {
  for (const event of events) {
    if (event.type === "move.withdrawn" && supposed.get(event.cardId)?.seq === event.eventSeq)
      supposed.delete(event.cardId);
    if (event.type !== "card.moved" || event.source === undefined || !isSupposed(event.source)) continue;
    supposed.set(event.cardId, { ...event, source: event.source });
  }
};

/**
 * Supposed moves that now have an explanation: among the new facts is the move itself, which an
 * earlier export had left out. What was only supposed is then to be withdrawn. A card whose next
 * move begins where it was supposed to be was there indeed. `fresh` is in order of time.
 */
export const explainedMoves = (supposed: SupposedMoves, fresh: readonly PlannedFact[]): SupposedMove[] => {
  const confirmed = new Map<string, boolean>();
  const explained = new Set<SupposedMove>();
  for (const { event, source } of fresh) {
    if (event.type !== "card.moved") continue;
    const move = supposed.get(event.cardId);
    if (move === undefined || isSupposed(source)) continue;
    if (!confirmed.has(event.cardId)) confirmed.set(event.cardId, event.fromStageId === move.toStageId);
    if (event.toStageId === move.toStageId && confirmed.get(event.cardId) === false) explained.add(move);
  }
  return [...explained];
};

/** The fact that takes a supposed move back, at its own instant. */
export const withdrawal = ({ cardId, seq, fromStageId, toStageId, rank, at, actor, source }: SupposedMove) => ({
  event: { type: "move.withdrawn", cardId, eventSeq: seq, fromStageId: toStageId, toStageId: fromStageId, rank },
  at,
  actor,
  source: { ...source, factId: `${source.factId.slice(0, longestFactId)}#withdrawn` },
});

const longestFactId = 180;
