import { clip, spanDays } from "../duration.ts";
import { mean } from "../duration-summary.ts";
import type { Journey, Visit } from "../journey.ts";
import type { Metric, MetricQuery } from "../metric.ts";
import { percentile } from "../percentile.ts";
import { explainWith, finishOf, select, windowOf, type Population } from "../population.ts";

export interface StageTimeRow {
  readonly stageId: string;
  readonly stage: string;
  /** Items that visited the stage, however briefly. */
  readonly items: number;
  readonly meanDays: number | null;
  readonly p50Days: number | null;
  readonly p85Days: number | null;
  readonly totalDays: number;
}
export interface StageTimeResult {
  readonly scope: "finished" | "all";
  readonly stages: readonly StageTimeRow[];
  /** Time after the start spent left of it or off the board. */
  readonly parkedDays: number;
}

/**
 * Days items spent in each stage, all visits of an item added up, averaged over the items that visited.
 * Counted from creation to finish: the last unbroken run of done stages is left out whole.
 */
export const stageTime: Metric<{ readonly scope?: "finished" | "all" }, StageTimeResult> = {
  id: "stage-time",
  title: "Time in stage",
  unit: "days",
  formula: "Σ of an item's visits to a stage from its creation to F, open visits to asOf, clipped to the window",
  source:
    "Reinertsen, The Principles of Product Development Flow (2009), queues by state; parked time in a bucket of its own",
  params: [
    {
      name: "scope",
      kind: "choice",
      choices: ["finished", "all"],
      default: "finished",
      description: "Which items are counted",
    },
  ],
  compute(query, { scope = "finished" }) {
    const { log, conventions } = query;
    const daysByStage = new Map<string, Map<string, number>>();
    let parkedDays = 0;
    for (const { journey, stays } of itemsInScope(query, scope).included) {
      for (const { visit, from, to } of stays) {
        const days = daysByStage.get(visit.stageId) ?? new Map<string, number>();
        days.set(journey.cardId, (days.get(journey.cardId) ?? 0) + spanDays(log.calendar, from, to, conventions));
        daysByStage.set(visit.stageId, days);
        const left = log.stages.rank(log.stages.slot(visit.stageId)) < log.stages.start;
        if (left && journey.startedAt !== null && journey.startedAt <= visit.enteredAt) {
          parkedDays += spanDays(log.calendar, from, to, conventions);
        }
      }
    }
    const stages = log.stages.stages.map(({ stageId, name }): StageTimeRow => {
      const sorted = Float64Array.from(daysByStage.get(stageId)?.values() ?? []).sort();
      return {
        stageId,
        stage: name,
        items: sorted.length,
        meanDays: mean(sorted),
        p50Days: percentile(sorted, 50, conventions.percentile),
        p85Days: percentile(sorted, 85, conventions.percentile),
        totalDays: sorted.reduce((sum, days) => sum + days, 0),
      };
    });
    return { scope, stages, parkedDays };
  },
  explain: (query, { scope = "finished" }) => explainWith(stageTime, itemsInScope(query, scope)),
};

export interface Stay {
  readonly visit: Visit;
  readonly from: number;
  readonly to: number;
}
interface ScopedItem {
  readonly journey: Journey;
  readonly stays: readonly Stay[];
}

function itemsInScope(query: MetricQuery, scope: "finished" | "all"): Population<ScopedItem> {
  const { log, conventions } = query;
  return select(query, (journey) => {
    const finished = finishOf(log, journey, conventions.finish);
    if (finished === null && scope === "finished") return journey.departure?.kind ?? "not-finished";
    return {
      journey,
      stays: staysOf(
        query,
        finished === null ? ongoingVisits(journey) : journey.visits.slice(0, finished.visitsToFinish),
      ),
    };
  });
}

/** A card that has left is no longer in any stage. */
const ongoingVisits = ({ visits, departure }: Journey): readonly Visit[] =>
  departure === null ? visits : visits.slice(0, -1);

/** Visits clipped to the window; an open one ends at `asOf`. */
function staysOf(query: MetricQuery, visits: readonly Visit[]): Stay[] {
  const { from, to } = windowOf(query);
  const end = Math.min(to, query.asOf);
  return visits.flatMap((visit) => {
    const part = clip(visit.enteredAt, visit.leftAt ?? end, from, end);
    return part === null ? [] : [{ visit, from: part[0], to: part[1] }];
  });
}
