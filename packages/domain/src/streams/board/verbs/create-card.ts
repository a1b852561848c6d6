import {
  dateOrInstantField,
  idField,
  askedInstantField,
  optional,
  peopleField,
  rankField,
  reasonField,
  titleField,
  trueField,
} from "../../../fields.ts";
import { alreadyExists, notAllowed, notFound, type Refusal } from "../../../refusal.ts";
import { defineEvent, defineVerb, type Fact } from "../../../verb.ts";
import { cardOf, withEntry } from "../cards.ts";
import { arrived } from "../journeys.ts";
import { isUpstream } from "../landing-stage.ts";
import { missingLane } from "../lanes.ts";
import { breachField } from "../limits/scope-kinds.ts";
import { heldValues, newCardValues } from "../new-card-values.ts";
import { placeIn } from "../placement.ts";
import { askRules } from "../policies/entry.ts";
import { entryToldField, metPointsField } from "../policies/stage-policy.ts";
import { knownCard, presentStage } from "../present.ts";
import type { BoardState } from "../state.ts";
import { relatedTo, tooManyLinks } from "./link-card.ts";

const front = {
  cardId: idField,
  stageId: idField,
  laneId: optional(idField),
  title: titleField,
  people: optional(peopleField),
  dueAt: optional(dateOrInstantField),
  /** The card that it is a copy of. */
  copyOf: optional(idField),
};

const cardCreated = defineEvent({
  type: "card.created",
  fields: {
    ...front,
    ...newCardValues.told,
    rank: rankField,
    breach: optional(breachField),
    entry: optional(entryToldField),
  },
  evolve(board, event) {
    if (cardOf(board, event.cardId) !== undefined) return board;
    const { description, people = [], labels = [], checkItems = [] } = event;
    const steps = checkItems.map((item) => ({ ...item, done: false }));
    const hasDescription = description !== undefined && description !== "";
    const shown = { ...event, people, labels, checkItems: steps, hasDescription };
    const requested = event.actor.kind === "requester" ? ({ requested: true } as const) : {};
    return withEntry(board, arrived(board, { ...shown, ...requested }, event));
  },
});

export const createCard = defineVerb({
  type: "card.create",
  changesStage: true,
  fields: {
    ...front,
    ...newCardValues.asked,
    before: optional(idField),
    after: optional(idField),
    at: optional(askedInstantField),
    reason: optional(reasonField),
    metPoints: optional(metPointsField),
    /** It is linked to the card that it is a copy of, too. */
    related: optional(trueField),
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
    const links = linksToOriginal(board, cardId, command);
    if ("refused" in links) return links;
    const values = heldValues(board, command.fields ?? [], cardId);
    if ("refused" in values) return values;
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
      fields: _10,
      related: _11,
      ...shown
    } = command;
    const held = values.length === 0 ? {} : { fields: values };
    const created = cardCreated.fact({ cardId, stageId, ...shown, ...held, rank: place.rank, ...marked });
    return [...place.room, created, ...links];
  },
  inverse: (_before, { cardId }) => ({ type: "card.discard", cardId }),
});

/** A copy may be of any card that was ever here; it is linked to one that still is. */
function linksToOriginal(
  board: BoardState,
  cardId: string,
  { copyOf, related }: { readonly copyOf?: string; readonly related?: true },
): readonly Fact[] | Refusal {
  if (copyOf === undefined) return [];
  if (related !== true) return cardOf(board, copyOf) === undefined ? notFound("card", copyOf) : [];
  const original = knownCard(board, copyOf);
  return "refused" in original ? original : (tooManyLinks(original) ?? [relatedTo(cardId, copyOf)]);
}
