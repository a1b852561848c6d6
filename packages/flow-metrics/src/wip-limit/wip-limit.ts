import { clip, ticksPerDay, tickerOf } from "../duration.ts";
import { factKind } from "../fact-columns.ts";
import type { WipLimitPolicy } from "../flow-event.ts";
import { toInstant } from "../instant.ts";
import type { Transition } from "../journey.ts";
import { Level } from "../level.ts";
import { addBreaches, levelSummary, type Breach } from "../level-summary.ts";
import type { Metric, MetricQuery } from "../metric.ts";
import { windowOf } from "../population.ts";
import { levelsOf } from "../stays.ts";
import { limitPeriods, type LimitPeriod } from "./limit-periods.ts";
import { journeysOfCards } from "../journeys.ts";
import { everyone, explainPaths } from "../explain-paths.ts";

export interface LimitInForce {
  readonly from: string;
  readonly to: string | null;
  readonly max: number | null;
  readonly min: number | null;
  readonly policy: WipLimitPolicy;
}
export interface LimitBreach {
  readonly from: string;
  /** Null while it lasts. */
  readonly to: string | null;
  /** Most cards at once, and most above the limit then in force. */
  readonly peak: number;
  readonly overBy: number;
  /** Given by those who moved cards in meanwhile. */
  readonly reasons: readonly string[];
}
export interface StageLimitResult {
  readonly stageId: string;
  readonly name: string;
  readonly limits: readonly LimitInForce[];
  readonly breaches: readonly LimitBreach[];
  readonly timeOverDays: number;
  /** Shares of the time a maximum was in force; null where none was. */
  readonly shareOver: number | null;
  readonly shareAtLimit: number | null;
  /** Share of the window spent at each level. */
  readonly levels: readonly { readonly count: number; readonly share: number }[];
  /** The lowest level not exceeded for 85 % of the time, described; and an experiment: one below the median level. */
  readonly heldLevel85: number | null;
  readonly limitToTry: number | null;
}
export interface WipLimitResult {
  /** The stages left of the finish. */
  readonly stages: readonly StageLimitResult[];
}

/** How stages kept to their WIP limits: each instant is judged by the limit then in force. Blocked cards count. */
export const wipLimit: Metric<Record<never, never>, WipLimitResult> = {
  id: "wip-limit",
  title: "WIP limits",
  unit: "days",
  formula: "time with occupancy > max, of the time a max was in force; share of the window at each level",
  source: "Anderson, Kanban (2010); descriptive only, never a suggestion to legalise an overload",
  params: [],
  ofEveryCard: true,
  compute(query) {
    const { log, asOf } = query;
    const periods = limitPeriods(log, asOf);
    const stages = log.workflow.stages.slice(0, log.stages.finish);
    const levels = levelsOf(query, stages.length, (slot) => slot);
    const moves = reasonedMoves(query);
    return {
      stages: stages.map((stage, rank) =>
        stageLimit(query, stage, levels[rank] ?? new Level([]), periods.get(stage.stageId) ?? [], moves),
      ),
    };
  },
  explain: (query) => explainPaths(wipLimit, query, everyone),
};

function stageLimit(
  query: MetricQuery,
  stage: { readonly stageId: string; readonly name: string },
  level: Level,
  periods: readonly LimitPeriod[],
  moves: readonly Transition[],
): StageLimitResult {
  const { log, asOf, conventions } = query;
  const window = windowOf(query);
  const end = Math.min(window.to, asOf);
  const ticksAt = tickerOf(log.calendar, conventions);
  const ticks = (from: number, to: number): number => ticksAt(to) - ticksAt(from);

  const summary = levelSummary(level, window.from, end, ticksAt);

  const breaches: Breach[] = [];
  let limited = 0;
  let atLimit = 0;
  for (const { from, to, max } of periods) {
    const part = clip(from, to ?? end, window.from, end);
    if (part === null || max === null) continue;
    limited += ticks(...part);
    atLimit += addBreaches(breaches, level, part, max, ticksAt);
  }
  // What ended at the last known instant is over: only a level that stands above the limit there goes on.
  const maxNow = periods.at(-1)?.to === null ? periods.at(-1)?.max : null;
  const lasts = typeof maxNow === "number" && level.at(asOf) > maxNow;
  const timeOver = breaches.reduce((sum, breach) => sum + ticks(breach.from, breach.to), 0);
  return {
    stageId: stage.stageId,
    name: stage.name,
    limits: periods.map(({ from, to, ...limit }) => ({
      from: toInstant(from),
      to: to === null ? null : toInstant(to),
      ...limit,
    })),
    breaches: breaches.map(({ from, to, peak, overBy }) => ({
      from: toInstant(from),
      to: lasts && to === asOf ? null : toInstant(to),
      peak,
      overBy,
      reasons: reasonsWithin(moves, stage.stageId, from, to),
    })),
    timeOverDays: timeOver / ticksPerDay,
    shareOver: limited > 0 ? timeOver / limited : null,
    shareAtLimit: limited > 0 ? atLimit / limited : null,
    levels: summary.levels.map(({ count, share }) => ({ count, share })),
    heldLevel85: summary.heldLevel85,
    limitToTry: summary.limitToTry,
  };
}

/** Moves over a limit whose reason was given; only the cards that made one are looked at. */
function reasonedMoves(query: MetricQuery): Transition[] {
  const { log, asOf, conventions } = query;
  const cards = new Set<number>();
  for (const [row, { reason }] of log.extras)
    if (reason !== undefined && log.facts.kind[row] === factKind.moved) cards.add(log.facts.card[row] as number);
  return journeysOfCards(
    log,
    [...cards].sort((a, b) => a - b),
    { asOf, slips: conventions.slips },
  )
    .filter((journey) => log.counts(journey.cardType))
    .flatMap(({ transitions }) => transitions.filter((move) => move.breachReason !== null));
}

const reasonsWithin = (moves: readonly Transition[], stageId: string, from: number, to: number): string[] =>
  moves
    .filter((move) => move.toStageId === stageId && move.at >= from && move.at < to)
    .sort((a, b) => a.at - b.at)
    .map((move) => move.breachReason ?? "");
