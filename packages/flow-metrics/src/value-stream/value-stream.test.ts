import { describe, expect, test } from "vitest";
import { LogBuilder, ms, workflowOf } from "../../testing/log-builder.ts";
import { ask, queryOf } from "../../testing/query.ts";
import { valueStream } from "./value-stream.ts";

const workflow = workflowOf(
  "Inbox:queue Build:active Handover:queue Check:queue Test:active Release:queue Done:done",
  "Build",
  "Done",
);
const build = (): LogBuilder => new LogBuilder(workflow).card("A", "Inbox", "1").to("Build", "3");

test("a step is an active stage with the queues directly before it; queues before the finish are the tail", () => {
  const { steps, tail } = ask(valueStream, build().log());
  expect(steps.map((step) => [step.stage, step.queueStageIds])).toEqual([
    ["Build", ["Inbox"]],
    ["Test", ["Handover", "Check"]],
  ]);
  expect(tail).toMatchObject({ stageIds: ["Release"], items: 0 });
});
test("what is worked on now and what waits before it are counted apart", () => {
  const { steps } = ask(valueStream, build().card("B", "Inbox", "4").card("C", "Inbox", "4").log());
  expect(steps.map((step) => [step.waiting, step.wip])).toEqual([
    [2, 1],
    [0, 0],
  ]);
});
test("lead time = process time + wait, blocked time being waiting", () => {
  const builder = build()
    .blocked("4")
    .unblocked("5")
    .to("Handover", "6")
    .to("Test", "9")
    .to("Release", "10")
    .to("Done", "12");
  const { steps, tail, totals } = ask(valueStream, builder.log());
  expect(
    steps.map((step) => [step.processTimeDays.mean, step.waitDays.mean, step.leadTimeDays.mean, step.blockedDays.mean]),
  ).toEqual([
    [2, 3, 5, 1],
    [1, 3, 4, 0],
  ]);
  expect(tail.waitDays.p50).toBe(2);
  expect(totals).toMatchObject({ leadTimeDays: 11, processTimeDays: 3, waitDays: 8, activityRatio: 3 / 11, items: 1 });
});
describe("what came back", () => {
  const passes = (builder: LogBuilder) =>
    ask(valueStream, builder.log()).steps.map(({ passes: out, returned }) => [out, returned]);
  test("a move back charges the step it goes to, once per pass", () => {
    expect(
      passes(
        build().to("Test", "4").to("Build", "5").to("Inbox", "6").to("Build", "7").to("Test", "8").to("Done", "9"),
      ),
    ).toEqual([
      [2, 1],
      [1, 0],
    ]);
  });
  test("moves within a step are neither", () => {
    expect(passes(build().to("Inbox", "4").to("Build", "5"))).toEqual([
      [0, 0],
      [0, 0],
    ]);
  });
  test("a return from the tail and a reopening charge the step they return to", () => {
    const builder = build().to("Test", "4").to("Release", "5").to("Test", "6").to("Done", "7").to("Build", "8");
    expect(passes(builder)).toEqual([
      [1, 1],
      [2, 1],
    ]);
  });
  test("the share is of passes in the window, returned whenever", () => {
    const log = build().to("Test", "4").to("Build", "9").to("Test", "10").log();
    expect(ask(valueStream, log, { from: ms("3"), to: ms("5") }).steps[0]).toMatchObject({
      passes: 1,
      returned: 1,
      completeAccurate: 0,
    });
    expect(ask(valueStream, log).totals.rolledCompleteAccurate).toBe(0.5);
  });
  test("one finished card of three came back: the share is of stays, though it is the only move out of Done", () => {
    const builder = build()
      .to("Done", "4")
      .card("B", "Build", "4")
      .to("Done", "5")
      .card("C", "Build", "5")
      .to("Done", "6");
    const [edge] = ask(valueStream, builder.to("Build", "7").log()).rework;
    expect(edge).toMatchObject({ from: "Done", to: "Build", count: 1, share: 1 / 3 });
  });
  test("rework edges with their share of all stays in the stage", () => {
    expect(
      ask(valueStream, build().to("Test", "4").to("Build", "5").to("Test", "6").to("Done", "7").log()).rework,
    ).toEqual([
      { from: "Test", to: "Build", fromStageId: "Test", toStageId: "Build", count: 1, share: 0.5, examples: ["A"] },
    ]);
  });
});
test("hand-offs between groups by default, between people when asked for", () => {
  const builder = new LogBuilder(workflow)
    .by({ id: "ann", group: "A" })
    .card("A", "Inbox", "1")
    .by({ id: "bo", group: "B" })
    .to("Build", "2")
    .by({ id: "cy", group: "B" })
    .to("Done", "3");
  expect(ask(valueStream, builder.log()).handoffs).toEqual([{ kind: "group", from: "A", to: "B", count: 1 }]);
  expect(
    ask(valueStream, builder.log(), { params: { handoffs: "all" } }).handoffs.map(
      ({ kind, from, to }) => `${kind} ${from}>${to}`,
    ),
  ).toEqual(["group A>B", "person ann>bo", "person bo>cy"]);
});

describe("in a window [4, 8)", () => {
  const asked = { from: ms("4"), to: ms("8"), asOf: ms("20") };
  test("moves on and back at its first instant are in it, those at its end are not", () => {
    const builder = build().to("Test", "4").to("Build", "6").to("Test", "8").to("Build", "9");
    const { steps, rework } = ask(valueStream, builder.log(), asked);
    expect(steps.map(({ passes, returned, completeAccurate }) => [passes, returned, completeAccurate])).toEqual([
      [1, 1, 0],
      [0, 0, null],
    ]);
    expect(rework.map(({ from, to, count, share }) => [from, to, count, share])).toEqual([["Test", "Build", 1, 1]]);
    const at = { ...asked, from: ms("6"), to: ms("9") };
    expect(ask(valueStream, builder.log(), at).rework).toMatchObject([{ count: 1, share: 0.5 }]);
  });
  test("items finished at its first instant are in it, those at its end are not", () => {
    const builder = build().to("Done", "4").card("B", "Build", "3").to("Done", "8");
    expect(ask(valueStream, builder.log(), asked).totals).toMatchObject({ items: 1, itemsPerWeek: 7 / 4 });
  });
  test("turns taken at its first instant are in it, those at its end are not", () => {
    const builder = new LogBuilder(workflow).by({ id: "ann", group: "A" }).card("A", "Inbox", "1");
    builder.by({ id: "bo", group: "B" }).to("Build", "4").by({ id: "ann", group: "A" }).to("Test", "8");
    expect(ask(valueStream, builder.log(), asked).handoffs).toEqual([{ kind: "group", from: "A", to: "B", count: 1 }]);
  });
});
test("the most frequent return and hand-off first, then by name", () => {
  const builder = new LogBuilder(workflow);
  const handOn = (cardId: string, ...groups: readonly string[]): void => {
    groups.forEach((group, index) => {
      builder.by({ id: group, group });
      if (index === 0) builder.card(cardId, "Inbox", "1");
      else builder.of(cardId, "Inbox").to(index % 2 === 1 ? "Test" : "Build", `${index + 1}`);
    });
  };
  handOn("A", "red", "blue", "red", "blue");
  handOn("B", "red", "ant");
  handOn("C", "ant", "red", "red");
  const { handoffs, rework } = ask(valueStream, builder.to("Test", "8").to("Inbox", "9").log());
  expect(handoffs.map(({ from, to, count }) => `${from}>${to} ${count}`)).toEqual([
    "red>blue 2",
    "ant>red 1",
    "blue>red 1",
    "red>ant 1",
  ]);
  expect(rework.map(({ from, to, count, share }) => [from, to, count, share])).toEqual([
    ["Test", "Build", 2, 0.4],
    ["Test", "Inbox", 1, 0.2],
  ]);
});
test("the middle item and the one of 85 in a hundred, in step and tail; where cards stand", () => {
  const builder = new LogBuilder(workflow);
  for (let item = 1; item <= 10; item++)
    builder
      .card(`C${item}`, "Build", "1")
      .to("Release", `${1 + item}`)
      .to("Done", `${1 + 2 * item}`);
  builder.card("T", "Release", "20").card("U", "Release", "20").card("V", "Test", "20").card("W", "Inbox", "20");
  const { steps, tail, totals } = ask(valueStream, builder.log());
  expect(steps[0]).toMatchObject({ items: 10, processTimeDays: { mean: 5.5, p50: 5, p85: 9 }, wip: 0, waiting: 1 });
  expect(steps[1]).toMatchObject({ items: 0, processTimeDays: { mean: null, p50: null, p85: null }, wip: 1 });
  expect(tail).toMatchObject({ items: 10, wip: 2, waitDays: { mean: 5.5, p50: 5, p85: 9 } });
  expect(totals).toMatchObject({ leadTimeDays: 11, processTimeDays: 5.5, waitDays: 5.5, activityRatio: 0.5 });
});
test("blocked days are told of every item that was in the step, also where few were ever blocked", () => {
  const builder = new LogBuilder(workflow);
  for (let item = 1; item <= 10; item++) {
    builder.card(`C${item}`, "Build", "1");
    if (item > 8) builder.blocked("2").unblocked(`${item - 5}`);
    builder.to("Done", "9");
  }
  expect(ask(valueStream, builder.log()).steps[0]?.blockedDays).toEqual({ mean: 0.5, p50: 0, p85: 2 });
});
test("a board whose last step is finished at once has no tail; one that nothing was finished on, no totals", () => {
  const short = workflowOf("Inbox:queue Build:active Done:done", "Build", "Done");
  const builder = new LogBuilder(short).card("A", "Inbox", "1").to("Build", "2");
  expect(ask(valueStream, builder.log())).toMatchObject({
    tail: { stageIds: [], items: 0, wip: 0, waitDays: { mean: null, p50: null, p85: null } },
    totals: { leadTimeDays: null, processTimeDays: null, waitDays: null, activityRatio: null, items: 0 },
  });
  expect(ask(valueStream, builder.log()).totals.rolledCompleteAccurate).toBeNull();
  expect(ask(valueStream, builder.to("Done", "4").log())).toMatchObject({ tail: { items: 0 }, totals: { items: 1 } });
  expect(ask(valueStream, builder.log(), { from: ms("4"), to: ms("4") }).totals.itemsPerWeek).toBeNull();
});
test("who is not in it, and why", () => {
  const log = build().card("B", "Build", "1").to("Done", "2").log();
  const { included, excluded } = valueStream.explain(queryOf(log), {});
  expect([included, excluded]).toEqual([1, [{ cardId: "A", reason: "not-finished" }]]);
});
