import { askedInstantField, clearable, idField, optional, rankField, reasonField } from "../../../fields.ts";
import { defineEvent, defineVerb, type Fact } from "../../../verb.ts";
import { cardLaneChanged } from "../card-lane-changed.ts";
import { cardOf, entryOf, withEntry } from "../cards.ts";
import { entered } from "../journeys.ts";
import { missingLane } from "../lanes.ts";
import { askLimits, markBreach, type Marked } from "../limits/limits.ts";
import { breachField } from "../limits/scope-kinds.ts";
import { placeIn } from "../placement.ts";
import { presentCard, presentStage } from "../present.ts";
import { stageRank } from "../stages.ts";
import { laneOf } from "../standing-lane.ts";
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
  },
  events: [cardMoved, cardLaneChanged],
  refusals: ["not-found", "wip-limit", "reason-required", "not-allowed-here"],
  decide(board, command) {
    const { cardId, toStageId, toLaneId, reason } = command;
    const card = presentCard(board, cardId);
    if ("refused" in card) return card;
    const stage = presentStage(board, toStageId);
    if ("refused" in stage) return stage;
    const missing = missingLane(board, toLaneId);
    if (missing !== undefined) return missing;
    const fromLane = laneOf(board, card);
    const laneId = toLaneId === undefined ? fromLane : (toLaneId ?? undefined);
    const { stageId: fromStageId } = card;
    const staysInLane = laneId === fromLane;
    if (fromStageId === toStageId && staysInLane) return rankedAnew(board, card, command);
    const backward = stageRank(board, toStageId) < stageRank(board, fromStageId);
    const marked = (backward ? markBreach : askLimits)(board, card, { ...card, stageId: toStageId, laneId }, reason);
    if ("refused" in marked) return marked;
    const relane = (breach: Marked): Fact[] =>
      staysInLane ? [] : [cardLaneChanged.fact({ cardId, ...lanes(fromLane, laneId), ...breach })];
    if (fromStageId === toStageId) {
      const ranked = rankedAnew(board, card, command);
      return "refused" in ranked ? ranked : [...relane(marked), ...ranked];
    }
    const place = placeIn(board, toStageId, cardId, command);
    if ("refused" in place) return place;
    const moved: Fact = cardMoved.fact({ cardId, fromStageId, toStageId, rank: place.rank, ...marked });
    return [...relane({}), ...place.room, moved];
  },
  inverse(before, event) {
    const { cardId, seq } = event;
    if (event.type === "card.moved") return { type: "move.withdraw", cardId, eventSeq: seq };
    const card = cardOf(before, cardId);
    return card && { type: "card.move", cardId, toStageId: card.stageId, toLaneId: laneOf(before, card) ?? null };
  },
});

const lanes = (fromLaneId: string | undefined, toLaneId: string | undefined) => ({
  ...(fromLaneId === undefined ? {} : { fromLaneId }),
  ...(toLaneId === undefined ? {} : { toLaneId }),
});
