import { expect, test } from "vitest";
import type { Card } from "../streams/board/card.ts";
import { cardOrder } from "./card-order.ts";
import type { BoardField, FieldValue } from "../streams/board/fields/board-field.ts";
import { cardSorts, isCardSort, type CardSort } from "./card-sorts.ts";

const fields: readonly BoardField[] = [
  { fieldId: "n", name: "Value", kind: "number", onFace: false },
  { fieldId: "d", name: "Release", kind: "date", onFace: false },
  { fieldId: "c", name: "Tier", kind: "choice", options: ["Small", "Large"], onFace: false },
  { fieldId: "t", name: "Customer", kind: "text", onFace: false },
  { fieldId: "p", name: "Reviewer", kind: "person", onFace: false },
  { fieldId: "l", name: "Page", kind: "link", onFace: false },
];
const nameOf = (id: string): string => ({ z: "Ada", a: "Zoe" })[id] ?? id;
const context = { fields, texts: new Intl.Collator("en", { numeric: true }), nameOf };
const card = (title: string, more: Partial<Card> = {}): Card => ({
  cardId: title,
  title,
  stageId: "s",
  rank: "a0",
  people: [],
  labels: [],
  checkItems: [],
  commentCount: 0,
  hasDescription: false,
  createdAt: "2026-03-01T09:00:00.000Z",
  enteredStageAt: "2026-03-01T09:00:00.000Z",
  touchedAt: "2026-03-01T09:00:00.000Z",
  ...more,
});
const sorted = (sort: CardSort, all: readonly Card[]): string[] =>
  all.toSorted(cardOrder(sort, context)).map(({ title }) => title);

test("due soonest first: a plain date lasts until its end, no date is last", () => {
  const all = [
    card("none"),
    card("day", { dueAt: "2026-03-02" }),
    card("hour", { dueAt: "2026-03-02T15:00:00.000Z" }),
    card("before", { dueAt: "2026-03-01" }),
    card("none too"),
  ];
  expect(sorted("due", all)).toEqual(["before", "hour", "day", "none", "none too"]);
});

test("oldest and longest here first; what is not in progress has no age", () => {
  const all = [
    card("young", { startedAt: "2026-03-05T09:00:00.000Z", enteredStageAt: "2026-03-05T09:00:00.000Z" }),
    card("not started", { enteredStageAt: "2026-03-03T09:00:00.000Z" }),
    card("old", { startedAt: "2026-03-02T09:00:00.000Z", enteredStageAt: "2026-03-06T09:00:00.000Z" }),
    card("over", { startedAt: "2026-03-01T09:00:00.000Z", finishedAt: "2026-03-02T09:00:00.000Z" }),
  ];
  expect(sorted("age", all)).toEqual(["old", "young", "not started", "over"]);
  expect(sorted("here", all)).toEqual(["over", "not started", "young", "old"]);
});

test("largest first; what has no size is last", () => {
  const all = [card("none"), card("small", { size: 0.5 }), card("nothing", { size: 0 }), card("large", { size: 8 })];
  expect(sorted("size", all)).toEqual(["large", "small", "nothing", "none"]);
});

test("titles as people read them; by hand nothing is sorted", () => {
  expect(sorted("title", [card("b"), card("Step 10"), card("A"), card("Step 9")])).toEqual([
    "A",
    "b",
    "Step 9",
    "Step 10",
  ]);
  expect(cardOrder("rank", context)).toBeUndefined();
});

test.each<[fieldId: string, values: readonly FieldValue[], sorted: readonly FieldValue[]]>([
  ["n", [2, -1, 10.5], [10.5, 2, -1]],
  ["d", ["2026-10-02", "2026-03-02", "2027-01-01"], ["2026-03-02", "2026-10-02", "2027-01-01"]],
  ["c", ["Gone", "Large", "Also gone", "Small"], ["Small", "Large", "Also gone", "Gone"]],
  ["t", ["b", "Step 10", "A", "Step 9"], ["A", "b", "Step 9", "Step 10"]],
  ["p", ["a", "z"], ["z", "a"]],
  ["l", ["https://b.example", "https://a.example"], ["https://a.example", "https://b.example"]],
])(
  "by the field %s in the way of its kind, cards without a value last as hands put them",
  (fieldId, values, expected) => {
    const kind = fields.find((field) => field.fieldId === fieldId)?.kind ?? "text";
    const holding = values.map((value) => card(String(value), { fields: [{ fieldId, kind, value }] }));
    const all = [card("none"), ...holding, card("none too")];
    expect(sorted(`field:${fieldId}`, all)).toEqual([...expected.map(String), "none", "none too"]);
  },
);

test("a field that is not there sorts nothing", () => {
  expect(cardOrder("field:gone", context)).toBeUndefined();
  expect([...cardSorts, "field:a.b"].every(isCardSort)).toBe(true);
  expect(["field:", "field:a b", "tier", 3, undefined].some(isCardSort)).toBe(false);
});
