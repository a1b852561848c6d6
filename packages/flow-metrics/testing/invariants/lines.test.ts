import fc from "fast-check";
import { expect, test } from "vitest";
import { arrivalsDepartures } from "../../src/arrivals-departures/arrivals-departures.ts";
import { cumulativeFlow, type CumulativeFlowResult } from "../../src/cumulative-flow/cumulative-flow.ts";
import { cycleTime } from "../../src/cycle-time/cycle-time.ts";
import { throughput } from "../../src/throughput/throughput.ts";
import { wip } from "../../src/wip/wip.ts";
import { logOf, workflowOf } from "../log-builder.ts";
import { randomHistory } from "../oracle/random-history.ts";
import { ask } from "../query.ts";
import { patient } from "../oracle/runs.ts";
import { always, logOfHistory } from "./always.ts";
import { journeysIn } from "../../src/journeys.ts";

const lineOf = (flow: CumulativeFlowResult, stageId: string): readonly number[] =>
  flow.cumulative[flow.stages.findIndex((stage) => stage.stageId === stageId)] ?? [];
const steps = (line: readonly number[]): number[] => line.map((count, day) => count - (line[day - 1] ?? 0));

/** Cards that finish in the order they started, in days since the first of March 2024. */
const inOrder = fc
  .array(fc.record({ wait: fc.integer({ min: 0, max: 4 }), work: fc.integer({ min: 0, max: 6 }) }), {
    minLength: 1,
    maxLength: 20,
    size: "max",
  })
  .map((cards) => {
    let [started, finished] = [0, 0];
    return cards.map(({ wait, work }) => {
      started += wait;
      finished = Math.max(finished, started + work);
      return { started, finished };
    });
  });
const dayAt = (day: number, hour: number): string => new Date(Date.UTC(2024, 2, 1 + day, hour)).toISOString();

test(
  "1: lines never fall and are nested; D(t) is what was finished by t, under high water at least that",
  patient,
  always(randomHistory, (history) => {
    const log = logOfHistory(history);
    const finishes = journeysIn(log).flatMap((journey) => journey.finishedAt ?? []);
    for (const cfd of ["effective", "high-water"] as const) {
      const flow = ask(cumulativeFlow, log, { cfd });
      const done = lineOf(flow, flow.finishStageId);
      flow.days.forEach((at, day) => {
        const finished = finishes.filter((one) => one <= Date.parse(flow.at[day] ?? "")).length;
        const over = (done[day] ?? -1) - finished;
        const holds = flow.cumulative.every(
          (line, index) =>
            (line[day] ?? -1) >= (line[day - 1] ?? 0) &&
            (line[day] ?? -1) <= (flow.cumulative[index - 1]?.[day] ?? Number.POSITIVE_INFINITY),
        );
        expect([at, holds, cfd === "effective" ? over : Math.min(0, over)]).toEqual([at, true, 0]);
      });
    }
  }),
);
test(
  "2: A(t) − D(t) = WIP(t) + what had left unfinished after its start",
  patient,
  always(randomHistory, (history) => {
    const log = logOfHistory(history);
    const flow = ask(cumulativeFlow, log);
    const { points } = ask(wip, log, { params: { at: flow.at.map((at) => Date.parse(at)) } });
    points.forEach((point, day) => {
      const gap = (lineOf(flow, flow.startStageId)[day] ?? 0) - (lineOf(flow, flow.finishStageId)[day] ?? 0);
      expect(gap).toBe(point.flow + (flow.discardedStarted[day] ?? 0));
    });
  }),
);
test(
  "3: under FIFO the horizontal gap is the cycle time of the item that finishes there",
  patient,
  always(inOrder, (cards) => {
    const events = cards.flatMap(({ started, finished }, index) => {
      const cardId = `card-${String(index).padStart(2, "0")}`;
      return [
        { type: "card.created" as const, cardId, stageId: "Work", seq: 2 * index + 1, at: dayAt(started, 8) },
        {
          type: "card.moved" as const,
          cardId,
          fromStageId: "Work",
          toStageId: "Done",
          seq: 2 * index + 2,
          at: dayAt(finished, 17),
        },
      ];
    });
    const log = logOf(events, workflowOf("Work:active Done:done", "Work", "Done"));
    const flow = ask(cumulativeFlow, log, { cycle: "inclusive" });
    const { items } = ask(cycleTime, log, { cycle: "inclusive" });
    items.forEach(({ finishedAt, days }, index) => {
      const isLastOfItsDay = items[index + 1]?.finishedAt.slice(0, 10) !== finishedAt.slice(0, 10);
      if (!isLastOfItsDay) return;
      expect(flow.approxCycleTimeDays[flow.days.indexOf(finishedAt.slice(0, 10))]).toBe(days);
    });
  }),
);
test(
  "14: throughput over adjoining windows adds up, and finer bins sum to coarser",
  patient,
  always(fc.tuple(randomHistory, fc.double({ min: 0, max: 1, noNaN: true })), ([history, share]) => {
    const log = logOfHistory(history);
    const middle = log.startsAt() + Math.floor((log.asOf() - log.startsAt()) * share);
    if (log.facts.count === 0) return;
    const whole = ask(throughput, log);
    expect(ask(throughput, log, { to: middle }).total + ask(throughput, log, { from: middle }).total).toBe(whole.total);
    const days = ask(throughput, log, { params: { period: "day" } });
    expect(whole.buckets.map(({ finished, discarded }) => [finished, discarded])).toEqual(
      whole.buckets.map(({ from, to }) => {
        const within = days.buckets.filter((day) => day.from >= from && day.from < to);
        return [
          within.reduce((sum, day) => sum + day.finished, 0),
          within.reduce((sum, day) => sum + day.discarded, 0),
        ];
      }),
    );
  }),
);
test(
  "19: the day steps of D(t) are the throughput, those of A(t) the arrivals",
  patient,
  always(randomHistory, (history) => {
    const log = logOfHistory(history);
    const flow = ask(cumulativeFlow, log);
    const days = flow.days.length;
    const daily = { params: { period: "day" as const } };
    const { buckets } = ask(arrivalsDepartures, log, daily);
    expect(steps(lineOf(flow, flow.finishStageId))).toEqual(
      ask(throughput, log, daily)
        .buckets.slice(0, days)
        .map((day) => day.finished),
    );
    expect(steps(lineOf(flow, flow.startStageId))).toEqual(buckets.slice(0, days).map((day) => day.arrived));
    expect(steps(flow.discardedStarted)).toEqual(buckets.slice(0, days).map((day) => day.discarded + day.transferred));
  }),
);
