import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cards, filters, lanes, parents, people, stageGroups, stages } from "../../testing/filter-arbitraries.ts";
import { plainlyMeets } from "../../testing/filter-oracle.ts";
import type { Card } from "../streams/board/card.ts";
import { dependsOnTime, type FilterContext } from "./filter.ts";
import { cardMatcher } from "./match-filter.ts";
import { parseFilter } from "./parse-filter.ts";

const at = (now: string, timeZone = "UTC"): FilterContext => ({
  now: Date.parse(now),
  timeZone,
  stages,
  stageGroups,
  lanes,
  parents,
  me: "me",
  nameOf: (id) => people[id] ?? id,
});
const now = at("2026-03-10T12:00:00.000Z");
const plain: Card = {
  cardId: "c",
  title: "Refund from the order page",
  stageId: "todo",
  rank: "a0",
  people: [],
  labels: [],
  checkItems: [],
  commentCount: 0,
  hasDescription: false,
  createdAt: "2026-03-01T09:00:00.000Z",
  enteredStageAt: "2026-03-05T09:00:00.000Z",
  touchedAt: "2026-03-05T09:00:00.000Z",
};
const shows = (text: string, card: Partial<Card> = {}, context = now): boolean => {
  const { filter, problems } = parseFilter(text);
  expect(problems).toEqual([]);
  return cardMatcher(filter, context)({ ...plain, ...card });
};

test("matching is what the obvious answer says, in zones with and without summer time", () => {
  const zones = fc.constantFrom("UTC", "America/New_York", "Asia/Kolkata", "Pacific/Apia");
  const instants = fc.integer({ min: Date.UTC(2026, 1, 1), max: Date.UTC(2026, 4, 1) });
  fc.assert(
    fc.property(filters, fc.array(cards, { maxLength: 8 }), instants, zones, (filter, all, ms, timeZone) => {
      const context = at(new Date(ms).toISOString(), timeZone);
      const meets = cardMatcher(filter, context);
      for (const card of all) expect(meets(card)).toBe(plainlyMeets(card, filter, context));
    }),
    { numRuns: 400 },
  );
});

describe("what shows a card", () => {
  test("words stand anywhere on it, every one of them", () => {
    const card = { people: ["jm"], labels: ["Payments"], cardType: "Bug" };
    expect(shows("order REFUND", card)).toBe(true);
    expect(shows("müller payments bug", card)).toBe(true);
    expect(shows("refund parcel", card)).toBe(false);
    expect(shows('"order page"', card)).toBe(true);
    expect(shows('"page order"', card)).toBe(false);
    expect(shows("refund -bug", card)).toBe(false);
  });

  test("a card that many words ask for is read once", () => {
    let read = 0;
    const card = {
      ...plain,
      get title() {
        read += 1;
        return plain.title;
      },
    };
    const { filter } = parseFilter(
      Array.from({ length: 300 }, (_, index) => `-w${index}`)
        .join(" ")
        .slice(0, 1000),
    );
    const meets = cardMatcher(filter, now);
    expect([meets(card), meets(plain), meets(card), read]).toEqual([true, true, true, 2]);
  });

  test("a comma is or, repeating is and", () => {
    const card = { labels: ["payments", "web"] };
    expect(shows("label:Web,mobile", card)).toBe(true);
    expect(shows("label:web label:mobile", card)).toBe(false);
    expect(shows("label:web label:payments", card)).toBe(true);
    expect(shows("-label:web,mobile", card)).toBe(false);
    expect(shows("label:pay", card)).toBe(false);
  });

  test("a person is known by id, name, first or last name; @me is whoever asks", () => {
    for (const said of ["me", '"ada lovelace"', "Ada", "lovelace", "@me", "@ME"])
      expect(shows(`person:${said}`, { people: ["me"] })).toBe(true);
    expect(shows("person:@me", { people: ["jm"] })).toBe(false);
    expect(shows("person:@me", { people: ["me"] }, { ...now, me: undefined })).toBe(false);
  });

  test("what it has and lacks", () => {
    expect(shows("no:label,person")).toBe(true);
    expect(shows("no:label,person", { labels: ["web"] })).toBe(false);
    expect(shows("has:label,person", { labels: ["web"] })).toBe(true);
    expect(shows("-no:label", { labels: ["web"] })).toBe(true);
    expect(shows("class:standard")).toBe(true);
    expect(shows("blocked:no stage:todo")).toBe(true);
    expect(shows('stage:"order page"')).toBe(true);
  });

  test("days are those of the board's zone, both ends belong to a range", () => {
    const late = { dueAt: "2026-03-11T02:00:00.000Z" };
    expect(shows("due:@today", late)).toBe(false);
    expect(shows("due:@today", late, at("2026-03-10T12:00:00.000Z", "America/New_York"))).toBe(true);
    expect(shows("due:..@today+1d", late)).toBe(true);
    expect(shows("due:@today+1w", { dueAt: "2026-03-17" })).toBe(true);
    expect(shows("due:2026-03-09..2026-03-17", { dueAt: "2026-03-17" })).toBe(true);
    expect(shows("due:..@today")).toBe(false);
    expect(shows("-due:..@today")).toBe(true);
  });

  test("age counts whole days of work in progress, here of every card", () => {
    expect(shows("here:5")).toBe(true);
    expect(shows("here:6..")).toBe(false);
    expect(shows("here:..1w")).toBe(true);
    expect(shows("age:0..")).toBe(false);
    const started = { startedAt: "2026-03-05T13:00:00.000Z" };
    expect(shows("age:4", started)).toBe(true);
    expect(shows("age:4", { ...started, finishedAt: "2026-03-06T13:00:00.000Z" })).toBe(false);
  });
});

describe("a size", () => {
  test("is compared as a number, and a card without one meets no comparison", () => {
    expect(shows("size:>3", { size: 3.5 })).toBe(true);
    expect(shows("size:>3", { size: 3 })).toBe(false);
    expect(shows("size:>=3", { size: 3 })).toBe(true);
    expect(shows("size:<3", { size: 3 })).toBe(false);
    expect(shows("size:2..5", { size: 5 })).toBe(true);
    expect(shows("size:0", { size: 0 })).toBe(true);
    expect(shows("size:<1000")).toBe(false);
    expect(shows("no:size")).toBe(true);
    expect(shows("has:size", { size: 0 })).toBe(true);
  });
});

test("a field of the board is asked by its kind", () => {
  const meets = (text: string, value: string | number, kind: "text" | "choice" | "number"): boolean => {
    const field = { fieldId: "f", name: "Tier", kind };
    const { filter, problems } = parseFilter(text, [field]);
    expect(problems).toEqual([]);
    return cardMatcher(filter, now)({ ...plain, fields: [{ fieldId: "f", kind, value }] });
  };
  expect(meets("tier:old", "Gold plus", "text")).toBe(true);
  expect(meets("tier:gold", "Gold plus", "choice")).toBe(false);
  expect(meets('tier:"GOLD plus"', "Gold plus", "choice")).toBe(true);
  expect(meets("tier:>3", 3.5, "number")).toBe(true);
  expect(meets("-tier:>3", 3.5, "number")).toBe(false);
});

test("what it holds or not in a field of the board", () => {
  const own = [
    { fieldId: "f", name: "Tier", kind: "text" },
    { fieldId: "l", name: "Label", kind: "text" },
  ] as const;
  const meets = (text: string, held: string): boolean => {
    const { filter, problems } = parseFilter(text, own);
    expect(problems).toEqual([]);
    return cardMatcher(filter, now)({ ...plain, fields: [{ fieldId: held, kind: "text", value: "x" }] });
  };
  expect([meets("has:tier", "f"), meets("has:tier", "l")]).toEqual([true, false]);
  expect([meets("no:tier,size", "l"), meets("no:tier,size", "f"), meets("-no:Tier", "f")]).toEqual([true, false, true]);
  expect([meets('has:"label"', "l"), meets("has:label", "l")]).toEqual([true, false]);
  expect(parseFilter("no:tear", own).problems[0]).toMatchObject({ problem: "not-a-choice", value: "tear" });
  expect(parseFilter("no:tear", own).problems[0]?.expected).toEqual(
    expect.arrayContaining(["label", "Tier", '"Label"']),
  );
});

test("whose child it is: by id or title, by a part of the title where none is just that", () => {
  const child = (cardId: string): Partial<Card> => ({ links: [{ kind: "child-of", cardId }] });
  expect([shows("parent:p2", child("p2")), shows("parent:p2", child("p1"))]).toEqual([true, false]);
  expect([shows("parent:refund", child("p1")), shows("parent:refund", child("p2"))]).toEqual([true, false]);
  expect([shows("parent:order", child("p2")), shows("-parent:order", child("p2"))]).toEqual([true, false]);
  expect([shows("no:parent"), shows("has:parent", child("p1")), shows("has:child", child("p1"))]).toEqual([
    true,
    true,
    false,
  ]);
});

test("a stage is meant by the head it stands under, too", () => {
  expect(shows('stage:"back, office"')).toBe(true);
  expect(shows('stage:"back, office"', { stageId: "done" })).toBe(false);
});

test("only days and ages show other cards as time goes by", () => {
  const does = (text: string): boolean => dependsOnTime(parseFilter(text).filter);
  expect([does("refund label:web class:expedite"), does("age:3.."), does("due:@today")]).toEqual([false, true, true]);
});

test("a lane is where a card stands now: what became of the one it was put into", () => {
  expect(shows("lane:refund", { laneId: "fast" })).toBe(true);
  expect(shows("lane:fast", { laneId: "old" })).toBe(true);
  expect(shows("lane:Old", { laneId: "old" })).toBe(false);
  expect(shows("-lane:refund,müller", { laneId: "gone" })).toBe(true);
  expect(shows("lane:refund")).toBe(false);
});
