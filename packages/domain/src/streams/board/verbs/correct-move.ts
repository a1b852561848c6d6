import { idField, askedInstantField, reasonField, seqField } from "../../../fields.ts";
import { notAllowed, type Refusal } from "../../../refusal.ts";
import { defineEvent, defineVerb } from "../../../verb.ts";
import { entryOf, withEntry } from "../cards.ts";
import { retraced } from "../journeys.ts";
import { knownCard, moveIn } from "../present.ts";
import { findStep, shiftStep, stepAfter, type Step } from "../trail.ts";

const cardMoveCorrected = defineEvent({
  type: "card.move-corrected",
  fields: { cardId: idField, eventSeq: seqField, fromStageId: idField, toStageId: idField, reason: reasonField },
  evolve(board, { cardId, eventSeq, at, recordedAt }) {
    const entry = entryOf(board, cardId);
    const trail = shiftStep(entry?.trail, eventSeq, at);
    if (entry === undefined || trail === undefined) return board;
    return withEntry(board, retraced(board, entry.card, trail, recordedAt, entry.card.rank));
  },
});

/**
 * "We moved it on Friday": gives the move `eventSeq` another instant, between the card's step
 * before it and the one after it, so that the order of its steps stays what everybody saw.
 */
export const correctMove = defineVerb({
  type: "card.correct-move",
  needs: "board.edit-history",
  fields: { cardId: idField, eventSeq: seqField, at: askedInstantField, reason: reasonField },
  events: [cardMoveCorrected],
  refusals: ["not-found", "not-allowed-here", "not-known-here"],
  decide(board, { cardId, eventSeq, at, reason }) {
    const card = knownCard(board, cardId);
    if ("refused" in card) return card;
    const trail = entryOf(board, cardId)?.trail;
    const step = moveIn(board, trail, eventSeq);
    if ("refused" in step) return step;
    const misplaced = outOfOrder(trail, step, at);
    if (misplaced !== undefined) return misplaced;
    if (step.at === at) return [];
    const fromStageId = step.previous?.stageId ?? step.stageId;
    return [cardMoveCorrected.fact({ cardId, eventSeq, fromStageId, toStageId: step.stageId, reason })];
  },
  inverse(before, { cardId, eventSeq, reason }) {
    const at = findStep(entryOf(before, cardId)?.trail, eventSeq)?.at;
    return at === undefined ? undefined : { type: "card.correct-move", cardId, eventSeq, at, reason };
  },
});

function outOfOrder(trail: Step | undefined, step: Step, at: string): Refusal | undefined {
  const earliest = step.previous?.at;
  if (earliest !== undefined && at < earliest) return notAllowed("before-last-move", { at, earliest });
  const next = stepAfter(trail, step);
  if (next !== undefined && at >= next.at && at !== step.at)
    return notAllowed("after-next-move", { at, latest: next.at });
  return undefined;
}
