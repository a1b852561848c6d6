import { ticksPerDay } from "../duration.ts";
import { ExactSum } from "../exact-sum.ts";
import type { Metric } from "../metric.ts";
import { percentile } from "../percentile.ts";
import { stageTicks } from "./stage-ticks.ts";
import { everyone, explainPaths, notFinished } from "../explain-paths.ts";

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
    const { ticks, parkedDays } = stageTicks(query, scope);
    const stages = log.stages.stages.map(({ stageId, name }, slot): StageTimeRow => {
      const visited = (ticks[slot] ?? new Float64Array()).filter((its) => its >= 0).sort();
      const days = visited.map((its) => its / ticksPerDay);
      const totalDays = sumOf(visited) / ticksPerDay;
      return {
        stageId,
        stage: name,
        items: days.length,
        meanDays: days.length === 0 ? null : totalDays / days.length,
        p50Days: percentile(days, 50, conventions.percentile),
        p85Days: percentile(days, 85, conventions.percentile),
        totalDays,
      };
    });
    return { scope, stages, parkedDays };
  },
  explain: (query, { scope = "finished" }) =>
    explainPaths(
      stageTime,
      query,
      scope === "all"
        ? everyone
        : notFinished({ ...query, from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY }),
    ),
};

function sumOf(whole: Float64Array): number {
  const sum = new ExactSum();
  for (const value of whole) sum.add(value);
  return sum.value();
}
