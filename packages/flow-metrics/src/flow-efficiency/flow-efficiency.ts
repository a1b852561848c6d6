import { blockedIn } from "../blocked.ts";
import { blockedWithin, forEachPath, startOf, visitsToFinish } from "../card-path.ts";
import { clip, spanDays, ticksPerDay, tickerOf } from "../duration.ts";
import { ExactSum } from "../exact-sum.ts";
import type { Metric, MetricQuery } from "../metric.ts";
import { windowOf, type FinishedItem } from "../population.ts";
import { explainPaths, notFinished } from "../explain-paths.ts";

export interface FlowEfficiencyResult {
  readonly activeDays: number;
  readonly totalDays: number;
  /** Null where nothing was finished, took any time, or nothing could be waiting. */
  readonly value: number | null;
  /** False where no stage left of the finish is a queue, or stages stand for dates: then nothing could be waiting. */
  readonly configured: boolean;
}

/** Share of the time between start and finish that items were worked on: Σ over items, never a mean of ratios. */
export const flowEfficiency: Metric<Record<never, never>, FlowEfficiencyResult> = {
  id: "flow-efficiency",
  title: "Flow efficiency",
  unit: "share",
  formula:
    "Σ (time in active stages between S and F − blocked time there) / Σ (F − S), over all items finished in the window",
  source: "Open Guide to Kanban 2025.7; items without an observed start are always included",
  params: [],
  compute(query) {
    const { log } = query;
    const { activeDays, totalDays } = sumsOf(query);
    const { stages, stageless } = log.workflow;
    const configured = stageless !== true && stages.slice(0, log.stages.finish).some(({ kind }) => kind === "queue");
    return { activeDays, totalDays, value: configured && totalDays > 0 ? activeDays / totalDays : null, configured };
  },
  explain: (query) => explainPaths(flowEfficiency, query, notFinished(query)),
};

function sumsOf(query: MetricQuery): { activeDays: number; totalDays: number } {
  const { log, asOf, conventions } = query;
  const { from, to } = windowOf(query);
  const ticksAt = tickerOf(log.calendar, conventions);
  const [active, total] = [new ExactSum(), new ExactSum()];
  forEachPath(log, { asOf, slips: conventions.slips }, (path) => {
    const visits = visitsToFinish(log, path, conventions.finish);
    const finishedAt = visits < 0 ? Number.NaN : (path.enteredAt[visits] as number);
    if (!(finishedAt >= from && finishedAt < to)) return;
    const startedAt = startOf(log, path);
    total.add(ticksAt(finishedAt) - ticksAt(startedAt));
    for (let visit = 0; visit < visits; visit++) {
      const entered = Math.max(startedAt, path.enteredAt[visit] as number);
      const left = path.enteredAt[visit + 1] as number;
      if (entered >= left || log.stages.kind(path.slots[visit] as number) !== "active") continue;
      active.add(ticksAt(left) - ticksAt(entered) - blockedWithin(path, entered, left, ticksAt));
    }
  });
  return { activeDays: active.value() / ticksPerDay, totalDays: total.value() / ticksPerDay };
}

/** How an item's F − S divides: active + blocked + waiting = total, where waiting takes all that is left. */
export interface TimeParts {
  readonly totalDays: number;
  readonly activeDays: number;
  readonly blockedDays: number;
}

export function partsOf({ log, conventions }: MetricQuery, { journey, finishedAt }: FinishedItem): TimeParts {
  const startedAt = journey.startedAt ?? finishedAt;
  const days = (from: number, to: number): number => spanDays(log.calendar, from, to, conventions);
  const blocked = blockedIn(journey.blockages, startedAt, finishedAt);
  const blockedWithin = (from: number, to: number): number =>
    blocked.reduce((sum, [start, end]) => {
      const part = clip(start, end, from, to);
      return part === null ? sum : sum + days(...part);
    }, 0);
  let activeDays = 0;
  for (const visit of journey.visits) {
    if (log.stages.kind(log.stages.slot(visit.stageId)) !== "active") continue;
    const part = clip(visit.enteredAt, visit.leftAt ?? finishedAt, startedAt, finishedAt);
    if (part !== null) activeDays += days(...part) - blockedWithin(...part);
  }
  return { totalDays: days(startedAt, finishedAt), activeDays, blockedDays: blockedWithin(startedAt, finishedAt) };
}
