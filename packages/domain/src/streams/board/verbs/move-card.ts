import { idField, askedInstantField, optional, rankField, reasonField } from "../../../fields.ts";
import { notFound } from "../../../refusal.ts";
import { defineEvent, defineVerb, type Fact } from "../../../verb.ts";
import { entryOf, withEntry } from "../cards.ts";
import { entered } from "../journeys.ts";
import { askLimits, markBreach } from "../limits/limits.ts";
import { breachField } from "../limits/scope-kinds.ts";
import { placeIn } from "../placement.ts";
import { presentCard, presentStage } from "../present.ts";
import { stageRank } from "../stages.ts";
import { rankedAnew } from "./rank-card.ts";

const cardMoved = defineEvent({
  type: "card.moved",
  fields: { cardId: idField, fromStageId: idField, toStageId: idField, rank: rankField, breach: optional(breachField) },
  evolve(board, { cardId, toStageId, rank, seq, at }) {
    const entry = entryOf(board, cardId);
    return entry === undefined
      ? board
      : withEntry(board, entered(board, entry, { seq, at, stageId: toStageId, isMove: true }, rank));
  },
});

/**
 * Into another stage; into its own stage it only changes rank, which metrics never hear. Only a
 * forward move can be refused by a limit: hiding rework would be worse.
 */
export const moveCard = defineVerb({
  type: "card.move",
  changesStage: true,
  fields: {
    cardId: idField,
    toStageId: idField,
    before: optional(idField),
    after: optional(idField),
    toLaneId: optional(idField),
    at: optional(askedInstantField),
    reason: optional(reasonField),
  },
  events: [cardMoved],
  refusals: ["not-found", "wip-limit", "reason-required", "not-allowed-here"],
  decide(board, command) {
    const { cardId, toStageId, toLaneId, reason } = command;
    // No verb makes lanes: a board has none, so a lane that is named is one that is not there.
    if (toLaneId !== undefined) return notFound("lane", toLaneId);
    const card = presentCard(board, cardId);
    if ("refused" in card) return card;
    const stage = presentStage(board, toStageId);
    if ("refused" in stage) return stage;
    if (card.stageId === toStageId) return rankedAnew(board, card, command);
    const forward = stageRank(board, toStageId) > stageRank(board, card.stageId);
    const marked = (forward ? askLimits : markBreach)(board, card, { ...card, stageId: toStageId }, reason);
    if ("refused" in marked) return marked;
    const place = placeIn(board, toStageId, cardId, command);
    if ("refused" in place) return place;
    const moved: Fact = cardMoved.fact({ cardId, fromStageId: card.stageId, toStageId, rank: place.rank, ...marked });
    return [...place.room, moved];
  },
  inverse: (_before, { cardId, seq }) => ({ type: "move.withdraw", cardId, eventSeq: seq }),
});
