import { spanDays, tickerOf } from "../duration.ts";
import { toInstant } from "../instant.ts";
import { Level } from "../level.ts";
import { addBreaches, levelSummary, type Breach, type LevelSummary } from "../level-summary.ts";
import type { Metric, MetricQuery } from "../metric.ts";
import { dayEnds } from "../periods.ts";
import { windowOf } from "../population.ts";
import { stageNamed } from "../stage-named.ts";
import { levelsOf } from "../stays.ts";
import type { Stage } from "../workflow.ts";
import { everyone, explainPaths } from "../explain-paths.ts";

export interface ConwipBreach {
  readonly from: string;
  /** Null while it lasts. */
  readonly to: string | null;
  readonly peak: number;
  readonly overBy: number;
}
export interface ConwipResult extends LevelSummary {
  readonly stages: readonly { readonly stageId: string; readonly name: string }[];
  readonly limit: number | null;
  readonly now: number;
  /** One per local day of the window, at its last instant, or at `asOf` for the day that has not ended. */
  readonly points: readonly { readonly at: string; readonly count: number }[];
  /** Judged by the one limit over the whole window; none without a limit. */
  readonly breaches: readonly ConwipBreach[];
  readonly timeOverDays: number;
  /** Shares of the window; null without a limit or over no time. */
  readonly shareOver: number | null;
  readonly shareAtLimit: number | null;
}
interface ConwipParams {
  readonly stages?: readonly string[];
  readonly limit?: number;
}

/** Cards in several stages together against one limit; 0 without cards. */
export const conwip: Metric<ConwipParams, ConwipResult> = {
  id: "conwip",
  title: "WIP of several stages (CONWIP)",
  unit: "items",
  formula: "Σ occupancy(k, t) over the chosen stages; time with the sum > limit",
  source: "Spearman, Woodruff, Hopp (1990), CONWIP; descriptive only, never a suggestion to legalise an overload",
  params: [
    {
      name: "stages",
      kind: "text",
      many: true,
      description: "Stages counted together, by id or name; by default those from the start up to the finish",
    },
    { name: "limit", kind: "number", min: 1, whole: true, description: "The one limit of all of them" },
  ],
  compute(query, { stages: asked, limit }) {
    const { log, asOf, conventions } = query;
    const stages = asked === undefined ? inProgress(query) : asked.map((one) => stageNamed(query, one, "stages"));
    const slots = new Set(stages.map(({ stageId }) => log.stages.slot(stageId)));
    const level = levelsOf(query, 1, (slot) => (slots.has(slot) ? 0 : -1))[0] ?? new Level([]);
    const { from, to } = windowOf(query);
    const end = Math.min(to, asOf);
    const ticksAt = tickerOf(log.calendar, conventions);
    const summary = levelSummary(level, from, end, ticksAt);
    const breaches: Breach[] = [];
    if (limit !== undefined) addBreaches(breaches, level, [from, end], limit, ticksAt);
    const windowDays = spanDays(log.calendar, from, end, conventions);
    const daysAt = (isMeant: (count: number) => boolean): number =>
      limit === undefined ? 0 : summary.levels.reduce((sum, one) => (isMeant(one.count) ? sum + one.days : sum), 0);
    const share = (days: number): number | null => (limit === undefined || windowDays <= 0 ? null : days / windowDays);
    const now = level.at(asOf);
    const timeOverDays = daysAt((count) => count > (limit ?? 0));
    return {
      stages: stages.map(({ stageId, name }) => ({ stageId, name })),
      limit: limit ?? null,
      now,
      points: dayEnds(query).map((at) => ({ at: toInstant(at), count: level.at(at) })),
      breaches: breaches.map(({ from: since, to: until, peak, overBy }) => ({
        from: toInstant(since),
        // What ended at the last known instant is over.
        to: until === asOf && now > (limit ?? now) ? null : toInstant(until),
        peak,
        overBy,
      })),
      timeOverDays,
      shareOver: share(timeOverDays),
      shareAtLimit: share(daysAt((count) => count === limit)),
      ...summary,
    };
  },
  explain: (query) => explainPaths(conwip, query, everyone),
};

const inProgress = ({ log }: MetricQuery): readonly Stage[] =>
  log.workflow.stages.slice(log.stages.start, log.stages.finish);
