import fc from "fast-check";
import { expect, test } from "vitest";
import { answerMetric } from "../../src/answer.ts";
import { blockedTime } from "../../src/blocked-time/blocked-time.ts";
import { customerLeadTime } from "../../src/customer-lead-time/customer-lead-time.ts";
import { cycleTime } from "../../src/cycle-time/cycle-time.ts";
import { OFF_BOARD, type FlowEvent } from "../../src/flow-event.ts";
import type { FlowLog } from "../../src/flow-log.ts";
import { createFlowLog } from "../../src/flow-log.ts";
import type { MetricId } from "../../src/metric.ts";
import { metrics } from "../../src/metrics.ts";
import { stageTime } from "../../src/stage-time/stage-time.ts";
import { totalWipAge } from "../../src/total-wip-age/total-wip-age.ts";
import { randomHistory, type History } from "../oracle/random-history.ts";
import { ask } from "../query.ts";
import { patient } from "../oracle/runs.ts";
import { always, logOfHistory } from "./always.ts";
import { allJourneysIn } from "../../src/journeys.ts";
import { journeysIn } from "../../src/journeys.ts";

const dayMs = 86_400_000;
/** What metrics need to be asked at all, in words of their own. */
const needed: Partial<Record<MetricId, Readonly<Record<string, string>>>> = {
  conwip: { limit: "2" },
  "forecast-when": { items: "3" },
};
/** Some metrics of the registry: over the runs, all of them. */
const someMetrics = fc.subarray(
  metrics.map((metric) => metric.id),
  { minLength: 6, maxLength: 6 },
);
const answers = (log: FlowLog, ids: readonly MetricId[]): unknown[] => ids.map((id) => answered(log, id));

/** The answer; who is left out of it is a set, told in the order in which cards became known. */
function answered(log: FlowLog, id: MetricId): unknown {
  const { explain, ...rest } = answerMetric(log, id, needed[id] ?? {});
  return {
    ...rest,
    explain: { ...explain, excluded: explain.excluded.toSorted((a, b) => (a.cardId < b.cardId ? -1 : 1)) },
  };
}
const shuffled = randomHistory.chain((history) =>
  fc
    .shuffledSubarray([...history.events], { minLength: history.events.length })
    .map((arrived) => ({ history, arrived })),
);
const rewritten = (history: History, change: (event: FlowEvent) => FlowEvent): FlowLog =>
  logOfHistory({ ...history, events: history.events.map(change) });
const moved = (event: FlowEvent, at: (ms: number) => number): FlowEvent => {
  const shift = (instant: string): string => new Date(at(Date.parse(instant))).toISOString();
  return event.type === "card.arrived"
    ? { ...event, at: shift(event.at), createdAt: shift(event.createdAt) }
    : { ...event, at: shift(event.at) };
};
/** Only the numbers of an answer. */
const numbersOf = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (_, one) => (typeof one === "string" ? "" : one)));

test(
  "7: the order of arrival and the names of cards change nothing, in any metric",
  patient,
  always(fc.tuple(shuffled, someMetrics), ([{ history, arrived }, ids]) => {
    const before = answers(logOfHistory(history), ids);
    expect(answers(logOfHistory({ ...history, events: arrived }), ids)).toEqual(before);
    const relabelled = rewritten(history, (event) =>
      "cardId" in event ? { ...event, cardId: `other-${event.cardId}` } : event,
    );
    expect(JSON.parse(JSON.stringify(answers(relabelled, ids)).replaceAll("other-card", "card"))).toEqual(
      JSON.parse(JSON.stringify(before)),
    );
  }),
);
test(
  "8: a log that was read in between answers as one that was not, in any metric, late facts too",
  patient,
  always(
    fc.tuple(randomHistory, fc.array(fc.nat({ max: 70 }), { maxLength: 3 }), someMetrics),
    ([history, splits, ids]) => {
      const growing = createFlowLog(history.workflow);
      history.events.forEach((event, index) => {
        if (splits.includes(index)) answers(growing, ids);
        growing.append(event);
      });
      expect(answers(growing, ids)).toEqual(answers(logOfHistory(history), ids));
    },
  ),
);
test(
  "9: moved by whole weeks only dates change; stretched in time, elapsed times stretch",
  patient,
  always(
    fc.record({
      history: randomHistory.map((one) => ({ ...one, workflow: { ...one.workflow, timeZone: "UTC" } })),
      weeks: fc.integer({ min: -300, max: 300 }),
      factor: fc.integer({ min: 2, max: 5 }),
      ids: someMetrics,
    }),
    ({ history, weeks, factor, ids }) => {
      const log = logOfHistory(history);
      const later = rewritten(history, (event) => moved(event, (ms) => ms + weeks * 7 * dayMs));
      expect(numbersOf(answers(later, ids))).toEqual(numbersOf(answers(log, ids)));
      if (log.facts.count === 0) return;
      const zero = log.startsAt();
      const slower = rewritten(history, (event) => moved(event, (ms) => zero + (ms - zero) * factor));
      // What a slip is depends on minutes, so nothing is one here.
      const asked = { slips: "count", noObservedStart: "zero" } as const;
      const figures = (of: FlowLog): number[] => [
        ...ask(cycleTime, of, asked).items.map(({ days }) => days),
        ...ask(customerLeadTime, of, asked).items.map(({ days }) => days),
        ...ask(stageTime, of, { ...asked, params: { scope: "all" } }).stages.map(({ totalDays }) => totalDays),
        ask(blockedTime, of, asked).totalDays,
        ask(totalWipAge, of, asked).now.totalDays,
      ];
      const stretched = figures(slower);
      figures(log).forEach((days, index) => expect(stretched[index]).toBeCloseTo(days * factor, 6));
    },
  ),
);
test(
  "12: a detour between start and finish changes neither S nor F",
  patient,
  always(fc.tuple(randomHistory, fc.nat({ max: 1000 })), ([history, pick]) => {
    const log = logOfHistory(history);
    const { start, finish } = log.stages;
    const between = log.workflow.stages.slice(start, finish).map(({ stageId }) => stageId);
    for (const journey of journeysIn(log)) {
      const stays = journey.visits.filter(
        ({ stageId, enteredAt, leftAt }) => between.includes(stageId) && (leftAt ?? log.asOf()) > enteredAt + 1,
      );
      const stay = stays[pick % Math.max(1, stays.length)];
      if (stay === undefined) continue;
      const detour = (toStageId: string, seq: number): FlowEvent => ({
        type: "card.moved",
        cardId: journey.cardId,
        fromStageId: "",
        toStageId,
        seq,
        at: new Date(stay.enteredAt + 1).toISOString(),
      });
      const away = between[pick % between.length] ?? stay.stageId;
      const events = [...history.events, detour(away, 1000), detour(stay.stageId, 1001)];
      const same = journeysIn(logOfHistory({ ...history, events })).find(({ cardId }) => cardId === journey.cardId);
      expect([same?.startedAt, same?.finishedAt]).toEqual([journey.startedAt, journey.finishedAt]);
    }
  }),
);
test(
  "13: discarded and restored at once is as if nothing had been",
  patient,
  always(randomHistory, (history) => {
    const log = logOfHistory(history);
    const at = new Date(log.asOf()).toISOString();
    const added = allJourneysIn(log).flatMap(({ cardId, visits, archived, departure }, index): FlowEvent[] => {
      const stageId = visits.at(-1)?.stageId;
      if (stageId === undefined || stageId === OFF_BOARD || archived || departure?.kind === "transferred") return [];
      return [
        { type: "card.discarded", cardId, at, seq: 1000 + 2 * index },
        { type: "card.restored", cardId, stageId, at, seq: 1001 + 2 * index },
      ];
    });
    const other = logOfHistory({ ...history, events: [...history.events, ...added] });
    // Somewhat later, so that facts of that instant begin no day.
    const later = { "as-of": new Date(log.asOf() + 3_600_000).toISOString() };
    for (const id of ["cumulative-flow", "cycle-time", "wip", "stage-time", "throughput"])
      expect(answerMetric(other, id, later).result).toEqual(answerMetric(log, id, later).result);
  }),
);
