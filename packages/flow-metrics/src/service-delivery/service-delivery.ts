import { arrivalsDepartures } from "../arrivals-departures/arrivals-departures.ts";
import { blockerClusters, type BlockerCluster } from "../blocker-clusters/blocker-clusters.ts";
import { customerLeadTime } from "../customer-lead-time/customer-lead-time.ts";
import { cycleTime, type DurationItem } from "../cycle-time/cycle-time.ts";
import type { DurationSummary } from "../duration-summary.ts";
import { explainPaths, notPresent } from "../explain-paths.ts";
import { flowEfficiency } from "../flow-efficiency/flow-efficiency.ts";
import { toInstant } from "../instant.ts";
import type { Metric, MetricQuery } from "../metric.ts";
import { windowOf } from "../population.ts";
import { sle } from "../sle/sle.ts";
import { upstreamDiscards } from "../upstream-discards/upstream-discards.ts";
import { valueStream } from "../value-stream/value-stream.ts";
import { wip } from "../wip/wip.ts";
import { wipLimit, type LimitBreach } from "../wip-limit/wip-limit.ts";
import { workItemAge } from "../work-item-age/work-item-age.ts";

/** An expectation made of what was finished before the period, and how the period kept it. */
export interface KeptExpectation {
  readonly p: number;
  /** Null where nothing was finished before. */
  readonly days: number | null;
  /** Of so many items; fewer than five are a best guess. */
  readonly setBy: number;
  /** Items of the period with a cycle time, and those within the days. */
  readonly n: number;
  readonly within: number | null;
  readonly attainment: number | null;
}
/** The figures of one period. A figure without data is null; counts are 0. */
export interface DeliverySheet {
  readonly from: string;
  /** Itself outside. */
  readonly to: string;
  readonly finished: number;
  readonly started: number;
  /** Left unfinished after their start. */
  readonly discarded: number;
  readonly cycleTimeDays: DurationSummary;
  readonly customerLeadTimeDays: DurationSummary;
  readonly expectation: KeptExpectation;
  /** In progress at the end of the period, the days of all their ages, and the oldest of them. */
  readonly wip: number;
  readonly totalAgeDays: number;
  readonly oldest: { readonly cardId: string; readonly ageDays: number } | null;
  readonly flowEfficiency: number | null;
  readonly blockers: {
    readonly count: number;
    readonly days: number;
    readonly clusters: readonly Pick<BlockerCluster, "reason" | "count" | "open" | "items" | "days">[];
  };
  readonly upstream: { readonly came: number; readonly discarded: number; readonly share: number | null };
  /** Passes of steps that came back, and the product of what did not: an upper bound of %C&A. */
  readonly returned: number;
  readonly passes: number;
  readonly rolledCompleteAccurate: number | null;
  /** Stages that were over their limit. */
  readonly overLimits: readonly {
    readonly stageId: string;
    readonly name: string;
    readonly timeOverDays: number;
    readonly breaches: readonly LimitBreach[];
  }[];
}
export interface ServiceDeliveryResult {
  readonly period: DeliverySheet;
  /** As many local days right before it; null where the history does not reach back over all of it. */
  readonly before: DeliverySheet | null;
}

/** What a team looks at in a service delivery review: one period beside the one before. */
export const serviceDelivery: Metric<{ readonly p?: number }, ServiceDeliveryResult> = {
  id: "service-delivery",
  title: "Service delivery",
  unit: "items and days",
  formula:
    "each figure by its own metric over the period, and over the one of the same length before it; WIP and age at the period's end; expectation: the p-th percentile of what was finished before the period",
  source: "Anderson & Carmichael, Essential Kanban Condensed (2016): service delivery review; the selection is ours",
  params: [
    {
      name: "p",
      kind: "number",
      min: 1,
      max: 99,
      default: 85,
      description: "Probability of the expectation in percent",
    },
  ],
  compute(query, { p = 85 }) {
    const { from, to } = windowOf(query);
    const earlier = daysBefore(query, from, Math.min(to, query.asOf + 1));
    return {
      period: sheetOf({ ...query, from, to }, p),
      before: earlier === null ? null : sheetOf({ ...query, from: earlier, to: from }, p),
    };
  },
  explain: (query) => explainPaths(serviceDelivery, query, notPresent(query)),
};

/** Where as many local days begin right before `from` as `[from, end)` touches; null where nothing was written down by then. */
function daysBefore({ log }: MetricQuery, from: number, end: number): number | null {
  const { calendar } = log;
  if (log.facts.count === 0 || end <= from) return null;
  const first = calendar.dayOf(from);
  const day = first - (calendar.dayOf(end - 1) - first + 1);
  return calendar.dayOf(log.startsAt()) <= day ? calendar.startOf(day) : null;
}

interface Period extends MetricQuery {
  readonly from: number;
  readonly to: number;
}

function sheetOf(period: Period, p: number): DeliverySheet {
  const { from, to } = period;
  const { total } = arrivalsDepartures.compute(period, {});
  const { from: _from, to: _to, ...unbounded } = period;
  const atEnd: MetricQuery = { ...unbounded, asOf: Math.min(to - 1, period.asOf) };
  const cycle = cycleTime.compute(period, {});
  const age = workItemAge.compute(atEnd, {});
  const blocked = blockerClusters.compute(period, {});
  const upstream = upstreamDiscards.compute(period, {});
  const { steps, totals } = valueStream.compute(period, {});
  const sum = (of: (step: (typeof steps)[number]) => number): number => steps.reduce((all, step) => all + of(step), 0);
  return {
    from: toInstant(from),
    to: toInstant(to),
    finished: total.finished,
    started: total.arrived,
    discarded: total.discarded,
    cycleTimeDays: summaryOf(cycle),
    customerLeadTimeDays: summaryOf(customerLeadTime.compute(period, {})),
    expectation: expectationOf(period, p, cycle.items),
    wip: wip.compute(atEnd, { at: [] }).now.flow,
    totalAgeDays: age.totalDays,
    oldest: age.items[0] === undefined ? null : { cardId: age.items[0].cardId, ageDays: age.items[0].ageDays },
    flowEfficiency: flowEfficiency.compute(period, {}).value,
    blockers: {
      count: blocked.count,
      days: blocked.days,
      clusters: blocked.clusters.map(({ reason, count, open, items, days }) => ({ reason, count, open, items, days })),
    },
    upstream: { came: upstream.came, discarded: upstream.discarded, share: upstream.share },
    returned: sum((step) => step.returned),
    passes: sum((step) => step.passes),
    rolledCompleteAccurate: totals.rolledCompleteAccurate,
    overLimits: wipLimit
      .compute(period, {})
      .stages.filter(({ breaches }) => breaches.length > 0)
      .map(({ stageId, name, timeOverDays, breaches }) => ({ stageId, name, timeOverDays, breaches })),
  };
}

/** Without the items: each metric lists its own. */
const summaryOf = ({ n, min, max, mean, p50, p70, p85, p95, lowN }: DurationSummary): DurationSummary => {
  return { n, min, max, mean, p50, p70, p85, p95, lowN };
};

/** What was finished in the period is judged by what was known before: on its own sample it would be p by construction. */
function expectationOf(period: Period, p: number, items: readonly DurationItem[]): KeptExpectation {
  const { from, to: _to, ...unbounded } = period;
  const { days, n: setBy } = sle.compute({ ...unbounded, from: Number.NEGATIVE_INFINITY, to: from }, { p }).proposal;
  const n = items.length;
  if (days === null) return { p, days, setBy, n, within: null, attainment: null };
  const within = items.filter((item) => item.days <= days).length;
  return { p, days, setBy, n, within, attainment: n === 0 ? null : within / n };
}
