import { expect, test } from "vitest";
import { LogBuilder, ms } from "../../testing/log-builder.ts";
import { ask } from "../../testing/query.ts";
import { wipLimit, type StageLimitResult } from "./wip-limit.ts";

const stage = (builder: LogBuilder, asked: { asOf: number; from?: number }): StageLimitResult => {
  const found = ask(wipLimit, builder.log(), asked).stages.find(({ stageId }) => stageId === "Progress");
  if (found === undefined) throw new Error("no such stage");
  return found;
};
const three = (): LogBuilder => {
  const builder = new LogBuilder();
  builder.limit("Progress", 2, "1");
  for (const [card, at] of [
    ["A", "2"],
    ["B", "3"],
  ] as const)
    builder.card(card, "Backlog", "1").to("Progress", at);
  return builder.card("C", "Backlog", "1").to("Progress", "4", "a customer waits").to("Done", "6");
};

test("a breach lasts from the card too many until one leaves, with the reason given", () => {
  const found = stage(three(), { asOf: ms("11") });
  expect(found.breaches).toEqual([
    {
      from: "2024-01-04T00:00:00.000Z",
      to: "2024-01-06T00:00:00.000Z",
      peak: 3,
      overBy: 1,
      reasons: ["a customer waits"],
    },
  ]);
  expect(found).toMatchObject({ timeOverDays: 2, shareOver: 0.2, shareAtLimit: 0.6 });
  expect(found.levels).toEqual([
    { count: 0, share: 0.1 },
    { count: 1, share: 0.1 },
    { count: 2, share: 0.6 },
    { count: 3, share: 0.2 },
  ]);
});
test("a breach that ends at the last known instant is over; one that stands there lasts", () => {
  const ends = (builder: LogBuilder, asOf: string): (string | null)[] =>
    stage(builder, { asOf: ms(asOf) }).breaches.map(({ to }) => to?.slice(8, 10) ?? null);
  expect(ends(three(), "6")).toEqual(["06"]);
  expect(ends(three(), "5")).toEqual([null]);
  expect(ends(three().limit("Progress", 3, "5"), "5")).toEqual(["05"]);
  expect(ends(three().limit("Progress", 1, "5"), "5")).toEqual([null]);
  expect(ends(three().unlimited("Progress", "5"), "5")).toEqual(["05"]);
});
test("each instant is judged by the limit then in force", () => {
  const found = stage(three().limit("Progress", 3, "5").limit("Progress", 1, "9"), { asOf: ms("11") });
  expect(found.limits.map(({ from, to, max }) => [from.slice(8, 10), to?.slice(8, 10) ?? null, max])).toEqual([
    ["01", "05", 2],
    ["05", "09", 3],
    ["09", null, 1],
  ]);
  expect(found.breaches.map(({ from, to }) => [from.slice(8, 10), to?.slice(8, 10) ?? null])).toEqual([
    ["04", "05"],
    ["09", null],
  ]);
});
test("a cleared limit judges nothing; without a limit there are no shares", () => {
  expect(stage(three().unlimited("Progress", "3"), { asOf: ms("11") })).toMatchObject({
    breaches: [],
    timeOverDays: 0,
    shareOver: 0,
  });
  expect(stage(new LogBuilder().card("A", "Progress", "1"), { asOf: ms("2") })).toMatchObject({
    limits: [],
    shareOver: null,
  });
});
test("levels over a window: one card moves on after 400 of 1000 seconds", () => {
  const builder = new LogBuilder().card("A", "Progress", "1 00:00");
  builder.add({
    type: "card.moved",
    cardId: "A",
    fromStageId: "Progress",
    toStageId: "Review",
    seq: 2,
    at: "2024-01-01T00:06:40.000Z",
  });
  const asked = { from: ms("1"), asOf: ms("1") + 1_000_000 };
  const levels = ask(wipLimit, builder.log(), asked).stages.map((one) =>
    one.levels.map(({ count, share }) => [count, Math.round(share * 1000)]),
  );
  expect(levels.slice(2)).toEqual([
    [
      [0, 600],
      [1, 400],
    ],
    [
      [0, 400],
      [1, 600],
    ],
  ]);
});
