import { clearable, fieldKindField, fieldValueField, idField } from "../../../fields.ts";
import { notAllowed } from "../../../refusal.ts";
import { defineEvent, defineVerb } from "../../../verb.ts";
import type { Card } from "../card.ts";
import { cardOf } from "../cards.ts";
import { presentField, type CardField } from "../fields/board-field.ts";
import { fieldKinds } from "../fields/field-kinds.ts";
import { changeCard } from "../journeys.ts";
import { knownCard } from "../present.ts";

const asked = { cardId: idField, fieldId: idField, value: clearable(fieldValueField) };

const cardFieldSet = defineEvent({
  type: "card.field-set",
  fields: { ...asked, kind: fieldKindField },
  evolve: (board, { cardId, at, fieldId, kind, value }) =>
    changeCard(board, cardId, at, (card) =>
      withValue(card, fieldId, value === null ? undefined : { fieldId, kind, value }),
    ),
});

/** What a card holds in a field of its board; `null` is nothing. */
export const setCardField = defineVerb({
  type: "card.set-field",
  fields: asked,
  events: [cardFieldSet],
  refusals: ["not-found", "not-allowed-here"],
  decide(board, { cardId, fieldId, value }) {
    const card = knownCard(board, cardId);
    if ("refused" in card) return card;
    const field = presentField(board, fieldId);
    if ("refused" in field) return field;
    const { kind } = field;
    if ((valueIn(card, fieldId) ?? null) === value) return [];
    if (value !== null && !fieldKinds[kind].holds(value, field))
      return notAllowed(`field-holds-${kind}`, { cardId, what: field.name });
    return [cardFieldSet.fact({ cardId, fieldId, kind, value })];
  },
  inverse(before, { cardId, fieldId }) {
    const card = cardOf(before, cardId);
    return { type: "card.set-field", cardId, fieldId, value: (card && valueIn(card, fieldId)) ?? null };
  },
});

const valueIn = ({ fields = [] }: Card, fieldId: string): CardField["value"] | undefined =>
  fields.find((field) => field.fieldId === fieldId)?.value;

/** In the order in which they were first set. */
function withValue({ fields = [], ...card }: Card, fieldId: string, value: CardField | undefined): Card {
  const isThere = fields.some((field) => field.fieldId === fieldId);
  const next = isThere
    ? fields.flatMap((field) => (field.fieldId === fieldId ? (value ?? []) : field))
    : [...fields, ...(value === undefined ? [] : [value])];
  return next.length === 0 ? card : { ...card, fields: next };
}
