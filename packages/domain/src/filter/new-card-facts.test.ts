import fc from "fast-check";
import { expect, test } from "vitest";
import { cards, filters, lanes, people, stages } from "../../testing/filter-arbitraries.ts";
import { ME, type CardFilter } from "./filter.ts";
import { cardMatcher } from "./match-filter.ts";
import { newCardFacts, type KnownNames } from "./new-card-facts.ts";
import { parseFilter } from "./parse-filter.ts";

const spelt = (said: string): string => (said.toLowerCase() === "payments" ? "Payments" : said);
const known: KnownNames = {
  person: (said) =>
    said === ME ? "me" : Object.entries(people).find(([, name]) => name.toLowerCase() === said.toLowerCase())?.[0],
  label: spelt,
  type: spelt,
};
const facts = (text: string) => newCardFacts(parseFilter(text).filter, known);

test("a new card takes what is asked for by name", () => {
  expect(
    facts('label:web label:"back office" label:WEB label:payments person:"ada lovelace" type:Bug class:expedite'),
  ).toEqual({
    labels: ["web", "back office", "Payments"],
    people: ["me"],
    cardType: "Bug",
    classOfService: "expedite",
  });
  expect(facts("person:@me person:nobody")).toEqual({ people: ["me"] });
});

test("alternatives, exclusions and dates say nothing of what a card should be", () => {
  expect(facts("label:a,b -label:c no:person due:@today blocked:yes title:x stage:done")).toEqual({});
});

test("what it took is what these terms ask for", () => {
  const nameOf = (id: string): string => people[id] ?? id;
  const context = { now: 0, timeZone: "UTC", stages, stageGroups: [], lanes, parents: [], me: "me", nameOf };
  fc.assert(
    fc.property(filters, cards, ({ terms }, card) => {
      const named = terms.filter(
        ({ field, negated, values }) => !negated && values.length === 1 && (field === "label" || field === "class"),
      );
      fc.pre(new Set(named.filter(({ field }) => field === "class").map(({ values }) => values[0])).size < 2);
      const filter: CardFilter = { terms: named };
      expect(cardMatcher(filter, context)({ ...card, ...newCardFacts({ terms }, known) })).toBe(true);
    }),
  );
});
