import type { Card } from "./card.ts";
import { heldValues, type NewStep, type NewValue } from "./new-card-values.ts";
import type { BoardState } from "./state.ts";

/** What another card like this one is given: all that can be given, but what its board offers no more. */
export function valuesOf(board: BoardState, card: Card) {
  const { labels, cardType, classOfService, size, fields = [], checkItems } = card;
  const values = fields.flatMap(({ fieldId, value }): NewValue[] =>
    Array.isArray(heldValues(board, [{ fieldId, value }])) ? [{ fieldId, value }] : [],
  );
  return {
    ...(labels.length > 0 && { labels }),
    ...(cardType !== undefined && { cardType }),
    ...(classOfService !== undefined && { classOfService }),
    ...(size !== undefined && { size }),
    ...(values.length > 0 && { fields: values }),
    ...(checkItems.length > 0 && { checkItems: checkItems.map(({ itemId, text }): NewStep => ({ itemId, text })) }),
  };
}
