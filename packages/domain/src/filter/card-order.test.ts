import { expect, test } from "vitest";
import type { Card } from "../streams/board/card.ts";
import { cardOrder } from "./card-order.ts";
import type { CardSort } from "./card-sorts.ts";

const titles = new Intl.Collator("en", { numeric: true });
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
  all.toSorted(cardOrder(sort, titles)).map(({ title }) => title);

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
  expect(cardOrder("rank", titles)).toBeUndefined();
});
