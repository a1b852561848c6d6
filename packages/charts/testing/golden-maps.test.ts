// Small histories, worked out by hand: what the drawing must say of each, on the wall and upright.
import {
  chainLog,
  defaultConventions,
  futureState,
  knownMap,
  withDrawnSteps,
  type FlowEvent,
  type FlowLog,
  type ValueStreamResult,
} from "@weir/flow-metrics";
import { describe, expect, test } from "vitest";
import { customerLeadTime } from "../../flow-metrics/src/customer-lead-time/customer-lead-time.ts";
import { takt } from "../../flow-metrics/src/takt/takt.ts";
import { valueStreamMap } from "../../flow-metrics/src/value-stream-map/value-stream-map.ts";
import { valueStream } from "../../flow-metrics/src/value-stream/value-stream.ts";
import { LogBuilder, ms, workflowOf } from "../../flow-metrics/testing/log-builder.ts";
import { ask, type Asked } from "../../flow-metrics/testing/query.ts";
import { drawnSteps, type DrawnMap } from "../src/value-stream-map/drawn-map.ts";
import { valueStreamMapGeometry } from "../src/value-stream-map/geometry.ts";
import { measuredMap } from "../src/value-stream-map/measured-map.ts";
import { withKnown } from "../src/value-stream-map/with-known.ts";
import { words } from "./words.ts";

const drawn = (result: ValueStreamResult): DrawnMap => measuredMap(result, { boardName: "Team", statistic: "mean" });
const measuredOf = (log: FlowLog, asked: Asked = {}): DrawnMap => drawn(ask(valueStream, log, asked));

const number = (value: number | null): string => (value === null ? "–" : String(Number(value.toFixed(4))));

/** The rungs that are added up: waits, and process times in brackets; the same in both forms. */
function ladderOf(map: DrawnMap): string {
  const forms = [1240, 358].map((width) =>
    valueStreamMapGeometry(map, { words, width })
      .ladder.rungs.filter(({ aside }) => aside === undefined)
      .map(({ kind, days }) => (kind === "wait" ? number(days) : `[${number(days)}]`))
      .join(" "),
  );
  // Upright every way has its own rungs; on the wall those of one place are added up.
  const isEither = map.parts.some((part) => "either" in part);
  const told = (form = ""): unknown =>
    isEither ? form.split(" ").reduce((sum, rung) => sum + Number(rung.replaceAll(/[[\]]/g, "")), 0) : form;
  expect(told(forms[1])).toBe(told(forms[0]));
  return forms[0] ?? "";
}

/** A map in a few lines, as one would draw it on paper. */
function paper(map: DrawnMap): string[] {
  const { leadTimeDays, processTimeDays, waitDays, activityRatio, rolledCompleteAccurate } = map.totals;
  return [
    ...drawnSteps(map).map(
      ({ name, wait, processTimeDays: process, leadTimeDays: lead, completeAccurate, items }) =>
        `${name}: ${number(wait.days.value)} + ${number(process.value)} = ${number(lead.value)}, good ${number(completeAccurate.value)}, ${items} through`,
    ),
    ...(map.tail === null ? [] : [`then: ${number(map.tail.days.value)}`]),
    ...map.rework.map(({ from, to, count, share }) => `${from} → ${to}: ${count}, ${number(share)} of stays`),
    `ladder ${ladderOf(map)}`,
    `lead ${number(leadTimeDays.value)} = ${number(waitDays.value)} + ${number(processTimeDays.value)}, active ${number(activityRatio.value)}, good ${number(rolledCompleteAccurate.value)}`,
  ];
}

const board = (stages = "Inbox:queue Build:active Check:queue Test:active Done:done"): LogBuilder =>
  new LogBuilder(workflowOf(stages, "Build", "Done"));

describe("on paper and on the map", () => {
  test("a queue and two steps", () => {
    const builder = board().card("A", "Inbox", "1").to("Build", "3").to("Check", "6").to("Test", "7").to("Done", "9");
    const log = builder
      .card("B", "Inbox", "1")
      .to("Build", "5")
      .to("Check", "6")
      .to("Test", "9")
      .to("Done", "10")
      .log();
    // A waits 2, builds 3, waits 1, tests 2; B waits 4, builds 1, waits 3, tests 1: 8 and 9 days.
    expect(paper(measuredOf(log))).toEqual([
      "Build: 3 + 2 = 5, good 1, 2 through",
      "Test: 2 + 1.5 = 3.5, good 1, 2 through",
      "ladder 3 [2] 2 [1.5]",
      "lead 8.5 = 5 + 3.5, active 0.4118, good 1",
    ]);
  });

  test("a loop of rework", () => {
    const builder = board().card("A", "Inbox", "1").to("Build", "2").to("Test", "4").to("Build", "5");
    builder.to("Test", "6").to("Done", "8").card("B", "Build", "1").to("Test", "3").to("Done", "4");
    // A builds 2 + 1 and tests 1 + 2 after a day in the inbox, B builds 2 and tests 1. Build is passed on 3 times and
    // gets one back: 2/3. Test is stayed in 3 times, one stay ends in going back: 1/3.
    expect(paper(measuredOf(builder.log()))).toEqual([
      "Build: 0.5 + 2.5 = 3, good 0.6667, 2 through",
      "Test: 0 + 2 = 2, good 1, 2 through",
      "Test → Build: 1, 0.3333 of stays",
      "ladder 0.5 [2.5] 0 [2]",
      "lead 5 = 0.5 + 4.5, active 0.9, good 0.6667",
    ]);
  });

  test("parked: back left of the start", () => {
    const builder = board("Inbox:queue Build:active Done:done").card("A", "Inbox", "1").to("Build", "2");
    // A day of waiting, two of work, three parked, one of work: of two stays in Build one ends in going back.
    expect(paper(measuredOf(builder.to("Inbox", "4").to("Build", "7").to("Done", "8").log()))).toEqual([
      "Build: 4 + 3 = 7, good 1, 1 through",
      "Build → Inbox: 1, 0.5 of stays",
      "ladder 4 [3]",
      "lead 7 = 4 + 3, active 0.4286, good 1",
    ]);
  });

  test("blocked across three stages", () => {
    const builder = board().card("A", "Build", "1").blocked("2").to("Check", "3").to("Test", "5").unblocked("6");
    const result = ask(valueStream, builder.to("Done", "8").log());
    // Blocked from 2 to 6: a day of Build, both days of Check, a day of Test. What is blocked is no work, it waits.
    expect(result.steps.map(({ blockedDays }) => blockedDays.mean)).toEqual([1, 3]);
    expect(paper(drawn(result))).toEqual([
      "Build: 1 + 1 = 2, good 1, 1 through",
      "Test: 3 + 2 = 5, good 1, 1 through",
      "ladder 1 [1] 3 [2]",
      "lead 7 = 4 + 3, active 0.4286, good 1",
    ]);
  });

  test("reopened: what it stood in Done is on no rung", () => {
    const builder = board("Inbox:queue Build:active Done:done").card("A", "Build", "1").to("Done", "3");
    const log = builder.to("Build", "5").to("Done", "6").log();
    // Two days and one of work; two days in Done in between belong to the customer's lead time of 5 alone.
    const told = [
      "Build: 0 + 3 = 3, good 0.5, 1 through",
      "Done → Build: 1, 0.5 of stays",
      "ladder 0 [3]",
      "lead 3 = 0 + 3, active 1, good 0.5",
    ];
    expect(paper(measuredOf(log))).toEqual(told);
    expect(ask(customerLeadTime, log).mean).toBe(5);
    expect(ask(valueStreamMap, log).totals).toMatchObject({ leadDays: 5, waitingDays: 2, activeDays: 3 });
    // By first finish it was done after two days.
    expect(paper(measuredOf(log, { finish: "first" })).at(-1)).toBe("lead 2 = 0 + 2, active 1, good 0.5");
  });

  test("a step that half of the items skip counts half on the ladder", () => {
    const builder = board("Inbox:queue Build:active Test:active Shelf:queue Done:done").card("A", "Build", "1");
    builder.to("Test", "3").to("Shelf", "7").to("Done", "8").card("B", "Build", "1").to("Done", "5");
    // A builds 2, tests 4 and lies on the shelf for 1; B builds 4 and is done: 7 and 4 days.
    expect(paper(measuredOf(builder.log()))).toEqual([
      "Build: 0 + 3 = 3, good 1, 2 through",
      "Test: 0 + 4 = 4, good 1, 1 through",
      "then: 1",
      "ladder 0 [3] 0 [2] 0.5",
      "lead 5.5 = 0.5 + 5, active 0.9091, good 1",
    ]);
  });

  test("two groups, and a branch that people draw beside what is measured", () => {
    const [red, blue] = ["red", "blue"].map((group) => ({ kind: "import", id: group, group }));
    const builder = board("Inbox:queue Build:active Test:active Done:done").by(red).card("A", "Build", "1");
    const log = builder.by(blue).to("Test", "4").to("Done", "6").log();
    const result = ask(valueStream, log);
    expect(result.handoffs).toEqual([{ kind: "group", from: "red", to: "blue", count: 1 }]);
    expect(ladderOf(drawn(result))).toBe("0 [3] 0 [2]");
    const beside = (days: number): DrawnMap => {
      const legal = { nodeId: "legal", name: "Legal", kind: "process", after: null, beside: "Build" } as const;
      const known = withDrawnSteps(knownMap(ask(valueStreamMap, log)), [
        { ...legal, processTimeDays: days, waitDays: 1 },
      ]);
      return withKnown(drawn(result), { steps: known.steps, totals: futureState(known, []).today });
    };
    // The branch takes 1 + 4 beside Build's 3, and the way is 5 + 2 long; with 1 + 1 Build decides.
    expect([ladderOf(beside(4)), paper(beside(4)).at(-1)]).toEqual([
      "1 [4] 0 [2]",
      "lead 7 = 1 + 6, active 0.8571, good 1",
    ]);
    expect([ladderOf(beside(1)), paper(beside(1)).at(-1)]).toEqual(["0 [3] 0 [2]", "lead 5 = 0 + 5, active 1, good 1"]);
  });

  test("a weekend, elapsed and in working days", () => {
    // Friday 5 January noon to Monday 8 January noon; then two hours of Monday in Test.
    const builder = board("Inbox:queue Build:active Test:active Done:done").card("A", "Build", "5 12:00");
    const log = builder.to("Test", "8 12:00").to("Done", "8 14:00").log();
    expect(ladderOf(measuredOf(log))).toBe("0 [3] 0 [0.0833]");
    expect(paper(measuredOf(log, { cycle: "working" }))).toEqual([
      "Build: 0 + 1 = 1, good 1, 1 through",
      "Test: 0 + 0.0833 = 0.0833, good 1, 1 through",
      "ladder 0 [1] 0 [0.0833]",
      "lead 1.0833 = 0 + 1.0833, active 1, good 1",
    ]);
    const workingTime = { hours: [{ weekdays: [1, 2, 3, 4, 5], from: "09:00", to: "17:00" }] };
    // 5 of Friday's 8 hours and 3 of Monday's are a day; 2 of 8 are a quarter.
    expect(ladderOf(measuredOf(log, { ...defaultConventions, cycle: "working", workingTime }))).toBe("0 [1] 0 [0.25]");
  });

  test("a chain of two boards", () => {
    const at = (day: number): string => new Date(ms(`${day}`)).toISOString();
    const facts = (...events: object[]): FlowEvent[] =>
      events.map((event, index) => ({ seq: index + 1, cardId: "A", ...event }) as FlowEvent);
    const moved = (day: number, fromStageId: string, toStageId: string): object => ({
      type: "card.moved",
      at: at(day),
      fromStageId,
      toStageId,
    });
    const log = chainLog([
      {
        boardId: "dev",
        workflow: workflowOf("Inbox:queue Build:active Done:done", "Build", "Done"),
        events: facts(
          { type: "card.created", at: at(1), stageId: "Inbox" },
          moved(2, "Inbox", "Build"),
          moved(5, "Build", "Done"),
          { type: "card.left", at: at(6), toBoardId: "ops" },
        ),
      },
      {
        boardId: "ops",
        workflow: workflowOf("Queue:queue Deploy:active Live:done", "Deploy", "Live"),
        events: facts(
          { type: "card.arrived", at: at(6), stageId: "Queue", createdAt: at(1), fromBoardId: "dev" },
          moved(8, "Queue", "Deploy"),
          moved(9, "Deploy", "Live"),
        ),
      },
    ]);
    // What is done on the first board waits there for the second: a day in Done, two in the queue.
    expect(paper(measuredOf(log))).toEqual([
      "Build: 1 + 3 = 4, good 1, 1 through",
      "Deploy: 3 + 1 = 4, good 1, 1 through",
      "ladder 1 [3] 3 [1]",
      "lead 8 = 4 + 4, active 0.5, good 1",
    ]);
  });

  test("two boards side by side in a chain: a card goes through one of them", () => {
    const at = (day: number): string => new Date(ms(`${day}`)).toISOString();
    const facts = (...events: object[]): FlowEvent[] =>
      events.map((event, index) => ({ seq: index + 1, ...event }) as FlowEvent);
    const moved = (day: number, cardId: string, fromStageId: string, toStageId: string): object => ({
      type: "card.moved",
      at: at(day),
      cardId,
      fromStageId,
      toStageId,
    });
    const left = (day: number, cardId: string, toBoardId: string): object => ({
      type: "card.left",
      at: at(day),
      cardId,
      toBoardId,
    });
    const arrived = (day: number, cardId: string, fromBoardId: string): object => ({
      type: "card.arrived",
      at: at(day),
      cardId,
      stageId: "Work",
      createdAt: at(1),
      fromBoardId,
    });
    const created = (cardId: string): object => ({ type: "card.created", at: at(1), cardId, stageId: "Work" });
    const workflow = workflowOf("Work:active Done:done", "Work", "Done");
    const log = chainLog([
      {
        boardId: "plan",
        workflow,
        events: facts(
          created("R"),
          created("B"),
          moved(2, "R", "Work", "Done"),
          moved(2, "B", "Work", "Done"),
          left(4, "R", "red"),
          left(7, "B", "blue"),
        ),
      },
      {
        boardId: "red",
        workflow,
        events: facts(arrived(4, "R", "plan"), moved(8, "R", "Work", "Done"), left(8, "R", "ship")),
      },
      {
        boardId: "blue",
        workflow,
        events: facts(arrived(7, "B", "plan"), moved(8, "B", "Work", "Done"), left(14, "B", "ship")),
      },
      {
        boardId: "ship",
        workflow,
        events: facts(
          arrived(8, "R", "red"),
          moved(9, "R", "Work", "Done"),
          arrived(14, "B", "blue"),
          moved(15, "B", "Work", "Done"),
        ),
      },
    ]);
    const map = measuredMap(ask(valueStream, log), {
      boardName: "Chain",
      statistic: "mean",
      sideBySide: [["plan"], ["red", "blue"], ["ship"]],
    });
    expect(map.parts.map((part) => ("branches" in part ? part.branches.length : 1))).toEqual([1, 2, 1]);
    // Red waits 2 and works 4, blue waits 5 and works 1; of an average item that is half each: 3.5 and 2.5.
    // Before the release R waits nothing and B six days. R took 8 days, B 14.
    expect(paper(map)).toEqual([
      "Work: 0 + 1 = 1, good 1, 2 through",
      "Work: 2 + 4 = 6, good 1, 1 through",
      "Work: 5 + 1 = 6, good 1, 1 through",
      "Work: 3 + 1 = 4, good 1, 2 through",
      "ladder 0 [1] 3.5 [2.5] 3 [1]",
      "lead 11 = 6.5 + 4.5, active 0.4091, good 1",
    ]);
  });

  test("demand and takt", () => {
    const builder = board("Wishes:queue Inbox:queue Build:active Done:done").card("A", "Inbox", "1");
    builder.to("Build", "2").to("Done", "4").card("B", "Wishes", "1").card("C", "Inbox", "9").card("D", "Inbox", "10");
    const asked = { from: ms("1"), to: ms("15"), asOf: ms("20") };
    const log = builder.of("B", "Wishes").to("Inbox", "3").log();
    // Ten working days from Monday the 1st to Sunday the 14th, four requests in the inbox: one every 2.5 days.
    const map = measuredMap(ask(valueStream, log, asked), {
      boardName: "Team",
      statistic: "mean",
      takt: ask(takt, log, { ...asked, params: { stage: "Inbox" } }),
    });
    expect([map.totals.taktDays?.value, map.totals.itemsPerWeek.value, ladderOf(map)]).toEqual([2.5, 0.5, "1 [2]"]);
  });
});
