import { idField, optional, rankField, reasonField, seqField } from "../../../fields.ts";
import { notAllowed } from "../../../refusal.ts";
import { defineEvent, defineVerb } from "../../../verb.ts";
import { isOnBoard } from "../card.ts";
import { laneStep, laneStepField } from "../card-lane-changed.ts";
import { cardOf, entryOf, withEntry } from "../cards.ts";
import { retraced } from "../journeys.ts";
import { markBreach } from "../limits/limits.ts";
import { breachField } from "../limits/scope-kinds.ts";
import { neighboursOf } from "../placement.ts";
import { nowAsked } from "../policies/receivers-answer.ts";
import { knownCard, moveIn } from "../present.ts";
import { stageOf, standing } from "../stages.ts";
import { laneOf } from "../lanes.ts";
import { dropStep } from "../trail.ts";

const moveWithdrawn = defineEvent({
  type: "move.withdrawn",
  fields: {
    cardId: idField,
    eventSeq: seqField,
    fromStageId: idField,
    toStageId: idField,
    rank: rankField,
    lane: optional(laneStepField),
    breach: optional(breachField),
    reason: optional(reasonField),
  },
  evolve(board, { cardId, eventSeq, rank, lane, at }) {
    const entry = entryOf(board, cardId);
    const trail = dropStep(entry?.trail, eventSeq);
    if (entry === undefined || trail === undefined) return board;
    const card = lane === undefined ? entry.card : { ...entry.card, laneId: lane.toLaneId };
    return withEntry(board, retraced(board, nowAsked(card), trail, at, rank));
  },
});

/** Undo of a card's latest move: the log keeps both, the board and its metrics read neither. */
export const withdrawMove = defineVerb({
  type: "move.withdraw",
  fields: { cardId: idField, eventSeq: seqField, reason: optional(reasonField) },
  events: [moveWithdrawn],
  refusals: ["not-found", "not-allowed-here", "not-known-here"],
  decide(board, { cardId, eventSeq, reason }) {
    const card = knownCard(board, cardId);
    if ("refused" in card) return card;
    const trail = entryOf(board, cardId)?.trail;
    const step = moveIn(board, trail, eventSeq);
    if ("refused" in step) return step;
    if (trail !== undefined && trail !== step) return notAllowed("moved-since", { cardId, eventSeq: trail.seq });
    if (!isOnBoard(card)) return notAllowed("taken-off-since", { cardId, eventSeq });
    const back = step.previous && stageOf(board, standing(board, step.previous.stageId))?.stageId;
    if (back === undefined || stageOf(board, step.stageId) === undefined) {
      return notAllowed("stage-removed-since", { cardId, eventSeq });
    }
    // A lane it was put into since is no part of the move.
    const isInLane = step.lane !== undefined && step.lane.toLaneId === card.laneId;
    const lane = isInLane ? { lane: laneStep(card.laneId, step.lane.fromLaneId) } : {};
    const laneId = isInLane ? step.lane.fromLaneId : card.laneId;
    const marked = markBreach(board, card, { ...card, stageId: back, laneId }, reason);
    const rank = step.rankBefore ?? card.rank;
    const { stageId: fromStageId } = card;
    return [moveWithdrawn.fact({ cardId, eventSeq, fromStageId, toStageId: back, rank, ...lane, ...marked })];
  },
  inverse(before, { cardId, fromStageId, lane }) {
    const card = cardOf(before, cardId);
    const back = lane && card && { toLaneId: laneOf(before, card) ?? null };
    return card && { type: "card.move", cardId, toStageId: fromStageId, ...back, ...neighboursOf(before, card) };
  },
});
