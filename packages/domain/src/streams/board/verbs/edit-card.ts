import {
  cardTypeField,
  classOfServiceField,
  clearable,
  dateOrInstantField,
  descriptionField,
  groupField,
  idField,
  optional,
  reasonField,
  sizeField,
  titleField,
} from "../../../fields.ts";
import { defineEvent, defineVerb } from "../../../verb.ts";
import { isOnBoard, type Card } from "../card.ts";
import { cardOf } from "../cards.ts";
import { changeCard } from "../journeys.ts";
import { askLimits } from "../limits/limits.ts";
import { breachField } from "../limits/scope-kinds.ts";
import { knownCard } from "../present.ts";

const changesField = groupField({
  title: optional(titleField),
  description: optional(descriptionField),
  dueAt: optional(clearable(dateOrInstantField)),
  cardType: optional(clearable(cardTypeField)),
  classOfService: optional(clearable(classOfServiceField)),
  size: optional(clearable(sizeField)),
});
type Changes = typeof changesField extends { _zod: { output: infer O } } ? O : never;

const cardEdited = defineEvent({
  type: "card.edited",
  fields: { cardId: idField, changes: changesField, breach: optional(breachField) },
  evolve: (board, { cardId, changes, at }) => changeCard(board, cardId, at, (card) => edited(card, changes)),
});

/** `null` clears a value; what is not named stays. A card that becomes of another type or class, or larger, has its limits asked. */
export const editCard = defineVerb({
  type: "card.edit",
  fields: { cardId: idField, changes: changesField, reason: optional(reasonField) },
  events: [cardEdited],
  refusals: ["not-found", "wip-limit", "reason-required", "not-allowed-here"],
  decide(board, { cardId, changes, reason }) {
    const card = knownCard(board, cardId);
    if ("refused" in card) return card;
    const marked = isOnBoard(card) ? askLimits(board, card, edited(card, changes), reason) : {};
    if ("refused" in marked) return marked;
    return Object.keys(changes).length === 0 ? [] : [cardEdited.fact({ cardId, changes, ...marked })];
  },
  inverse(before, { cardId, changes }) {
    const card = cardOf(before, cardId);
    // The text of a description is not in the state of a board: `describedBefore` finds it in the card's story.
    if (card === undefined || changes.description !== undefined) return undefined;
    return { type: "card.edit", cardId, changes: asBefore(card, changes) };
  },
});

function edited(
  { dueAt, cardType, classOfService, size, ...card }: Card,
  { title, description, ...changes }: Changes,
): Card {
  return {
    ...card,
    ...(title === undefined ? {} : { title }),
    ...(description === undefined ? {} : { hasDescription: description !== "" }),
    ...set("dueAt", changes.dueAt, dueAt),
    ...set("cardType", changes.cardType, cardType),
    ...set("classOfService", changes.classOfService, classOfService),
    ...set("size", changes.size, size),
  };
}

/** The new value, or the old one where nothing was said; nothing where it was cleared. */
function set<K extends string, V>(name: K, said: V | null | undefined, before: V | undefined): Partial<Record<K, V>> {
  const value = said === undefined ? before : said;
  return value === undefined || value === null ? {} : ({ [name]: value } as Record<K, V>);
}

function asBefore(card: Card, changes: Changes): Changes {
  return {
    ...(changes.title === undefined ? {} : { title: card.title }),
    ...(changes.dueAt === undefined ? {} : { dueAt: card.dueAt ?? null }),
    ...(changes.cardType === undefined ? {} : { cardType: card.cardType ?? null }),
    ...(changes.classOfService === undefined ? {} : { classOfService: card.classOfService ?? null }),
    ...(changes.size === undefined ? {} : { size: card.size ?? null }),
  };
}
