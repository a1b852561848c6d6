import type { Card } from "../streams/board/card.ts";
import type { FieldValue } from "../streams/board/fields/board-field.ts";
import { folded, type FilterContext, type OwnTerm } from "./filter.ts";
import { isOfAmount, isOneOf, isOnDays } from "./value-tests.ts";

/** Whether what a card holds in a field of the board is one of those asked for. */
export function holdsInField(term: OwnTerm, context: FilterContext): (card: Card) => boolean {
  const fits = fitsOwn(term, context);
  return ({ fields = [] }) => {
    const held = fields.find(({ fieldId }) => fieldId === term.fieldId);
    return held !== undefined && fits(held.value);
  };
}

function fitsOwn(term: OwnTerm, context: FilterContext): (value: FieldValue) => boolean {
  if (term.asked === "amount") {
    const within = isOfAmount(term.values);
    return (value) => typeof value === "number" && within(value);
  }
  if (term.asked === "day") {
    const isThen = isOnDays(term.values, context);
    return (value) => typeof value === "string" && isThen(value);
  }
  const wanted = term.values.map(folded);
  if (term.asked === "person") {
    const isCalled = isOneOf(wanted, context);
    return (value) => typeof value === "string" && isCalled(value);
  }
  const whole = term.asked === "whole";
  return (value) => {
    const text = folded(String(value));
    return wanted.some((part) => (whole ? text === part : text.includes(part)));
  };
}
