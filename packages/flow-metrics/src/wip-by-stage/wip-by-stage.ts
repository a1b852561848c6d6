import { dateLabel } from "../calendar.ts";
import { tickerOf } from "../duration.ts";
import { toInstant } from "../instant.ts";
import { levelSummary, type LevelSummary } from "../level-summary.ts";
import type { Metric } from "../metric.ts";
import { dayEnds } from "../periods.ts";
import { windowOf } from "../population.ts";
import { levelsOf } from "../stays.ts";
import type { StageKind } from "../workflow.ts";
import { everyone, explainPaths } from "../explain-paths.ts";

export interface StageWip extends LevelSummary {
  readonly stageId: string;
  readonly name: string;
  readonly kind: StageKind;
  readonly now: number;
  /** `[day]`: cards that stood there at the day's end, blocked ones too. */
  readonly occupancy: readonly number[];
}
export interface WipByStageResult {
  /** Local dates of the board's zone. */
  readonly days: readonly string[];
  /** The instant each day is read at: its last one, or `asOf` for the day that has not ended. */
  readonly at: readonly string[];
  /** The stages left of the finish. */
  readonly stages: readonly StageWip[];
}

/** Cards in each stage day by day, and how long each level was held; 0 everywhere without cards. */
export const wipByStage: Metric<Record<never, never>, WipByStageResult> = {
  id: "wip-by-stage",
  title: "WIP by stage",
  unit: "items",
  formula: "occupancy(k, t) = cards in stage k at t; share of the window at each level",
  source: "Anderson, Kanban (2010); the level held 85 % of the time: jirametrics; the limit to try is ours",
  params: [],
  compute(query) {
    const { log, asOf, conventions } = query;
    const stages = log.workflow.stages.slice(0, log.stages.finish);
    const levels = levelsOf(query, stages.length, (slot) => slot);
    const ticks = tickerOf(log.calendar, conventions);
    const { from, to } = windowOf(query);
    const ends = dayEnds(query);
    return {
      days: ends.map((at) => dateLabel(log.calendar.dayOf(at))),
      at: ends.map(toInstant),
      stages: stages.map(({ stageId, name, kind }, index): StageWip => {
        const level = levels[index] as (typeof levels)[number];
        const occupancy = ends.map((at) => level.at(at));
        const summary = levelSummary(level, from, Math.min(to, asOf), ticks);
        return { stageId, name, kind, now: level.at(asOf), occupancy, ...summary };
      }),
    };
  },
  explain: (query) => explainPaths(wipByStage, query, everyone),
};
