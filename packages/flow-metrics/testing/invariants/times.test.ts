import fc from "fast-check";
import { expect, test } from "vitest";
import { cycleTime } from "../../src/cycle-time/cycle-time.ts";
import { flowEfficiency } from "../../src/flow-efficiency/flow-efficiency.ts";
import type { FlowLog } from "../../src/flow-log.ts";
import { OFF_BOARD } from "../../src/flow-event.ts";
import { littlesLaw } from "../../src/littles-law/littles-law.ts";
import { percentile } from "../../src/percentile.ts";
import { valueStreamMap } from "../../src/value-stream-map/value-stream-map.ts";
import { workItemAge } from "../../src/work-item-age/work-item-age.ts";
import { randomHistory } from "../oracle/random-history.ts";
import { ask } from "../query.ts";
import { patient } from "../oracle/runs.ts";
import { always, logOfHistory } from "./always.ts";
import { journeysIn } from "../../src/journeys.ts";

const dayMs = 86_400_000;
const framed = fc.record({
  history: randomHistory,
  from: fc.integer({ min: 0, max: 60 }),
  days: fc.integer({ min: 0, max: 60 }),
  cycle: fc.constantFrom("elapsed" as const, "inclusive" as const, "working" as const),
});
const rankOf = ({ stages }: FlowLog, stageId: string): number => stages.rank(stages.slot(stageId));

test(
  "4: time in stages from the start on and parked time are F − S; active, waiting, blocked and parked are the lead time",
  patient,
  always(randomHistory, (history) => {
    const log = logOfHistory(history);
    const { start } = log.stages;
    const finished = journeysIn(log).filter(({ finishedAt }) => finishedAt !== null);
    for (const { visits, startedAt, finishedAt } of finished) {
      const [from, to] = [startedAt ?? 0, finishedAt ?? 0];
      const within = visits.map(({ stageId, enteredAt, leftAt }) => ({
        isParked: stageId === OFF_BOARD || rankOf(log, stageId) < start,
        ms: Math.max(0, Math.min(leftAt ?? to, to) - Math.max(enteredAt, from)),
      }));
      const spent = (isParked: boolean): number =>
        within.filter((visit) => visit.isParked === isParked).reduce((sum, { ms }) => sum + ms, 0);
      expect(spent(false) + spent(true)).toBe(to - from);
    }
    const { totals, nodes } = ask(valueStreamMap, log);
    if (totals === null) return;
    const parts = totals.activeDays + totals.waitingDays + totals.blockedDays + totals.parkedDays;
    const lead = finished.reduce(
      (sum, { visits, finishedAt }) => sum + ((finishedAt ?? 0) - (visits[0]?.enteredAt ?? 0)),
      0,
    );
    expect(parts).toBeCloseTo(totals.leadDays, 9);
    expect(totals.leadDays).toBeCloseTo(lead / finished.length / dayMs, 9);
    expect(nodes.reduce((sum, node) => sum + (node.perItem?.leadDays ?? 0), 0)).toBeCloseTo(totals.leadDays, 9);
    const { activeDays, totalDays } = ask(flowEfficiency, log);
    expect(activeDays).toBeLessThanOrEqual(totalDays + 1e-9);
  }),
);
test(
  "5: ∫WIP dt = L·T = A·w = D·w′ on any window; Little's law where WIP is 0 at both ends",
  patient,
  always(framed, ({ history, from, days, cycle }) => {
    const log = logOfHistory(history);
    if (log.facts.count === 0) return;
    const first = log.startsAt() + (from - 5) * dayMs;
    const found = ask(littlesLaw, log, { from: first, to: first + days * dayMs + 1, cycle });
    expect(found.itemDaysFromWip).toBe(found.itemDays);
    const near = (product: number | null): void => expect(product ?? 0).toBeCloseTo(found.itemDays, 8);
    if (found.windowDays > 0) near((found.averageWip ?? 0) * found.windowDays);
    near((found.presenceDays ?? 0) * found.present);
    if (found.departed > 0) near((found.presencePerDepartureDays ?? 0) * found.departed);
    const level = found.checks.find(({ check }) => check === "wip-level");
    const isClassical = level?.before === 0 && level.after === 0 && found.windowDays > 0;
    expect(isClassical ? found.classicalWip : 0).toBeCloseTo(isClassical ? (found.averageWip ?? Number.NaN) : 0, 8);
  }),
);
test(
  "6: Σ daily inclusive WIP = Σ inclusive cycle times and ages within the window",
  patient,
  always(framed, ({ history, from, days }) => {
    const log = logOfHistory(history);
    if (log.facts.count === 0) return;
    const first = log.startsAt() + (from - 5) * dayMs;
    const { inclusive } = ask(littlesLaw, log, { from: first, to: first + days * dayMs + 1 });
    expect(inclusive.itemDays).toBe(inclusive.itemDaysFromItems);
  }),
);
test(
  "10: inclusive days are at least 1 and at most a day of 25 hours short of elapsed; nobody gets younger",
  patient,
  always(randomHistory, (history) => {
    const log = logOfHistory(history);
    const asked = { noObservedStart: "zero" } as const;
    const elapsed = ask(cycleTime, log, asked).items;
    ask(cycleTime, log, { ...asked, cycle: "inclusive" }).items.forEach(({ days }, index) => {
      const ms = elapsed[index]?.days ?? Number.NaN;
      expect(days).toBeGreaterThanOrEqual(1);
      expect(ms).toBeGreaterThanOrEqual(0);
      expect(ms).toBeLessThanOrEqual((days * 25) / 24);
    });
    for (const cycle of ["elapsed", "inclusive", "working"] as const) {
      const ages = (asOf: number): Map<string, number> =>
        new Map(ask(workItemAge, log, { cycle, asOf }).items.map((item) => [item.cardId, item.ageDays]));
      const [today, tomorrow] = [ages(log.asOf()), ages(log.asOf() + dayMs)];
      for (const [cardId, age] of today) expect(tomorrow.get(cardId)).toBeGreaterThanOrEqual(age);
    }
  }),
);
test(
  "11: a percentile is in the data, never falls with p, and never falls when something as long is added",
  patient,
  always(
    fc.record({
      values: fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 300, size: "max" }),
      p: fc.integer({ min: 1, max: 100 }),
      more: fc.nat({ max: 100 }),
    }),
    ({ values, p, more }) => {
      const sorted = values.toSorted((a, b) => a - b);
      const at = percentile(sorted, p, "nearest-rank") ?? Number.NaN;
      expect(sorted).toContain(at);
      expect(sorted.filter((value) => value <= at).length * 100).toBeGreaterThanOrEqual(p * sorted.length);
      expect(percentile(sorted, Math.min(100, p + more), "nearest-rank")).toBeGreaterThanOrEqual(at);
      const longer = [...sorted, at + more].toSorted((a, b) => a - b);
      expect(percentile(longer, p, "nearest-rank")).toBeGreaterThanOrEqual(at);
    },
  ),
);
