import { classesOfService, type Card, type ClassOfService } from "../streams/board/card.ts";
import type { BoardField, FieldValue } from "../streams/board/fields/board-field.ts";
import { fieldKinds } from "../streams/board/fields/field-kinds.ts";
import type { NewValue } from "../streams/board/new-card-values.ts";
import { folded, type AmountRange, type CardFilter, type FilterTerm, type OwnTerm } from "./filter.ts";

/** What of a new card a filter can say. */
export interface NewCardFacts extends Partial<
  Pick<Card, "people" | "labels" | "cardType" | "classOfService" | "size">
> {
  readonly fields?: readonly NewValue[];
}

/** What a board calls those that a filter names. */
export interface KnownNames {
  /** The id of a person, or of `@me`; `undefined` where nobody here is called so. */
  person(said: string): string | undefined;
  /** As it is written on the board's cards, or as it was said. */
  label(said: string): string;
  type(said: string): string;
  /** A field that the board offers. */
  field(fieldId: string): BoardField | undefined;
}

/**
 * What a new card takes from a filter so that it is shown: labels, people, type, class of service, a size and what it is
 * to hold in fields of the board, where they are asked for by name, one at a time. Alternatives, exclusions and everything else do not say what a card should be.
 */
export function newCardFacts({ terms }: CardFilter, known: KnownNames): NewCardFacts {
  const asked = (field: "label" | "person" | "type" | "class"): readonly string[] =>
    terms.flatMap((term) => {
      const [value] = term.values;
      return term.field === field && isPlain(term) && typeof value === "string" ? [value] : [];
    });
  const labels = withoutRepeats(asked("label").map(known.label));
  const people = [...new Set(asked("person").flatMap((said) => known.person(said) ?? []))];
  const [cardType] = asked("type").map(known.type);
  const classOfService = asked("class").find(isClass);
  const sizes = terms.flatMap((term) => (term.field === "size" && isPlain(term) ? exactly(term.values[0]) : []));
  const held = terms.flatMap((term) => (term.field === "own" && isPlain(term) ? heldAs(term, known) : []));
  const fields = held.filter(({ fieldId }, index) => held.findIndex((each) => each.fieldId === fieldId) === index);
  return {
    ...(labels.length > 0 && { labels }),
    ...(people.length > 0 && { people }),
    ...(cardType !== undefined && { cardType }),
    ...(classOfService !== undefined && { classOfService }),
    ...(sizes[0] !== undefined && { size: sizes[0] }),
    ...(fields.length > 0 && { fields }),
  };
}

const isPlain = ({ negated, values }: FilterTerm): boolean => !negated && values.length === 1;

const exactly = (range: AmountRange | undefined): number | [] =>
  range?.from !== undefined && range.from === range.to && range.open === undefined ? range.from : [];

/** What a card is to hold so that the term is met, where that is one value that the field can hold. */
function heldAs(term: OwnTerm, known: KnownNames): NewValue | [] {
  const field = known.field(term.fieldId);
  const value = field && valueMeant(term, field, known);
  if (field === undefined || value === undefined || Array.isArray(value)) return [];
  return fieldKinds[field.kind].holds(value, field) ? { fieldId: field.fieldId, value } : [];
}

function valueMeant(term: OwnTerm, { options = [] }: BoardField, known: KnownNames): FieldValue | undefined | [] {
  switch (term.asked) {
    case "amount":
      return exactly(term.values[0]);
    case "day": {
      const [{ from, to } = {}] = term.values;
      return from !== undefined && to !== undefined && "date" in from && "date" in to && from.date === to.date
        ? from.date
        : undefined;
    }
    case "person":
      return known.person(term.values[0] ?? "");
    case "whole":
      return options.find((option) => folded(option) === folded(term.values[0] ?? ""));
    case "part":
      return term.values[0];
  }
}

/** A word in other cases is the same label. */
const withoutRepeats = (labels: readonly string[]): string[] =>
  labels.filter((label, index) => labels.findIndex((other) => folded(other) === folded(label)) === index);

const isClass = (text: string): text is ClassOfService => (classesOfService as readonly string[]).includes(text);
