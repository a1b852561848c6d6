import { Level } from "../level.ts";
import type { Journey } from "../journey.ts";
import type { MetricQuery } from "../metric.ts";
import { journeysOf } from "../population.ts";
import type { StageTable } from "../stage-table.ts";
import { levelsOf } from "../stays.ts";

/** One stage of the workflow in the cumulative flow at an instant. */
export interface CumulativeLine {
  readonly stageId: string;
  readonly name: string;
  /** Items that had crossed into the stage or right of it, by the query's convention. */
  readonly count: number;
}

/**
 * The cumulative flow at any instants, between the ends of days too, an instant itself included: for
 * each instant the present stages in flow order. Known as of the query's `asOf`: a crossing taken
 * back later does not count. Costs a pass over all journeys; a diagram reads its day columns instead.
 */
export function cumulativeAt(query: MetricQuery, instants: readonly number[]): CumulativeLine[][] {
  const { log, conventions } = query;
  const stages = log.workflow.stages;
  const levels =
    conventions.cfd === "occupancy"
      ? standing(levelsOf(query, stages.length, (slot) => slot))
      : crossed(journeysOf(query), log.stages, conventions.cfd);
  return instants.map((t) => stages.map(({ stageId, name }, rank) => ({ stageId, name, count: levels(rank, t) })));
}

type Levels = (rank: number, t: number) => number;

function crossed(journeys: readonly Journey[], stages: StageTable, cfd: "effective" | "high-water"): Levels {
  const crossings: number[][] = Array.from({ length: stages.ranks }, () => []);
  for (const journey of journeys)
    for (const [rank, at] of crossingsOf(journey, stages, cfd).entries())
      if (at !== undefined) crossings[rank]?.push(at);
  const levels = crossings.map((ats) => new Level(ats.map((at) => [at, Number.POSITIVE_INFINITY])));
  return (rank, t) => levels[rank]?.at(t) ?? 0;
}

/** When each boundary was crossed: first of all, or right of the start the last time that is still in force. */
function crossingsOf({ visits }: Journey, stages: StageTable, cfd: "effective" | "high-water"): (number | undefined)[] {
  const crossings: (number | undefined)[] = Array.from({ length: stages.ranks });
  let held = -1;
  for (const { stageId, enteredAt } of visits) {
    const slot = stages.slot(stageId);
    const isOff = slot === stages.off;
    const rank = isOff ? Math.min(held, stages.finish - 1) : stages.rank(slot);
    if (cfd === "effective") for (let k = Math.max(rank, stages.start) + 1; k <= held; k++) crossings[k] = undefined;
    if (!isOff) for (let k = 0; k <= rank; k++) crossings[k] ??= enteredAt;
    held = rank;
  }
  return crossings;
}

function standing(levels: readonly Level[]): Levels {
  return (rank, t) => levels.slice(rank).reduce((sum, level) => sum + level.at(t), 0);
}
