import { askedInstantField, clearable, idField, optional, rankField, reasonField, trueField } from "../../../fields.ts";
import { defineEvent, defineVerb } from "../../../verb.ts";
import { cardLaneChanged, laneStep, laneStepField } from "../card-lane-changed.ts";
import { cardOf, entryOf, withEntry } from "../cards.ts";
import { entered } from "../journeys.ts";
import { laneOf, missingLane } from "../lanes.ts";
import { breachField } from "../limits/scope-kinds.ts";
import { neighboursOf, placeIn } from "../placement.ts";
import { askRules, markRules } from "../policies/entry.ts";
import { asking, nowAsked } from "../policies/receivers-answer.ts";
import { entryToldField, metPointsField } from "../policies/stage-policy.ts";
import { presentCard, presentStage } from "../present.ts";
import { stageRank } from "../stages.ts";
import { rankedAnew } from "./rank-card.ts";

const cardMoved = defineEvent({
  type: "card.moved",
  fields: {
    cardId: idField,
    fromStageId: idField,
    toStageId: idField,
    rank: rankField,
    lane: optional(laneStepField),
    breach: optional(breachField),
    entry: optional(entryToldField),
    /** Whoever pulled it is asked what the work was like. */
    asks: optional(trueField),
  },
  evolve(board, { cardId, toStageId, rank, lane, asks, commandId, seq, at }) {
    const entry = entryOf(board, cardId);
    if (entry === undefined) return board;
    const step = { seq, at, stageId: toStageId, isMove: true, ...(lane && { lane }) };
    const { card, trail } = entered(board, entry, step, rank);
    return withEntry(board, { card: nowAsked(card, asks && { moveId: commandId, eventSeq: seq }), trail });
  },
});

/**
 * Into another stage, another lane, or both; a lane of `null` is none, left out it stays in its own. Metrics hear of
 * stages only, and nothing of another place in the same stage. Only a backward move is never refused by a limit:
 * hiding rework would be worse.
 */
export const moveCard = defineVerb({
  type: "card.move",
  changesStage: true,
  fields: {
    cardId: idField,
    toStageId: idField,
    before: optional(idField),
    after: optional(idField),
    toLaneId: optional(clearable(idField)),
    at: optional(askedInstantField),
    reason: optional(reasonField),
    metPoints: optional(metPointsField),
  },
  events: [cardMoved, cardLaneChanged],
  refusals: ["not-found", "wip-limit", "reason-required", "entry-points", "not-allowed-here"],
  decide(board, command, { actor }) {
    const { cardId, toStageId, toLaneId } = command;
    const card = presentCard(board, cardId);
    if ("refused" in card) return card;
    const stage = presentStage(board, toStageId);
    if ("refused" in stage) return stage;
    const missing = missingLane(board, toLaneId);
    if (missing !== undefined) return missing;
    // Whoever is put into none on purpose does not go back into a lane that was removed and comes back.
    const fromLane = laneOf(board, card) ?? (toLaneId === null ? card.laneId : undefined);
    const laneId = toLaneId === undefined ? fromLane : (toLaneId ?? undefined);
    const { stageId: fromStageId } = card;
    const staysInLane = laneId === fromLane;
    if (fromStageId === toStageId && staysInLane) return rankedAnew(board, card, command);
    const backward = stageRank(board, toStageId) < stageRank(board, fromStageId);
    const marked = (backward ? markRules : askRules)(board, card, { ...card, stageId: toStageId, laneId }, command);
    if ("refused" in marked) return marked;
    const place = placeIn(board, toStageId, cardId, command);
    if ("refused" in place) return place;
    const lane = laneStep(fromLane, laneId);
    if (fromStageId === toStageId) {
      const isPlaced = command.before !== undefined || command.after !== undefined;
      const changed = { cardId, ...lane, ...marked };
      return isPlaced
        ? [...place.room, cardLaneChanged.fact({ ...changed, rank: place.rank })]
        : [cardLaneChanged.fact(changed)];
    }
    const isPull = !backward && actor.kind === "person" && command.at === undefined;
    const asks = isPull ? asking(board, toStageId, command.commandId) : {};
    const relaned = staysInLane ? {} : { lane };
    const { rank, room } = place;
    return [...room, cardMoved.fact({ cardId, fromStageId, toStageId, rank, ...relaned, ...marked, ...asks })];
  },
  inverse(before, event) {
    const { cardId, seq } = event;
    if (event.type === "card.moved") return { type: "move.withdraw", cardId, eventSeq: seq };
    const card = cardOf(before, cardId);
    if (card === undefined) return undefined;
    const place = event.rank === undefined ? {} : neighboursOf(before, card);
    return { type: "card.move", cardId, toStageId: card.stageId, toLaneId: laneOf(before, card) ?? null, ...place };
  },
});
