import { blockedIn } from "../blocked.ts";
import { everBlocked } from "../blocked-time/blocked-time.ts";
import { clip, spanDays, ticksPerDay, tickerOf } from "../duration.ts";
import { ExactSum } from "../exact-sum.ts";
import { itemEnd } from "../flow-fold.ts";
import { itemSpans } from "../item-spans.ts";
import type { Metric, MetricQuery } from "../metric.ts";
import { explainWith, finishedItems, finishOf, windowOf, type FinishedItem } from "../population.ts";
import { forEachStay } from "../stays.ts";

export interface FlowEfficiencyResult {
  readonly activeDays: number;
  readonly totalDays: number;
  /** Null where nothing was finished, took any time, or no stage is a queue. */
  readonly value: number | null;
  /** False where no stage left of the finish is a queue: then nothing could be waiting. */
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
    const configured = log.workflow.stages.slice(0, log.stages.finish).some((stage) => stage.kind === "queue");
    return { activeDays, totalDays, value: configured && totalDays > 0 ? activeDays / totalDays : null, configured };
  },
  explain: (query) => explainWith(flowEfficiency, finishedItems(query)),
};

/** Over the columns; only items that were ever blocked are looked at one by one. */
function sumsOf(query: MetricQuery): { activeDays: number; totalDays: number } {
  const { log, conventions } = query;
  const { from, to } = windowOf(query);
  const ticksAt = tickerOf(log.calendar, conventions);
  const blocked = new Map(
    everBlocked({ ...query, from: Number.NEGATIVE_INFINITY }).map((one) => [one.journey.cardId, one]),
  );
  const isPlain = new Uint8Array(log.cardIds.length);
  const startedAt = new Float64Array(log.cardIds.length);
  const finishedAt = new Float64Array(log.cardIds.length);
  const [active, total] = [new ExactSum(), new ExactSum()];
  let activeDays = 0;
  const spans = itemSpans(query);
  for (let row = 0; row < spans.count; row++) {
    const card = spans.card[row] as number;
    startedAt[card] = spans.at[row] as number;
    finishedAt[card] = spans.endedAt[row] as number;
    if (
      spans.end[row] !== itemEnd.finished ||
      !((finishedAt[card] as number) >= from && (finishedAt[card] as number) < to)
    )
      continue;
    total.add(ticksAt(finishedAt[card] as number) - ticksAt(startedAt[card] as number));
    const stopped = blocked.get(log.cardIds[card] ?? "");
    const item = stopped === undefined ? null : finishOf(log, stopped.journey, conventions.finish);
    if (item === null) isPlain[card] = 1;
    else activeDays += partsOf(query, item).activeDays;
  }
  forEachStay(query, (slot, entered, left, card) => {
    if (isPlain[card] === 0 || log.stages.kind(slot) !== "active") return;
    const part = clip(entered, left, startedAt[card] as number, finishedAt[card] as number);
    if (part !== null) active.add(ticksAt(part[1]) - ticksAt(part[0]));
  });
  return { activeDays: activeDays + active.value() / ticksPerDay, totalDays: total.value() / ticksPerDay };
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
