import fc from "fast-check";
import { expect, it } from "vitest";
import { anyFacts } from "../../testing/any-facts.ts";
import {
  answerFactMetric,
  type DeploymentFact,
  type FactMetricId,
  type IncidentFact,
  type OutsideFact,
} from "../index.ts";

/**
 * A second implementation, slow and obvious: lists and text comparison of instants, nothing shared with the first.
 * Instants here are whole hours, so days are exact enough to compare rounded.
 */
interface Asked {
  readonly facts: readonly OutsideFact[];
  readonly from: string;
  readonly to: string;
  readonly now: string;
  readonly service: string | undefined;
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
  facts.filter(isOf("incident")).filter(({ detectedAt }) => detectedAt <= now);
const within = (at: string, { from, to }: Asked): boolean => at >= from && at < to;
const days = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;
const over = (at: string | undefined, { now }: Asked): string | undefined =>
  at !== undefined && at <= now ? at : undefined;

function spans(values: readonly number[]): object {
  const sorted = values.toSorted((a, b) => a - b);
  const round = (value: number | undefined): number | null =>
    value === undefined ? null : Math.round(value * 1e6) / 1e6;
  const sum = sorted.reduce((total, value) => total + value, 0);
  return {
    n: sorted.length,
    medianDays: round(sorted[Math.ceil(sorted.length / 2) - 1]),
    meanDays: sorted.length === 0 ? null : round(sum / sorted.length),
    negative: sorted.filter((value) => value < 0).length,
  };
}

const failures = (asked: Asked): DeploymentFact[] =>
  deploymentsOf(asked).filter(
    ({ factId, failed, deployedAt }) =>
      within(deployedAt, asked) && (failed === true || incidentsOf(asked).some(({ causedBy }) => causedBy === factId)),
  );

const oracle: { readonly [Id in FactMetricId]: (asked: Asked) => object } = {
  "deployment-frequency": (asked) => {
    const shown = deploymentsOf(asked).filter(({ deployedAt }) => within(deployedAt, asked));
    const dates = new Set(shown.map(({ deployedAt }) => deployedAt.slice(0, 10)));
    return { deployments: shown.length, deploymentDays: dates.size };
  },
  "change-lead-time": (asked) => {
    const all = deploymentsOf(asked);
    const values = all.flatMap((fact, index) =>
      (fact.changes ?? []).flatMap(({ changeId, committedAt }) => {
        const before = all.slice(0, index).filter(({ service }) => service === fact.service);
        const again = before.some(({ changes }) => changes?.some((change) => change.changeId === changeId) === true);
        const told = asked.facts.filter(isOf("change")).find(({ factId }) => factId === changeId);
        const from = committedAt ?? told?.committedAt;
        return again || from === undefined || !within(fact.deployedAt, asked) ? [] : [days(from, fact.deployedAt)];
      }),
    );
    return spans(values);
  },
  "change-fail-rate": (asked) => {
    const all = deploymentsOf(asked).filter(({ deployedAt }) => within(deployedAt, asked)).length;
    const failed = failures(asked).length;
    return { failed, deployments: all, rate: all === 0 ? null : failed / all };
  },
  "failed-deployment-recovery-time": (asked) => {
    const ends = failures(asked).map((fact) => {
      const caused = incidentsOf(asked).filter(({ causedBy }) => causedBy === fact.factId);
      const restored = caused.map(({ restoredAt }) => over(restoredAt, asked));
      if (restored.length === 0 || restored.includes(undefined)) return undefined;
      return days(fact.deployedAt, restored.map(String).toSorted().at(-1) ?? "");
    });
    const known = ends.filter((end) => end !== undefined);
    return { ...spans(known), open: ends.length - known.length };
  },
  "deployment-rework-rate": (asked) => {
    const all = deploymentsOf(asked).filter(({ deployedAt }) => within(deployedAt, asked));
    const unplanned = all.filter((fact) => fact.unplanned === true || fact.fixes !== undefined).length;
    return { unplanned, deployments: all.length, rate: all.length === 0 ? null : unplanned / all.length };
  },
  "time-to-restore": (asked) => {
    const shown = incidentsOf(asked).filter(
      ({ detectedAt, service }) =>
        within(detectedAt, asked) && (asked.service === undefined || asked.service === service),
    );
    const ended = shown.flatMap(({ detectedAt, restoredAt }) => {
      const end = over(restoredAt, asked);
      return end === undefined ? [] : [days(detectedAt, end)];
    });
    return { ...spans(ended), open: shown.length - ended.length };
  },
};

const rounded = (result: object): object =>
  Object.fromEntries(
    Object.entries(result).map(([name, value]) => [
      name,
      name.endsWith("Days") && typeof value === "number" ? Math.round(value * 1e6) / 1e6 : value,
    ]),
  );

/** On the grid of the facts. */
const anyEdge = fc
  .integer({ min: -2, max: 44 })
  .map((quarter) => new Date(Date.UTC(2026, 2, 1, 6 * quarter)).toISOString());
const runs = process.env["WEIR_DEEP"] === "1" ? 10_000 : 1_000;

it(
  "agrees with an independent implementation, whatever the facts, the window and the instant",
  { timeout: 60_000 },
  () => {
    const service = fc.constantFrom(undefined, "shop", "mail");
    fc.assert(
      fc.property(anyFacts, anyEdge, anyEdge, anyEdge, service, (facts, one, other, now, wanted) => {
        fc.pre(one !== other);
        const [from = one, to = other] = [one, other].toSorted();
        const asked: Asked = { facts, from, to, now, service: wanted };
        for (const [id, expected] of Object.entries(oracle) as [FactMetricId, (asked: Asked) => object][]) {
          const params = { from, to, "as-of": now, ...(wanted !== undefined && { service: wanted }) };
          const { result } = answerFactMetric(facts, id, params, { timeZone: "UTC", asOf: 0 });
          expect([id, rounded(result)]).toMatchObject([id, expected(asked)]);
        }
      }),
      { numRuns: runs },
    );
  },
);
