import { classesOfService, type Card, type ClassOfService } from "../streams/board/card.ts";
import { folded, type CardFilter } from "./filter.ts";

type Facts = Partial<Pick<Card, "people" | "labels" | "cardType" | "classOfService">>;

/** What a board calls those that a filter names. */
export interface KnownNames {
  /** The id of a person, or of `@me`; `undefined` where nobody here is called so. */
  person(said: string): string | undefined;
  /** As it is written on the board's cards, or as it was said. */
  label(said: string): string;
  type(said: string): string;
}

/**
 * What a new card takes from a filter so that it is shown: labels, people, type and class of service that are asked for
 * by name, one at a time. Alternatives, exclusions and everything else do not say what a card should be.
 */
export function newCardFacts({ terms }: CardFilter, known: KnownNames): Facts {
  const asked = (field: "label" | "person" | "type" | "class"): readonly string[] =>
    terms.flatMap((term) => {
      const [value] = term.values;
      const isPlain = term.field === field && !term.negated && term.values.length === 1;
      return isPlain && typeof value === "string" ? [value] : [];
    });
  const labels = withoutRepeats(asked("label").map(known.label));
  const people = [...new Set(asked("person").flatMap((said) => known.person(said) ?? []))];
  const [cardType] = asked("type").map(known.type);
  const classOfService = asked("class").find(isClass);
  return {
    ...(labels.length > 0 && { labels }),
    ...(people.length > 0 && { people }),
    ...(cardType !== undefined && { cardType }),
    ...(classOfService !== undefined && { classOfService }),
  };
}

/** A word in other cases is the same label. */
const withoutRepeats = (labels: readonly string[]): string[] =>
  labels.filter((label, index) => labels.findIndex((other) => folded(other) === folded(label)) === index);

const isClass = (text: string): text is ClassOfService => (classesOfService as readonly string[]).includes(text);
