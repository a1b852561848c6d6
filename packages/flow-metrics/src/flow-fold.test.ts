import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LogBuilder, logOf, ms, workflowOf } from "../testing/log-builder.ts";
import { queryOf } from "../testing/query.ts";
import { plainEvents, randomEvents, randomWorkflow } from "../testing/random-log.ts";
import { conventionChoices } from "./conventions.ts";
import { flowLines } from "./cumulative-flow/flow-lines.ts";
import { cardReading } from "./fact-columns.ts";
import { OFF_BOARD, type FlowEvent } from "./flow-event.ts";
import { itemEnd } from "./flow-fold.ts";
import { createFlowLog, type FlowLog } from "./flow-log.ts";
import type { Journey } from "./journey.ts";
import type { Workflow } from "./workflow.ts";
import { foldOf } from "./fold-of.ts";
import { journeysIn } from "./journeys.ts";

const timesOf = (log: FlowLog, asOf = Number.POSITIVE_INFINITY): (number | undefined)[] => {
  const times = foldOf(log, { asOf }).cycleTimes();
  return Array.from({ length: times.length }, (_, position) => times.at(position));
};

/** Everything a log tells, by whatever way it keeps it. */
const readingOf = (log: FlowLog): unknown => ({
  lines: conventionChoices.cfd.map((cfd) => flowLines(queryOf(log, { cfd }))),
  cycleTimes: timesOf(log),
  totals: [...foldOf(log).days.totals()],
  journeys: journeysIn(log),
});

type Append = (log: FlowLog, event: FlowEvent) => void;

/** Reading a log while it grows leaves it as if all had come at once. */
const followsItsLog = (
  events: fc.Arbitrary<FlowEvent[]>,
  append: Append,
): fc.IPropertyWithHooks<[FlowEvent[], Workflow, number[]]> =>
  fc.property(events, randomWorkflow, fc.array(fc.nat(40)), (facts, workflow, reads) => {
    const growing = createFlowLog(workflow);
    readingOf(growing);
    facts.forEach((event, index) => {
      append(growing, event);
      if (reads.includes(index)) readingOf(growing);
    });
    expect(readingOf(growing)).toEqual(readingOf(logOf(facts, workflow)));
  });

describe("appending equals recomputing, wherever the log was read in between", () => {
  const append: Append = (log, event) => log.append(event);
  test("with late, corrected, withdrawn and off-board facts", () =>
    fc.assert(followsItsLog(randomEvents, append), { numRuns: 400 }));
  test("with late moves", () => fc.assert(followsItsLog(plainEvents, append), { numRuns: 400 }));
  test("the property is red for a log that takes late facts for recent ones", () => {
    const careless: Append = (log, event) => {
      log.append(event);
      log.reading.fill(cardReading.tidy);
    };
    expect(() => fc.assert(followsItsLog(plainEvents, careless), { numRuns: 400 })).toThrow("Property failed");
  });
});

test("the order of arrival changes nothing", () => {
  const shuffled = fc
    .tuple(randomEvents, randomWorkflow)
    .chain(([events, workflow]) =>
      fc.tuple(
        fc.constant(events),
        fc.constant(workflow),
        fc.shuffledSubarray(events, { minLength: events.length, maxLength: events.length }),
      ),
    );
  const byCard = (log: FlowLog): Journey[] => journeysIn(log).toSorted((a, b) => (a.cardId < b.cardId ? -1 : 1));
  fc.assert(
    fc.property(shuffled, ([events, workflow, arrived]) => {
      const [one, other] = [logOf(events, workflow), logOf(arrived, workflow)];
      expect(byCard(other)).toEqual(byCard(one));
      expect(flowLines(queryOf(other))).toEqual(flowLines(queryOf(one)));
    }),
    { numRuns: 300 },
  );
});

/** Lines by their definitions, visit by visit and day by day: slow and obvious. */
function definedLines(log: FlowLog, dayEnd: number): Record<string, number[]> {
  const { stages } = log;
  const ranks = Array.from({ length: stages.ranks }, (_, rank) => rank);
  const heldRanks = ({ visits }: Journey): { held: number; at: number; until: number; slot: number }[] => {
    let held = -1;
    return visits.map(({ stageId, enteredAt, leftAt }) => {
      const slot = stages.slot(stageId);
      held = slot === stages.off ? Math.min(held, stages.finish - 1) : stages.rank(slot);
      return { held, at: enteredAt, until: leftAt ?? Number.POSITIVE_INFINITY, slot };
    });
  };
  const journeys = journeysIn(log).map(heldRanks);
  const count = (isIn: (journey: ReturnType<typeof heldRanks>, rank: number) => boolean): number[] =>
    ranks.map((rank) => journeys.filter((journey) => isIn(journey, rank)).length);
  const first: Parameters<typeof count>[0] = (visits, rank) =>
    visits.some(({ held, at }) => held >= rank && at <= dayEnd);
  const inForce: Parameters<typeof count>[0] = (visits, rank) => {
    const crossing = visits[visits.findLastIndex(({ held }) => held < rank) + 1];
    return crossing !== undefined && crossing.at <= dayEnd;
  };
  return {
    effective: count((visits, rank) => (rank <= stages.start ? first : inForce)(visits, rank)),
    highWater: count(first),
    occupancy: count((visits, rank) =>
      visits.some(({ slot, at, until }) => slot === rank && at <= dayEnd && dayEnd < until),
    ),
    seen: count((visits, rank) => visits.some(({ held, at, until }) => held >= rank && at <= dayEnd && dayEnd < until)),
  };
}

test("the fold's lines are what their definitions say", () => {
  fc.assert(
    fc.property(randomEvents, randomWorkflow, (events, workflow) => {
      const log = logOf(events, workflow);
      const [effective, highWater] = (["effective", "high-water"] as const).map((cfd) =>
        flowLines(queryOf(log, { cfd })),
      );
      if (effective === undefined || highWater === undefined) return;
      for (let day = effective.firstDay; day <= effective.lastDay; day++) {
        const column = (rows: readonly (readonly number[])[]): (number | undefined)[] =>
          rows.map((row) => row[day - effective.firstDay]);
        expect({
          effective: column(effective.cumulative),
          highWater: column(highWater.cumulative),
          occupancy: column(effective.occupancy),
          seen: column(effective.seen),
        }).toEqual(definedLines(log, log.calendar.startOf(day + 1) - 1));
      }
    }),
    { numRuns: 200 },
  );
});

test("cycle times kept by the fold are those of the journeys", () => {
  fc.assert(
    fc.property(randomEvents, randomWorkflow, (events, workflow) => {
      const log = logOf(events, workflow);
      const expected = journeysIn(log).flatMap(({ startedAt, finishedAt, noObservedStart }) =>
        startedAt === null || finishedAt === null || noObservedStart ? [] : [finishedAt - startedAt],
      );
      expect(timesOf(log)).toEqual(expected.sort((a, b) => a - b));
    }),
  );
});

test("a reading as of an earlier instant is that of the facts up to it", () => {
  fc.assert(
    fc.property(plainEvents, randomWorkflow, fc.nat(1440), (events, workflow, hour) => {
      const asOf = Date.UTC(2024, 1, 1) + hour * 3_600_000;
      const until = logOf(
        events.filter((event) => event.type === "card.created" || Date.parse(event.at) <= asOf),
        workflow,
      );
      const log = logOf(events, workflow);
      expect(flowLines(queryOf(log, { asOf, cfd: "high-water" })).finished).toEqual(
        flowLines(queryOf(until, { asOf, cfd: "high-water" })).finished,
      );
      expect(journeysIn(log, { asOf }).filter((journey) => journey.finishedAt !== null)).toHaveLength(
        journeysIn(until, { asOf }).filter((journey) => journey.finishedAt !== null).length,
      );
    }),
  );
});

test("what happened at the very instant is known", () => {
  const log = new LogBuilder().card("A", "Progress", "1").to("Done", "3").to("Review", "5").log();
  expect(timesOf(log, ms("3"))).toEqual([ms("3") - ms("1")]);
});
test("who is moved off the board twice is gone once", () => {
  const builder = new LogBuilder().card("A", "Progress", "1").to(OFF_BOARD, "2").to(OFF_BOARD, "3");
  const { days, columns } = foldOf(builder.log());
  expect(builder.log().isTidy(0)).toBe(true);
  expect([days.totals()[columns.gone], days.totals()[columns.goneStarted]]).toEqual([1, 1]);
});
test("a fold that lives on keeps its cycle times", () => {
  const log = new LogBuilder().card("A", "Progress", "1").to("Done", "3").log();
  expect(foldOf(log).cycleTimes()).toBe(foldOf(log).cycleTimes());
});
test.each([254, 255, 256, 300])("%d stages are as good as three", (count) => {
  const stages = Array.from({ length: count }, (_, rank) => (rank < count - 1 ? `S${rank}:active` : "Done:done"));
  const wide = workflowOf(stages.join(" "), "S1", "Done");
  const builder = new LogBuilder(wide)
    .card("A", "S0", "1")
    .to("S1", "2")
    .to(`S${count - 2}`, "3")
    .to("Done", "5");
  const log = builder.card("B", "S1", "2").to(OFF_BOARD, "4").log();
  expect(timesOf(log)).toEqual([ms("5") - ms("2")]);
  const { days, columns } = foldOf(log);
  expect([...foldOf(log).crossedItems("started").end.subarray(0, 2)]).toEqual([itemEnd.finished, itemEnd.gone]);
  expect([columns.occupancy + count - 1, columns.gone].map((column) => days.totals()[column])).toEqual([1, 1]);
});

/** A log that is read after each event. */
const readAllAlong = (events: readonly FlowEvent[], workflow: Workflow): FlowLog => {
  const growing = createFlowLog(workflow);
  for (const event of events) {
    growing.append(event);
    readingOf(growing);
  }
  return growing;
};
const was = { kind: "active", removedAt: "2024-01-05T00:00:00.000Z" } as const;
const old = { ...was, stageId: "Old", name: "Old", mergedInto: "Progress" };
const withOld: Workflow = {
  ...workflowOf("Backlog:queue Progress:active Done:done", "Progress", "Done"),
  removedStages: [old],
};

test("a removed stage that comes into the log late is followed too", () => {
  const builder = new LogBuilder(withOld)
    .card("A", "Backlog", "1")
    .to("Old", "2")
    .to("Done", "7")
    .card("B", "Old", "3")
    .stageRemoved("Old", "Progress", "5");
  const growing = readAllAlong(builder.events, withOld);
  expect(readingOf(growing)).toEqual(readingOf(builder.log()));
  const lines = flowLines(queryOf(growing));
  expect(lines.stages.map((stage) => stage.stageId)).toEqual(["Backlog", "Old", "Progress", "Done"]);
  expect(lines.occupancy.map((row) => row.join(""))).toEqual(["1000000", "0122000", "0000221", "0000001"]);
});
test("stages removed one after the other are followed, whichever is heard of first", () => {
  const workflow = { ...withOld, removedStages: [old, { ...was, stageId: "Older", name: "Older", mergedInto: "Old" }] };
  const { events } = new LogBuilder(workflow)
    .card("A", "Older", "2")
    .to("Done", "9")
    .card("B", "Old", "3")
    .stageRemoved("Older", "Old", "5")
    .stageRemoved("Old", "Progress", "7");
  for (const told of [events, events.toReversed()])
    expect(readingOf(readAllAlong(told, workflow))).toEqual(readingOf(logOf(told, workflow)));
});
