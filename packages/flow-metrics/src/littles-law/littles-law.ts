import { ticksPerDay, tickerOf } from "../duration.ts";
import { ExactSum } from "../exact-sum.ts";
import { itemEnd, type CrossedItems } from "../flow-fold.ts";
import { flowLevel, itemSpans } from "../item-spans.ts";
import type { Level } from "../level.ts";
import type { Metric, ParamSpec } from "../metric.ts";
import { windowOf } from "../population.ts";
import { agesAt } from "../total-wip-age/total-wip-age.ts";
import { inclusiveTwin, type InclusiveTwin } from "./inclusive-twin.ts";
import { explainPaths, notPresent } from "../explain-paths.ts";

/** One assumption behind the law, with the numbers it is judged by; `holds` is null where they say nothing. */
export interface FlowHealthCheck {
  readonly check: "arrivals-match-departures" | "started-is-finished" | "wip-level" | "age-steady" | "units-agree";
  readonly before: number | null;
  readonly after: number | null;
  readonly holds: boolean | null;
}
export interface LittlesLawResult {
  /** T: the window up to now. */
  readonly windowDays: number;
  /** H, twice: as the sum over items, and as the integral of the WIP over time. */
  readonly itemDays: number;
  readonly itemDaysFromWip: number;
  /** L = H/T. */
  readonly averageWip: number | null;
  /** A: items there at the start or arriving, Λ = A/T, and w = H/A, the days an item was present. */
  readonly present: number;
  readonly arrivalsPerDay: number | null;
  readonly presenceDays: number | null;
  /** D: items that departed, and w′ = H/D. */
  readonly departed: number;
  readonly presencePerDepartureDays: number | null;
  /** The same in local days touched. */
  readonly inclusive: InclusiveTwin;
  /** Departures a day × their mean time, the textbook's L: exact only where WIP is 0 at both ends. */
  readonly classicalWip: number | null;
  readonly checks: readonly FlowHealthCheck[];
}

const tolerance: ParamSpec = {
  name: "tolerance",
  kind: "number",
  min: 0,
  default: 0.1,
  description: "How far apart two figures of a health check may lie, as a share of the larger",
};

/** Little's law as an identity of the window, L·T = A·w = D·w′, and whether its assumptions hold. */
export const littlesLaw: Metric<{ readonly tolerance?: number }, LittlesLawResult> = {
  id: "littles-law",
  title: "Little's law",
  unit: "items, days",
  formula:
    "H = ∫ WIP dt = Σ presence; L = H/T, w = H/A, w′ = H/D; discrete: Σ daily WIP = Σ local days touched; both exact on any window",
  source:
    "Little (1961); presence identity: samplepath.pcalc.org; assumptions: Vacanti (2015); the tolerance of the checks is ours",
  params: [tolerance],
  compute(query, { tolerance: share = 0.1 }) {
    const { log, conventions, asOf } = query;
    const window = windowOf(query);
    const end = Math.max(window.from, Math.min(window.to, asOf));
    const ticks = tickerOf(log.calendar, conventions);
    const spans = itemSpans(query);
    const level = flowLevel(spans);
    const windowDays = (ticks(end) - ticks(window.from)) / ticksPerDay;
    const itemDays = presence(spans, window.from, end, ticks) / ticksPerDay;
    const { arrived, departed, unfinished, stayDays } = boundaries(spans, window, ticks);
    const before = level.at(window.from - 1);
    const after = level.at(window.to - 1);
    const per = (amount: number, over: number): number | null => (over > 0 ? amount / over : null);
    const close = (a: number, b: number): boolean => Math.abs(a - b) <= share * Math.max(a, b);
    const [young = null, old = null] = agesAt(query, [window.from - 1, end]).map((point) => point.meanDays);
    return {
      windowDays,
      itemDays,
      itemDaysFromWip: integral(level, window.from, end, ticks) / ticksPerDay,
      averageWip: per(itemDays, windowDays),
      present: before + arrived,
      arrivalsPerDay: per(before + arrived, windowDays),
      presenceDays: per(itemDays, before + arrived),
      departed,
      presencePerDepartureDays: per(itemDays, departed),
      inclusive: inclusiveTwin(query, spans),
      classicalWip: departed === 0 ? null : per(stayDays, windowDays),
      checks: [
        {
          check: "arrivals-match-departures",
          before: arrived,
          after: departed,
          holds: arrived + departed === 0 ? null : close(arrived, departed),
        },
        {
          check: "started-is-finished",
          before: departed,
          after: departed - unfinished,
          holds: departed === 0 ? null : close(departed, departed - unfinished),
        },
        { check: "wip-level", before, after, holds: before + after === 0 ? null : close(before, after) },
        {
          check: "age-steady",
          before: young,
          after: old,
          holds: young === null || old === null ? null : close(young, old),
        },
        // One switch rules every duration of an answer, and each form pairs it with the WIP it belongs to.
        { check: "units-agree", before: null, after: null, holds: true },
      ],
    };
  },
  explain: (query) => explainPaths(littlesLaw, query, notPresent(query)),
};

type Ticks = (ms: number) => number;

function presence(spans: CrossedItems, from: number, end: number, ticks: Ticks): number {
  const sum = new ExactSum();
  for (let row = 0; row < spans.count; row++) {
    const start = Math.max(spans.at[row] as number, from);
    const stop = Math.min(spans.endedAt[row] as number, end);
    if (stop > start) sum.add(ticks(stop) - ticks(start));
  }
  return sum.value();
}

function integral(level: Level, from: number, end: number, ticks: Ticks): number {
  const sum = new ExactSum();
  level.forEachStep(from, end, (start, stop, count) => sum.add(count * (ticks(stop) - ticks(start))));
  return sum.value();
}

/** What crossed the system's boundaries in `[from, to)`, and how long the departed had been in it. */
function boundaries(
  spans: CrossedItems,
  { from, to }: { from: number; to: number },
  ticks: Ticks,
): { arrived: number; departed: number; unfinished: number; stayDays: number } {
  let [arrived, departed, unfinished] = [0, 0, 0];
  const stay = new ExactSum();
  for (let row = 0; row < spans.count; row++) {
    const startedAt = spans.at[row] as number;
    const endedAt = spans.endedAt[row] as number;
    if (startedAt >= from && startedAt < to) arrived++;
    if (endedAt < from || endedAt >= to) continue;
    departed++;
    stay.add(ticks(endedAt) - ticks(startedAt));
    if (spans.end[row] === itemEnd.gone) unfinished++;
  }
  return { arrived, departed, unfinished, stayDays: stay.value() / ticksPerDay };
}
