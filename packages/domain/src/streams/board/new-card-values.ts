import {
  cardTypeField,
  checkTextField,
  classOfServiceField,
  descriptionField,
  fieldKindField,
  fieldValueField,
  groupField,
  idField,
  labelsField,
  listField,
  optional,
  sizeField,
} from "../../fields.ts";
import { notAllowed, type Refusal } from "../../refusal.ts";
import type { CheckItem } from "./card.ts";
import { mostFields, presentField, type CardField } from "./fields/board-field.ts";
import { fieldKinds } from "./fields/field-kinds.ts";
import type { BoardState } from "./state.ts";

/** The most steps that the checklist of a card has. */
export const mostItems = 200;

/** A step of a checklist before anybody could tick it. */
export type NewStep = Pick<CheckItem, "itemId" | "text">;
/** What a card is to hold in a field of its board. */
export type NewValue = Pick<CardField, "fieldId" | "value">;

const held = { fieldId: idField, value: fieldValueField };
const steps = optional(
  listField(groupField({ itemId: idField, text: checkTextField }), mostItems, ({ itemId }) => itemId),
);
const plain = {
  description: optional(descriptionField),
  labels: optional(labelsField),
  cardType: optional(cardTypeField),
  classOfService: optional(classOfServiceField),
  size: optional(sizeField),
};

/** What a new card can be given besides its title, whoever makes it: as it is asked, and as it is told. */
export const newCardValues = {
  asked: {
    ...plain,
    fields: optional(listField(groupField(held), mostFields, ({ fieldId }) => fieldId)),
    checkItems: steps,
  },
  told: {
    ...plain,
    fields: optional(listField(groupField({ ...held, kind: fieldKindField }), mostFields, ({ fieldId }) => fieldId)),
    checkItems: steps,
  },
};

/** The same values with the kinds of their fields, or why the board's fields cannot hold them. */
export function heldValues(board: BoardState, values: readonly NewValue[], cardId?: string): CardField[] | Refusal {
  const told: CardField[] = [];
  for (const { fieldId, value } of values) {
    const field = presentField(board, fieldId);
    if ("refused" in field) return field;
    if (!fieldKinds[field.kind].holds(value, field))
      return notAllowed(`field-holds-${field.kind}`, { ...(cardId !== undefined && { cardId }), what: field.name });
    told.push({ fieldId, kind: field.kind, value });
  }
  return told;
}
