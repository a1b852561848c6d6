import { checkTextField, flagField, idField, indexField, optional, trueField } from "../../../fields.ts";
import { notAllowed, notFound } from "../../../refusal.ts";
import { defineEvent, defineVerb } from "../../../verb.ts";
import type { Card, CheckItem } from "../card.ts";
import { cardOf } from "../cards.ts";
import { changeCard } from "../journeys.ts";
import { mostItems } from "../new-card-values.ts";
import { knownCard } from "../present.ts";

const cardCheckItemSet = defineEvent({
  type: "card.check-item-set",
  fields: { cardId: idField, itemId: idField, text: checkTextField, done: flagField, index: optional(indexField) },
  evolve: (board, { cardId, itemId, text, done, index, at }) =>
    changeCard(board, cardId, at, (card) => ({
      ...card,
      checkItems: withItem(card.checkItems, { itemId, text, done }, index),
    })),
});

const cardCheckItemRemoved = defineEvent({
  type: "card.check-item-removed",
  fields: { cardId: idField, itemId: idField },
  evolve: (board, { cardId, itemId, at }) =>
    changeCard(board, cardId, at, (card) => ({
      ...card,
      checkItems: card.checkItems.filter((item) => item.itemId !== itemId),
    })),
});

/** Adds an item (with its text), changes one, ticks it, or takes it off with `remove`. `index`: where, from 0. */
export const checkItem = defineVerb({
  type: "card.check-item",
  fields: {
    cardId: idField,
    itemId: idField,
    text: optional(checkTextField),
    done: optional(flagField),
    index: optional(indexField),
    remove: optional(trueField),
  },
  events: [cardCheckItemSet, cardCheckItemRemoved],
  refusals: ["not-found", "not-allowed-here"],
  decide(board, { cardId, itemId, remove, index, ...wish }) {
    const card = knownCard(board, cardId);
    if ("refused" in card) return card;
    const item = itemOf(card, itemId);
    if (remove === true) return item === undefined ? [] : [cardCheckItemRemoved.fact({ cardId, itemId })];
    if (item === undefined && card.checkItems.length >= mostItems)
      return notAllowed("too-many", { cardId, what: "check-items", limit: mostItems });
    const text = wish.text ?? item?.text;
    if (text === undefined) return notFound("check-item", itemId);
    const done = wish.done ?? item?.done ?? false;
    return [cardCheckItemSet.fact({ cardId, itemId, text, done, ...(index === undefined ? {} : { index }) })];
  },
  inverse(before, { cardId, itemId }) {
    const card = cardOf(before, cardId);
    const item = card && itemOf(card, itemId);
    if (card === undefined || item === undefined) return { type: "card.check-item", cardId, itemId, remove: true };
    return { type: "card.check-item", cardId, ...item, index: card.checkItems.indexOf(item) };
  },
});

function itemOf(card: Card, itemId: string): CheckItem | undefined {
  return card.checkItems.find((item) => item.itemId === itemId);
}

function withItem(items: readonly CheckItem[], item: CheckItem, index?: number): CheckItem[] {
  const there = items.findIndex((each) => each.itemId === item.itemId);
  const rest = there < 0 ? items : items.toSpliced(there, 1);
  return rest.toSpliced(index ?? (there < 0 ? items.length : there), 0, item);
}
