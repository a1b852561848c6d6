import fc from "fast-check";
import { expect, test } from "vitest";
import type { BoardField } from "../streams/board/fields/board-field.ts";
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
  field: (fieldId) => ownFields.find((field) => field.fieldId === fieldId),
};
const ownFields: readonly BoardField[] = [
  { fieldId: "c", name: "Tier", kind: "choice", options: ["Gold", "Silver"], onFace: false },
  { fieldId: "n", name: "Value", kind: "number", onFace: false },
  { fieldId: "d", name: "Release", kind: "date", onFace: false },
  { fieldId: "p", name: "Reviewer", kind: "person", onFace: false },
  { fieldId: "t", name: "Customer", kind: "text", onFace: false },
  { fieldId: "l", name: "Page", kind: "link", onFace: false },
];
const facts = (text: string) => newCardFacts(parseFilter(text, ownFields).filter, known);

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

test("a size and what it holds in fields of the board are taken where one value is meant that the field can hold", () => {
  expect(facts("size:3 tier:gold value:-2 release:2026-03-02 reviewer:@me customer:Acme")).toEqual({
    size: 3,
    fields: [
      { fieldId: "c", value: "Gold" },
      { fieldId: "n", value: -2 },
      { fieldId: "d", value: "2026-03-02" },
      { fieldId: "p", value: "me" },
      { fieldId: "t", value: "Acme" },
    ],
  });
  expect(
    facts("size:>3 size:2..3 -size:3 tier:bronze value:1,2 release:@today page:example reviewer:nobody -customer:x"),
  ).toEqual({});
  expect(facts("customer:Acme customer:Ltd no:tier has:value")).toEqual({ fields: [{ fieldId: "t", value: "Acme" }] });
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
      const { fields: _, ...front } = newCardFacts({ terms }, known);
      expect(cardMatcher(filter, context)({ ...card, ...front })).toBe(true);
    }),
  );
});
