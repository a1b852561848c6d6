import { factKind, type FactKind } from "./fact-columns.ts";
import type { FlowEvent, PullAnswered, StageRemoved, WipLimitCleared, WipLimitSet } from "./flow-event.ts";
import { readInstant } from "./instant.ts";

export type CardFact = Exclude<FlowEvent, PullAnswered | StageRemoved | WipLimitSet | WipLimitCleared>;

/** What few rows carry. */
export interface RowExtra {
  readonly cardType?: string | null;
  readonly reason?: string;
  readonly targetSeq?: number;
  readonly createdAt?: number;
  /** The board a card left for or arrived from. */
  readonly boardId?: string;
  readonly clockSkew?: true;
}
interface ReadFact {
  readonly kind: FactKind;
  readonly stageId?: string;
  readonly claimedId?: string;
  readonly extra: RowExtra | null;
}

export function readCardFact(event: CardFact): ReadFact {
  const skew = event.clockSkew === true ? ({ clockSkew: true } as const) : null;
  const typed = (cardType: string | null | undefined): RowExtra | null =>
    cardType === undefined ? skew : { ...skew, cardType };
  const reasoned = (reason: string | undefined): RowExtra | null => (reason === undefined ? skew : { ...skew, reason });
  switch (event.type) {
    case "card.created":
      return { kind: factKind.created, stageId: event.stageId, extra: typed(event.cardType) };
    case "card.moved":
      return {
        kind: factKind.moved,
        stageId: event.toStageId,
        claimedId: event.fromStageId,
        extra: reasoned(event.breach?.reason),
      };
    case "card.move-corrected":
      return {
        kind: factKind.corrected,
        stageId: event.toStageId,
        claimedId: event.fromStageId,
        extra: { ...skew, targetSeq: event.eventSeq },
      };
    case "move.withdrawn":
      return { kind: factKind.withdrawn, extra: { targetSeq: event.eventSeq } };
    case "card.blocked":
      return { kind: factKind.blocked, extra: reasoned(event.reason) };
    case "card.unblocked":
      return { kind: factKind.unblocked, extra: skew };
    case "card.worked":
      return { kind: factKind.worked, extra: skew };
    case "card.archived":
    case "card.discarded":
      return { kind: factKind.archived, extra: skew };
    case "card.restored":
      return { kind: factKind.restored, stageId: event.stageId, extra: skew };
    case "card.edited":
      return { kind: factKind.typed, extra: typed(event.changes.cardType) };
    case "card.left":
      return { kind: factKind.left, extra: { ...skew, boardId: event.toBoardId } };
    case "card.arrived":
      return {
        kind: factKind.arrived,
        stageId: event.stageId,
        extra: {
          ...typed(event.cardType),
          createdAt: readInstant(`event ${event.seq}.createdAt`, event.createdAt),
          ...(event.fromBoardId === undefined ? {} : { boardId: event.fromBoardId }),
        },
      };
  }
}
