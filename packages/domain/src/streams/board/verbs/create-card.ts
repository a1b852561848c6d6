import {
  cardTypeField,
  classOfServiceField,
  dateOrInstantField,
  descriptionField,
  idField,
  askedInstantField,
  labelsField,
  optional,
  peopleField,
  rankField,
  reasonField,
  sizeField,
  titleField,
} from "../../../fields.ts";
import { alreadyExists, notAllowed } from "../../../refusal.ts";
import { defineEvent, defineVerb } from "../../../verb.ts";
import { cardOf, withEntry } from "../cards.ts";
import { arrived } from "../journeys.ts";
import { isUpstream } from "../landing-stage.ts";
import { missingLane } from "../lanes.ts";
import { breachField } from "../limits/scope-kinds.ts";
import { placeIn } from "../placement.ts";
import { askRules } from "../policies/entry.ts";
import { entryToldField, metPointsField } from "../policies/stage-policy.ts";
import { presentStage } from "../present.ts";

const front = {
  cardId: idField,
  stageId: idField,
  laneId: optional(idField),
  title: titleField,
  description: optional(descriptionField),
  people: optional(peopleField),
  labels: optional(labelsField),
  dueAt: optional(dateOrInstantField),
  cardType: optional(cardTypeField),
  classOfService: optional(classOfServiceField),
  size: optional(sizeField),
};

const cardCreated = defineEvent({
  type: "card.created",
  fields: { ...front, rank: rankField, breach: optional(breachField), entry: optional(entryToldField) },
  evolve(board, event) {
    if (cardOf(board, event.cardId) !== undefined) return board;
    const { description, people = [], labels = [] } = event;
    const shown = { ...event, people, labels, hasDescription: description !== undefined && description !== "" };
    const requested = event.actor.kind === "requester" ? ({ requested: true } as const) : {};
    return withEntry(board, arrived(board, { ...shown, ...requested }, event));
  },
});

export const createCard = defineVerb({
  type: "card.create",
  changesStage: true,
  fields: {
    ...front,
    before: optional(idField),
    after: optional(idField),
    at: optional(askedInstantField),
    reason: optional(reasonField),
    metPoints: optional(metPointsField),
  },
  events: [cardCreated],
  refusals: ["not-found", "already-exists", "wip-limit", "reason-required", "entry-points", "not-allowed-here"],
  decide(board, { cardId, stageId, ...command }, { actor }) {
    if (cardOf(board, cardId) !== undefined) return alreadyExists("card", cardId);
    const stage = presentStage(board, stageId);
    if ("refused" in stage) return stage;
    // Nobody outside commits the team to anything.
    const unasked = actor.kind === "requester";
    if (unasked && !isUpstream(board, stageId)) return notAllowed("not-upstream", { stageId });
    const missing = missingLane(board, command.laneId);
    if (missing !== undefined) return missing;
    const { people = [], laneId, cardType, classOfService, size } = command;
    const standing = { stageId, laneId, people, cardType, classOfService, size };
    const marked = askRules(board, undefined, standing, { ...command, unasked });
    if ("refused" in marked) return marked;
    const place = placeIn(board, stageId, cardId, command);
    if ("refused" in place) return place;
    const {
      commandId: _1,
      stream: _2,
      type: _3,
      occurredAt: _4,
      at: _5,
      reason: _6,
      before: _7,
      after: _8,
      metPoints: _9,
      ...shown
    } = command;
    return [...place.room, cardCreated.fact({ cardId, stageId, ...shown, rank: place.rank, ...marked })];
  },
  inverse: (_before, { cardId }) => ({ type: "card.discard", cardId }),
});
