import type { DeploymentFact, FactMetricId, IncidentFact, OutsideFact } from "../../src/index.ts";
import { dateOf, dayNumber, dayStart, isoWeek, weekday } from "./local-day.ts";
import { dayMs, iso } from "./question.ts";

/** What figures of delivery are asked of. Instants are compared as texts. */
export interface Asked {
  readonly facts: readonly OutsideFact[];
  readonly from: string;
  readonly to: string;
  readonly now: string;
  readonly service: string | undefined;
  readonly timeZone: string;
  readonly percentile: "nearest-rank" | "linear";
}

const isOf =
  <K extends OutsideFact["kind"]>(kind: K) =>
  (fact: OutsideFact): fact is Extract<OutsideFact, { kind: K }> =>
    fact.kind === kind;
const deploymentsOf = ({ facts, now, service }: Asked): DeploymentFact[] =>
  facts
    .filter(isOf("deployment"))
    .filter((fact) => fact.deployedAt <= now && (service === undefined || fact.service === service))
    .toSorted((a, b) => (a.deployedAt + a.factId < b.deployedAt + b.factId ? -1 : 1));
const incidentsOf = ({ facts, now }: Asked): IncidentFact[] =>
  facts
    .filter(isOf("incident"))
    .filter(({ detectedAt }) => detectedAt <= now)
    .toSorted((a, b) => (a.detectedAt + a.factId < b.detectedAt + b.factId ? -1 : 1));
const within = (at: string, { from, to }: Asked): boolean => at >= from && at < to;
const shown = (asked: Asked): DeploymentFact[] =>
  deploymentsOf(asked).filter(({ deployedAt }) => within(deployedAt, asked));
const days = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / dayMs;
/** What is over by now. */
const over = (at: string | undefined, { now }: Asked): string | undefined =>
  at !== undefined && at <= now ? at : undefined;

function median(values: readonly number[], { percentile }: Asked): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const half = Math.ceil(sorted.length / 2);
  const [left, right] = [sorted[half - 1], sorted[Math.floor(sorted.length / 2)]];
  if (left === undefined || right === undefined) return null;
  return percentile === "nearest-rank" ? left : (left + right) / 2;
}
const spans = (values: readonly number[], asked: Asked): object => ({
  n: values.length,
  medianDays: median(values, asked),
  meanDays: values.length === 0 ? null : values.reduce((total, value) => total + value, 0) / values.length,
  negative: values.filter((value) => value < 0).length,
});

/** It says so, says when it was over, or an incident names it as its cause. */
const failures = (asked: Asked): DeploymentFact[] =>
  shown(asked).filter(
    ({ factId, failed, recoveredAt }) =>
      failed === true ||
      over(recoveredAt, asked) !== undefined ||
      incidentsOf(asked).some(({ causedBy }) => causedBy === factId),
  );
/** When it says, else when the last incident it caused was restored. */
function recovery(fact: DeploymentFact, asked: Asked): string | undefined {
  if (fact.recoveredAt !== undefined) return over(fact.recoveredAt, asked);
  const restored = incidentsOf(asked)
    .filter(({ causedBy }) => causedBy === fact.factId)
    .map(({ restoredAt }) => over(restoredAt, asked));
  return restored.includes(undefined) ? undefined : restored.map(String).toSorted().at(-1);
}
const share = (part: number, all: number): number | null => (all === 0 ? null : part / all);

function frequency(asked: Asked, period: "day" | "week"): object {
  const { timeZone, now } = asked;
  const [from, to] = [Date.parse(asked.from), Date.parse(asked.to)];
  const all = shown(asked);
  const counted = (some: readonly DeploymentFact[]): object => ({
    deployments: some.length,
    deploymentDays: new Set(some.map(({ deployedAt }) => dayNumber(timeZone, Date.parse(deployedAt)))).size,
  });
  const length = period === "day" ? 1 : 7;
  const first = dayNumber(timeZone, from);
  const buckets: object[] = [];
  for (let day = period === "day" ? first : first - weekday(first); dayStart(timeZone, day) < to; day += length) {
    const [start, end] = [dayStart(timeZone, day), dayStart(timeZone, day + length)];
    buckets.push({
      from: iso(start),
      to: iso(end),
      label: period === "day" ? dateOf(day) : isoWeek(day),
      partial: start < from || end > Math.min(to, Date.parse(now) + 1),
      ...counted(all.filter(({ deployedAt }) => deployedAt >= iso(start) && deployedAt < iso(end))),
    });
  }
  const weeks = (Math.min(to, Date.parse(now) + 1) - from) / dayMs / 7;
  const gaps = all.slice(1).map(({ deployedAt }, index) => days(all[index]?.deployedAt ?? "", deployedAt));
  return {
    period,
    buckets,
    ...counted(all),
    perWeek: weeks < 1 ? null : all.length / weeks,
    medianGapDays: median(gaps, asked),
  };
}

/** By the first deployment of a service that carries it; when it was committed the deployment says, or its own fact. */
function leadTimes(asked: Asked): object {
  const all = deploymentsOf(asked);
  const items = all.flatMap((fact, index) =>
    (fact.changes ?? []).flatMap(({ changeId, committedAt }) => {
      const before = all.slice(0, index).filter(({ service }) => service === fact.service);
      const again = before.some(({ changes }) => changes?.some((change) => change.changeId === changeId) === true);
      const told = asked.facts.filter(isOf("change")).find(({ factId }) => factId === changeId);
      const from = committedAt ?? told?.committedAt;
      if (again || from === undefined || !within(fact.deployedAt, asked)) return [];
      const { factId: deploymentId, deployedAt } = fact;
      return [{ changeId, deploymentId, committedAt: from, deployedAt, days: days(from, deployedAt) }];
    }),
  );
  return {
    ...spans(
      items.map((item) => item.days),
      asked,
    ),
    items,
  };
}

function lasting(items: readonly { readonly days: number }[], all: number, asked: Asked): object {
  const values = items.map((item) => item.days);
  return { ...spans(values, asked), open: all - items.length, items };
}
function recoveries(asked: Asked): object {
  const failed = failures(asked);
  const items = failed.flatMap((fact) => {
    const recoveredAt = recovery(fact, asked);
    const { factId: deploymentId, deployedAt } = fact;
    return recoveredAt === undefined
      ? []
      : [{ deploymentId, deployedAt, recoveredAt, days: days(deployedAt, recoveredAt) }];
  });
  return lasting(items, failed.length, asked);
}
function restorations(asked: Asked): object {
  const detected = incidentsOf(asked).filter(
    ({ detectedAt, service }) =>
      within(detectedAt, asked) && (asked.service === undefined || asked.service === service),
  );
  const items = detected.flatMap(({ factId: incidentId, detectedAt, restoredAt }) => {
    const end = over(restoredAt, asked);
    return end === undefined ? [] : [{ incidentId, detectedAt, restoredAt: end, days: days(detectedAt, end) }];
  });
  return lasting(items, detected.length, asked);
}

/** A metric of delivery, what it is asked with beside the window, and who answers beside it. */
export type DeliveryRow = readonly [FactMetricId, Readonly<Record<string, string>>, (asked: Asked) => object];
export const deliveryOracle: readonly DeliveryRow[] = [
  ["deployment-frequency", { period: "week" }, (asked) => frequency(asked, "week")],
  ["deployment-frequency", { period: "day" }, (asked) => frequency(asked, "day")],
  ["change-lead-time", {}, leadTimes],
  [
    "change-fail-rate",
    {},
    (asked) => {
      const [failed, deployments] = [failures(asked).length, shown(asked).length];
      return { failed, deployments, rate: share(failed, deployments) };
    },
  ],
  ["failed-deployment-recovery-time", {}, recoveries],
  [
    "deployment-rework-rate",
    {},
    (asked) => {
      const all = shown(asked);
      const unplanned = all.filter((fact) => fact.unplanned === true || fact.fixes !== undefined).length;
      return { unplanned, deployments: all.length, rate: share(unplanned, all.length) };
    },
  ],
  ["time-to-restore", {}, restorations],
];
