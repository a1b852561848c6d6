import { describe, expect, test } from "vitest";
import { LogBuilder, logOf, ms } from "../testing/log-builder.ts";
import type { FlowEvent } from "./flow-event.ts";
import { createFlowLog, type FlowLog } from "./flow-log.ts";
import { foldOf } from "./fold-of.ts";
import { journeysIn } from "./journeys.ts";
import type { RemovedStage, Workflow } from "./workflow.ts";

const kanban = new LogBuilder().workflow;
const removed = (stageId: string, mergedInto: string, day: string): RemovedStage => ({
  stageId,
  name: stageId,
  kind: "active",
  mergedInto,
  removedAt: new Date(ms(day)).toISOString(),
});
const withRemoved: Workflow = {
  ...kanban,
  removedStages: [removed("Older", "Old", "5"), removed("Old", "Progress", "7")],
};
const card = (): LogBuilder => new LogBuilder(withRemoved).card("A", "Backlog", "2");
const isTidy = (log: FlowLog): boolean => log.isTidy(0);
const visitsOf = (log: FlowLog, asOf = Number.POSITIVE_INFINITY): string[] =>
  (journeysIn(log, { asOf })[0]?.visits ?? []).map(
    ({ stageId, enteredAt }) => `${stageId} ${new Date(enteredAt).getUTCDate()}`,
  );
const arriving = (builder: LogBuilder, ...order: readonly number[]): FlowLog =>
  logOf(
    order.flatMap((seq) => builder.events[seq - 1] ?? []),
    builder.workflow,
  );

describe("what comes in order is read as it comes", () => {
  test.each<[what: string, builder: LogBuilder]>([
    ["moves", card().to("Progress", "3").to("Review", "4").to("Done", "6")],
    ["moves at one instant, by their numbers", card().to("Progress", "3").to("Review", "3")],
    ["a move told twice", card().to("Progress", "3").to("Progress", "4")],
    ["blockages", card().to("Progress", "3").blocked("3 08:00").unblocked("4").to("Done", "5")],
    ["a move back after more than two minutes", card().to("Progress", "3 10:00").to("Backlog", "3 10:03")],
    ["a move elsewhere at once", card().to("Progress", "3 10:00").to("Review", "3 10:01")],
    ["a stage removed where it never was", card().stageRemoved("Old", "Progress", "3").to("Progress", "4")],
  ])("%s", (_, builder) => {
    expect(isTidy(builder.log())).toBe(true);
  });
});

describe("what does not say plainly where the card stands is derived anew", () => {
  test.each<[what: string, builder: LogBuilder]>([
    ["a move that comes late", card().to("Review", "5").to("Progress", "3")],
    ["no creation", new LogBuilder().of("A", "Backlog").to("Progress", "3")],
    ["a creation where no stage is", new LogBuilder().card("A", "Limbo", "2")],
    ["a move to where no stage is", card().to("Limbo", "3")],
    ["a second creation", card().card("A", "Review", "3")],
    ["a type that comes later", card().typed("bug", "3")],
    ["a move taken back within two minutes", card().to("Progress", "3 10:00").to("Backlog", "3 10:02")],
    ["the same, blocked in between", card().to("Progress", "3 10:00").blocked("3 10:01").to("Backlog", "3 10:02")],
    ["the same, moved twice", card().to("Progress", "3 10:00").to("Progress", "3 10:01").to("Backlog", "3 10:02")],
    ["a stage removed under it", card().to("Old", "3").stageRemoved("Old", "Progress", "7")],
    ["a removed stage it comes to later", card().stageRemoved("Old", "Progress", "7").to("Old", "3")],
    ["anything after that", card().to("Review", "5").to("Progress", "3").to("Done", "6")],
  ])("%s", (_, builder) => {
    expect(isTidy(builder.log())).toBe(false);
  });
  test("at one instant a smaller number is late", () => {
    expect(isTidy(arriving(card().to("Progress", "3").to("Review", "3"), 1, 3, 2))).toBe(false);
  });
  test("so is a number told again", () => {
    const builder = card().blocked("3");
    expect(isTidy(arriving(builder, 1, 2, 2))).toBe(false);
    expect(journeysIn(arriving(builder, 1, 2, 2))[0]?.blockages).toHaveLength(1);
  });
  test("a slip is no cycle", () => {
    const builder = new LogBuilder().by({ kind: "person", id: "you" }).card("A", "Backlog", "1").to("Progress", "2");
    builder.to("Done", "3 10:00").to("Progress", "3 10:01");
    expect(foldOf(builder.log()).cycleTimes().length).toBe(0);
  });
});

describe("stages removed", () => {
  const merged = (): LogBuilder =>
    card().to("Older", "3").stageRemoved("Older", "Old", "5").stageRemoved("Old", "Progress", "7");

  test("one after the other, heard of in any order", () => {
    for (const order of [
      [1, 2, 3, 4],
      [4, 3, 2, 1],
      [1, 4, 2, 3],
    ])
      expect(visitsOf(arriving(merged(), ...order))).toEqual(["Backlog 2", "Older 3", "Old 5", "Progress 7"]);
  });
  test("at one instant, by their numbers", () => {
    const builder = card().to("Older", "3").stageRemoved("Older", "Old", "5").stageRemoved("Old", "Progress", "5");
    for (const order of [
      [1, 2, 3, 4],
      [1, 2, 4, 3],
    ])
      expect(visitsOf(arriving(builder, ...order))).toEqual(["Backlog 2", "Older 3", "Old 5", "Progress 5"]);
  });
  test("as of an instant, those up to it", () => {
    const log = merged().log();
    expect([ms("5") - 1, ms("5"), ms("7") - 1].map((asOf) => visitsOf(log, asOf).length)).toEqual([2, 3, 3]);
  });
  test("none are known of a log that heard of none, nor before they were heard of", () => {
    expect(card().log().removals).toEqual([]);
    const log = arriving(merged(), 1, 2, 4, 3);
    expect([0, 1, 2].map((known) => log.removalsKnown(known).map(({ seq }) => seq))).toEqual([[], [4], [3, 4]]);
  });
  test("and there again: nobody was ever relocated", () => {
    const log = new LogBuilder().card("A", "Review", "2").stageRemoved("Review", "Progress", "3").log();
    expect(visitsOf(log)).toEqual(["Review 2"]);
    expect(isTidy(log)).toBe(true);
  });
});

test("the earliest and the latest instant, however early, and how many events", () => {
  const at = (iso: string, seq: number): FlowEvent => ({
    type: "card.created",
    cardId: iso,
    stageId: "Backlog",
    seq,
    at: iso,
  });
  const log = logOf([
    at("1955-05-05T00:00:00.000Z", 1),
    at("1950-05-05T00:00:00.000Z", 2),
    at("1952-05-05T00:00:00.000Z", 3),
  ]);
  expect([log.startsAt(), log.asOf()]).toEqual([Date.UTC(1950, 4, 5), Date.UTC(1955, 4, 5)]);
  expect(log.eventCount).toBe(3);
  const empty = createFlowLog(kanban);
  expect([empty.startsAt(), empty.asOf(), empty.eventCount]).toEqual([0, 0, 0]);
});
test("limits and edits that change no type are events, and nobody's facts", () => {
  const edit: FlowEvent = { type: "card.edited", cardId: "B", changes: {}, seq: 3, at: "2024-01-09T00:00:00.000Z" };
  const log = card().limit("Progress", 3, "1").add(edit).log();
  expect([log.eventCount, log.cardIds, log.facts.count]).toEqual([3, ["A"], 1]);
  expect([log.startsAt(), log.asOf()]).toEqual([ms("2"), ms("9")]);
});
test("an event that is none is refused, and nothing of it kept", () => {
  const log = card().log();
  const events = card().card("", "Backlog", "3").events;
  expect(() => log.append(events[1] as FlowEvent)).toThrow("event 2.cardId");
  expect([log.eventCount, log.cardIds]).toEqual([1, ["A"]]);
});
