import { expect, test } from "vitest";
import { LogBuilder, ms } from "../../testing/log-builder.ts";
import type { WipLimitScope } from "../flow-event.ts";
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
test("a breach tells the reasons of the moves into its stage while it lasts, in their order", () => {
  const builder = new LogBuilder().limit("Progress", 1, "1").limit("Review", 1, "1");
  builder.card("A", "Backlog", "1").to("Progress", "2", "before it");
  builder.card("C", "Backlog", "1").blocked("5", "no move").to("Progress", "5", "second").to("Review", "8");
  builder.card("B", "Backlog", "1").to("Progress", "4", "first").to("Review", "6", "elsewhere");
  builder.of("A", "Progress").to("Review", "8").card("D", "Backlog", "1").to("Progress", "8", "room again");
  builder.card("E", "Backlog", "1").to("Progress", "9", "third");
  const { breaches } = stage(builder, { asOf: ms("11") });
  expect(breaches.map(({ from, to, reasons }) => [from.slice(8, 10), to?.slice(8, 10) ?? null, reasons])).toEqual([
    ["04", "08", ["first", "second"]],
    ["09", null, ["third"]],
  ]);
});
test("moves of types that do not count give no reasons, nor do those taken back", () => {
  const workflow = { ...new LogBuilder().workflow, countedTypes: { count: ["*"], leaveOut: ["Epic"] } };
  const builder = new LogBuilder(workflow).limit("Progress", 1, "1");
  for (const cardId of ["A", "B"]) builder.card(cardId, "Backlog", "1").to("Progress", "2");
  builder.card("C", "Backlog", "1", "Epic").to("Progress", "3", "an epic");
  builder.card("D", "Backlog", "1").to("Progress", "4", "by mistake");
  builder.withdrawn(builder.lastSeq, "Backlog", "5");
  expect(stage(builder, { asOf: ms("6") }).breaches).toMatchObject([{ peak: 2, reasons: [] }]);
});
test("the versions of a limit come in the order they were in force, up to now, whatever order they are told in", () => {
  const versions = (builder: LogBuilder, asOf: string): unknown[] =>
    stage(builder, { asOf: ms(asOf) }).limits.map(({ from, to, max, min }) => [
      from.slice(8, 10),
      to?.slice(8, 10) ?? null,
      max,
      min,
    ]);
  const told = (): LogBuilder =>
    new LogBuilder()
      .card("A", "Backlog", "1")
      .limit("Progress", 4, "5")
      .limit("Progress", 2, "2")
      .limit("Progress", 3, "2");
  expect(versions(told(), "9")).toEqual([
    ["02", "02", 2, null],
    ["02", "05", 3, null],
    ["05", null, 4, null],
  ]);
  expect(versions(told(), "4")).toEqual([
    ["02", "02", 2, null],
    ["02", null, 3, null],
  ]);
  expect(versions(new LogBuilder().card("A", "Backlog", "1").limit("Progress", 4, "2").unlimited("Progress", "3"), "9"))
    // What was cleared has no version of its own.
    .toEqual([["02", "03", 4, null]]);
  const least = new LogBuilder().card("A", "Backlog", "1").add({
    type: "wip-limit.set",
    scope: { kind: "stage", stageId: "Progress" },
    min: 2,
    policy: "warn",
    seq: 2,
    at: "2024-01-02T00:00:00.000Z",
  });
  expect(versions(least, "9")).toEqual([["02", null, null, 2]]);
  expect(stage(least, { asOf: ms("9") })).toMatchObject({ breaches: [], shareOver: null });
});
test("limits of several stages, a person, a kind of work, a lane, a cell or the board say nothing of a stage", () => {
  const scopes: readonly WipLimitScope[] = [
    { kind: "stages", stageIds: ["Progress"] },
    { kind: "person" },
    { kind: "type", cardType: "Bug" },
    { kind: "class", classOfService: "expedite" },
    { kind: "lane", laneId: "fast" },
    { kind: "cell", stageId: "Progress", laneId: "fast" },
    { kind: "board" },
  ];
  const builder = three();
  const before = stage(three(), { asOf: ms("11") });
  for (const [index, scope] of scopes.entries()) {
    const fact = { scope, seq: 90 + index, at: "2024-01-01T00:00:00.000Z" };
    builder.add({ type: "wip-limit.set", max: 0, policy: "refuse", ...fact });
  }
  expect(stage(builder, { asOf: ms("11") })).toEqual(before);
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
