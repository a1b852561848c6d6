import fc from "fast-check";
import {
  filterFields,
  type AmountRange,
  type CardFilter,
  type FilterDay,
  type FilterRange,
  type FilterTerm,
} from "../src/filter/filter.ts";
import { isBackwards } from "../src/filter/filter-values.ts";
import { fieldKinds, type CardField } from "../src/index.ts";
import { classesOfService, type Card } from "../src/streams/board/card.ts";

const optional = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined });

/** Words people meet on a board, and some that would like to be something else. */
const words = [
  "refund",
  "Order page",
  "PAYMENTS",
  "back, office",
  "müller",
  'say "no"',
  "-",
  "a:b",
  "-refund",
  '"quoted',
  "@me",
  "..",
  "\\",
];
const anyText = fc.oneof(fc.constantFrom(...words), fc.string({ minLength: 1, maxLength: 12, unit: "binary" }));
const instants = fc
  .integer({ min: Date.UTC(2026, 1, 1), max: Date.UTC(2026, 4, 1) })
  .map((ms) => new Date(ms).toISOString());
const dates = instants.map((at) => at.slice(0, 10));

function rangesOf<Bound extends FilterDay | number>(bound: fc.Arbitrary<Bound>): fc.Arbitrary<FilterRange<Bound>> {
  const ends = fc.record({ from: bound, to: bound }, { requiredKeys: [] });
  return ends.filter((range) => Object.keys(range).length > 0 && !isBackwards(range));
}

const days = rangesOf<FilterDay>(
  fc.oneof(
    dates.map((date) => ({ date })),
    fc.integer({ min: -60, max: 60 }).map((fromToday) => ({ fromToday })),
  ),
);
const spans = rangesOf(fc.nat({ max: 60 }));
const sizes = fc.constantFrom(0, 0.5, 1, 2, 3, 5.25, 8);
const amounts: fc.Arbitrary<AmountRange> = fc.oneof(
  rangesOf(sizes),
  sizes.map((from) => ({ from, open: true as const })),
  sizes.map((to) => ({ to, open: true as const })),
);
const some = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(value, { minLength: 1, maxLength: 3 });
const negated = fc.boolean();

/** Fields of the board, some of them called like what the language knows. */
export const ownFields = [
  { fieldId: "f1", name: "Customer", kind: "text" },
  { fieldId: "f2", name: "Label", kind: "choice" },
  { fieldId: "f3", name: 'say "no": twice', kind: "number" },
  { fieldId: "f4", name: "release day", kind: "date" },
  { fieldId: "f5", name: "Reviewer", kind: "person" },
  { fieldId: "f6", name: "müller", kind: "link" },
] as const;

/** Any condition that can be typed. */
const terms: fc.Arbitrary<FilterTerm> = fc.oneof(
  fc.record({ field: fc.constant("any" as const), negated, values: fc.tuple(anyText) }),
  fc.record({
    field: fc.constantFrom("title", "person", "label", "type", "stage", "lane", "parent"),
    negated,
    values: some(anyText),
  }),
  ...(["class", "blocked"] as const).map((field) =>
    fc.record({
      field: fc.constant(field),
      negated,
      values: some(fc.constantFrom<string>(...filterFields[field].choices)),
    }),
  ),
  fc.record({
    field: fc.constant("has" as const),
    negated,
    values: some(
      fc.oneof(
        fc.constantFrom<string>(...filterFields.has.choices),
        fc.constantFrom(...ownFields).map(({ fieldId, name }) => ({ fieldId, name })),
      ),
    ),
  }),
  fc.record({ field: fc.constantFrom("due", "created", "started", "finished"), negated, values: some(days) }),
  fc.record({ field: fc.constantFrom("age", "here"), negated, values: some(spans) }),
  fc.record({ field: fc.constant("size" as const), negated, values: some(amounts) }),
);

const ownTerms: fc.Arbitrary<FilterTerm> = fc.constantFrom(...ownFields).chain(({ fieldId, name, kind }) => {
  const { asked } = fieldKinds[kind];
  const values: fc.Arbitrary<readonly unknown[]> =
    asked === "amount" ? some(amounts) : asked === "day" ? some(days) : some(anyText);
  return fc.record({ negated, values }).map((term) => ({ field: "own", fieldId, name, asked, ...term }) as FilterTerm);
});

export const filters: fc.Arbitrary<CardFilter> = fc.record({
  terms: fc.array(fc.oneof({ weight: 3, arbitrary: terms }, ownTerms), { maxLength: 4 }),
});

export const people: Readonly<Record<string, string>> = { me: "Ada Lovelace", jm: "Jörg MÜLLER", "x:1": "refund" };
export const stages = [
  { stageId: "todo", name: "Order page", groupId: "g" },
  { stageId: "done", name: "Done" },
];
export const stageGroups = [
  { groupId: "g", name: "Back, office" },
  { groupId: "empty", name: "PAYMENTS" },
];
export const parents = [
  { cardId: "p1", title: "Refund" },
  { cardId: "p2", title: "refund the ORDER page" },
  { cardId: "p3", title: "müller" },
];
/** One of them is gone into another, and one into none. */
export const lanes = {
  lanes: [
    { laneId: "fast", name: "refund" },
    { laneId: "slow", name: "müller" },
  ],
  removedLanes: [
    { laneId: "old", name: "Old", mergedInto: "fast", index: 0, wipLimits: [] },
    { laneId: "gone", name: "Gone", index: 0, wipLimits: [] },
  ],
};

const texts = fc.constantFrom("refund", "Refund the order page", "payments", "back, office", "Müller", "a", "@me");

const held: fc.Arbitrary<CardField> = fc.oneof(
  fc.record({ fieldId: fc.constant("f1"), kind: fc.constant("text" as const), value: texts }),
  fc.record({ fieldId: fc.constant("f2"), kind: fc.constant("choice" as const), value: texts }),
  fc.record({ fieldId: fc.constant("f3"), kind: fc.constant("number" as const), value: sizes }),
  fc.record({ fieldId: fc.constant("f4"), kind: fc.constant("date" as const), value: dates }),
  fc.record({
    fieldId: fc.constant("f5"),
    kind: fc.constant("person" as const),
    value: fc.constantFrom(...Object.keys(people)),
  }),
);

/** Any front of a card. */
export const cards: fc.Arbitrary<Card> = fc
  .record({
    cardId: fc.uuid(),
    title: texts,
    stageId: fc.constantFrom("todo", "done"),
    laneId: optional(fc.constantFrom("fast", "slow", "old", "gone")),
    people: fc.subarray(Object.keys(people)),
    labels: fc.uniqueArray(texts, { maxLength: 2 }),
    dueAt: optional(fc.oneof(dates, instants)),
    cardType: optional(texts),
    classOfService: optional(fc.constantFrom(...classesOfService)),
    size: optional(sizes),
    fields: optional(fc.uniqueArray(held, { minLength: 1, maxLength: 4, selector: ({ fieldId }) => fieldId })),
    links: optional(
      fc.constantFrom("p1", "p2", "p3", "elsewhere").map((cardId) => [{ kind: "child-of" as const, cardId }]),
    ),
    blocked: optional(fc.record({ since: instants, reason: texts })),
    checkItems: fc.array(fc.constant({ itemId: "i", text: "t", done: false }), { maxLength: 1 }),
    commentCount: fc.nat({ max: 2 }),
    hasDescription: fc.boolean(),
    createdAt: instants,
    enteredStageAt: instants,
    startedAt: optional(instants),
    finishedAt: optional(instants),
  })
  .map((front) => {
    const there = Object.entries(front).filter(([, value]) => value !== undefined);
    return { rank: "a0", touchedAt: front.createdAt, ...Object.fromEntries(there) } as Card;
  });
