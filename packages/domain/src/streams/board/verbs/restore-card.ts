import { idField, askedInstantField, optional, rankField, reasonField } from "../../../fields.ts";
import { notAllowed } from "../../../refusal.ts";
import { defineEvent, defineVerb, type Undo } from "../../../verb.ts";
import { isOnBoard, type Card } from "../card.ts";
import { cardOf, entryOf, withEntry } from "../cards.ts";
import { entered } from "../journeys.ts";
import { breachField } from "../limits/scope-kinds.ts";
import { neighboursOf, placeIn } from "../placement.ts";
import { askRules } from "../policies/entry.ts";
import { entryToldField, metPointsField } from "../policies/stage-policy.ts";
import { knownCard, presentStage } from "../present.ts";
import type { BoardState } from "../state.ts";

const cardRestored = defineEvent({
  type: "card.restored",
  fields: {
    cardId: idField,
    stageId: idField,
    rank: rankField,
    breach: optional(breachField),
    entry: optional(entryToldField),
  },
  evolve(board, { cardId, stageId, rank, seq, at }) {
    const entry = entryOf(board, cardId);
    if (entry === undefined) return board;
    const { archivedAt: _archived, discardedAt: _discarded, ...card } = entry.card;
    return withEntry(board, entered(board, { ...entry, card }, { seq, at, stageId, isMove: false }, rank));
  },
});

/** Back from the archive or from being discarded; `stageId` left out: where it stood last. */
export const restoreCard = defineVerb({
  type: "card.restore",
  changesStage: true,
  fields: {
    cardId: idField,
    stageId: optional(idField),
    before: optional(idField),
    after: optional(idField),
    at: optional(askedInstantField),
    reason: optional(reasonField),
    metPoints: optional(metPointsField),
  },
  events: [cardRestored],
  refusals: ["not-found", "wip-limit", "reason-required", "entry-points", "not-allowed-here"],
  decide(board, { cardId, stageId, ...command }) {
    const card = knownCard(board, cardId);
    if ("refused" in card) return card;
    if (isOnBoard(card)) return notAllowed("card-on-board", { cardId });
    const stage = presentStage(board, stageId ?? card.stageId);
    if ("refused" in stage) return stage;
    const marked = askRules(board, undefined, { ...card, stageId: stage.stageId }, command);
    if ("refused" in marked) return marked;
    const place = placeIn(board, stage.stageId, cardId, command);
    if ("refused" in place) return place;
    return [...place.room, cardRestored.fact({ cardId, stageId: stage.stageId, rank: place.rank, ...marked })];
  },
  inverse: (before, { cardId }) => ({
    type: cardOf(before, cardId)?.archivedAt === undefined ? "card.discard" : "card.archive",
    cardId,
  }),
});

/** The wish that puts a card back where it stands now, once it is off the board. */
export function restoration(board: BoardState, card: Card | undefined): Undo | undefined {
  return card && { type: "card.restore", cardId: card.cardId, stageId: card.stageId, ...neighboursOf(board, card) };
}
