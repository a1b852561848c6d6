import {
  cardTypeField,
  checkTextField,
  classOfServiceField,
  dateOrInstantField,
  flagField,
  groupField,
  idField,
  indexField,
  instantField,
  labelsField,
  listField,
  optional,
  peopleField,
  rankField,
  reasonField,
  sizeField,
  titleField,
  trueField,
} from "../../../fields.ts";
import { alreadyExists, notAllowed, type Refusal } from "../../../refusal.ts";
import { defineEvent, defineSpanningVerb, type Fact, type States } from "../../../verb.ts";
import type { Card } from "../card.ts";
import { cardOf, entryOf, withEntry } from "../cards.ts";
import { boardStream } from "../empty-board.ts";
import { arrived, changeCard, returned } from "../journeys.ts";
import { breachField } from "../limits/scope-kinds.ts";
import { neighboursOf, placeIn } from "../placement.ts";
import { askRules, type Said } from "../policies/entry.ts";
import { entryToldField, metPointsField } from "../policies/stage-policy.ts";
import { presentCard, presentStage } from "../present.ts";
import type { BoardState } from "../state.ts";
import { blockageIn, cardBlocked } from "./block-card.ts";

const cardLeft = defineEvent({
  type: "card.left",
  fields: { cardId: idField, stageId: idField, toBoardId: idField, toStageId: idField },
  evolve: (board, { cardId, at }) => changeCard(board, cardId, at, (card) => ({ ...card, leftAt: at })),
});

const cardArrived = defineEvent({
  type: "card.arrived",
  fields: {
    cardId: idField,
    stageId: idField,
    rank: rankField,
    fromBoardId: idField,
    fromStageId: idField,
    title: titleField,
    people: peopleField,
    labels: labelsField,
    dueAt: optional(dateOrInstantField),
    cardType: optional(cardTypeField),
    classOfService: optional(classOfServiceField),
    size: optional(sizeField),
    checkItems: listField(
      groupField({ itemId: idField, text: checkTextField, done: flagField }),
      200,
      (item) => item.itemId,
    ),
    commentCount: indexField,
    hasDescription: flagField,
    requested: optional(trueField),
    createdAt: instantField,
    startedAt: optional(instantField),
    breach: optional(breachField),
    entry: optional(entryToldField),
  },
  evolve(board, event) {
    const entry = entryOf(board, event.cardId);
    return withEntry(board, entry === undefined ? arrived(board, event, event) : returned(board, entry, event));
  },
});

/** To another board: it leaves and arrives at once or not at all, and takes its clocks along. */
export const transferCard = defineSpanningVerb({
  type: "card.transfer",
  fields: {
    cardId: idField,
    toBoardId: idField,
    toStageId: idField,
    before: optional(idField),
    after: optional(idField),
    reason: optional(reasonField),
    metPoints: optional(metPointsField),
  },
  events: [cardLeft, cardArrived],
  refusals: ["not-found", "already-exists", "wip-limit", "reason-required", "entry-points", "not-allowed-here"],
  streams: ({ stream, toBoardId }) => [...new Set([stream, boardStream(toBoardId)])],
  decide(states, { stream, cardId, toBoardId, toStageId, ...command }) {
    const here = boardIn(states, stream);
    const there = boardIn(states, boardStream(toBoardId));
    if (here === there) return notAllowed("same-board", { boardId: toBoardId });
    const card = presentCard(here, cardId);
    if ("refused" in card) return card;
    const known = cardOf(there, cardId);
    if (known !== undefined && known.leftAt === undefined) return alreadyExists("card", cardId);
    const arrival = arrivalIn(there, here.boardId, card, { stageId: toStageId, said: command, wanted: command });
    if ("refused" in arrival) return arrival;
    const left = cardLeft.fact({ cardId, stageId: card.stageId, toBoardId, toStageId });
    return [
      [here.stream, [left]],
      [there.stream, arrival],
    ];
  },
  inverse(before, event) {
    const { cardId } = event;
    if (event.type === "card.arrived") {
      return { type: "card.transfer", cardId, toBoardId: event.fromBoardId, toStageId: event.fromStageId };
    }
    const card = cardOf(before, cardId);
    const back = card && { toBoardId: before.boardId, toStageId: card.stageId, ...neighboursOf(before, card) };
    return back && { type: "card.transfer", stream: boardStream(event.toBoardId), cardId, ...back };
  },
});

function boardIn(states: States<BoardState>, stream: string): BoardState {
  const board = states.get(stream);
  if (board === undefined) throw new Error(`the state of ${stream} was not passed to decide`);
  return board;
}

interface Destination {
  readonly stageId: string;
  readonly said: Said;
  readonly wanted: { readonly before?: string; readonly after?: string };
}

function arrivalIn(there: BoardState, fromBoardId: string, card: Card, to: Destination): readonly Fact[] | Refusal {
  const stage = presentStage(there, to.stageId);
  if ("refused" in stage) return stage;
  const laneId = cardOf(there, card.cardId)?.laneId;
  const marked = askRules(there, undefined, { ...card, stageId: to.stageId, laneId }, to.said);
  if ("refused" in marked) return marked;
  const place = placeIn(there, to.stageId, card.cardId, to.wanted);
  if ("refused" in place) return place;
  const {
    enteredStageAt: _1,
    finishedAt: _2,
    touchedAt: _3,
    laneId: _4,
    links: _5,
    fields: _7,
    asked: _6,
    startedAt,
    blocked,
    ...front
  } = card;
  const arrival = cardArrived.fact({
    ...front,
    stageId: to.stageId,
    rank: place.rank,
    fromBoardId,
    fromStageId: card.stageId,
    ...(startedAt === undefined ? {} : { startedAt }),
    ...marked,
  });
  const still = blocked === undefined ? [] : [cardBlocked.fact({ cardId: card.cardId, ...blockageIn(blocked) })];
  return [...place.room, arrival, ...still];
}
