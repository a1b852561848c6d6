import { cumulativeFlowToday } from "../cumulative-flow/today.ts";
import { toInstant } from "../instant.ts";
import { flowLevel, itemSpans } from "../item-spans.ts";
import { Level } from "../level.ts";
import type { Metric } from "../metric.ts";
import { dayEnds } from "../periods.ts";
import { levelsOf } from "../stays.ts";
import { explainPaths, notInProgress } from "../explain-paths.ts";

export interface WipPoint {
  readonly at: string;
  /** Started, not finished, not off the board: a card returned left of the start stays in. */
  readonly flow: number;
  /** Cards that stand between start and done: what limits check. */
  readonly board: number;
}
/** Work in progress, in items. */
export interface WipResult {
  /** One point per asked instant, else one per local day of the window, at its last instant. */
  readonly points: readonly WipPoint[];
  readonly now: { readonly flow: number; readonly board: number };
  readonly byStage: readonly { readonly stageId: string; readonly name: string; readonly count: number }[];
}
export interface WipParams {
  readonly at?: readonly number[];
}

/** Items in progress at an instant t, an instant itself included; 0 without items. */
export const wip: Metric<WipParams, WipResult> = {
  id: "wip",
  title: "Work in progress",
  unit: "items",
  formula: "flow(t) = items with S ≤ t < (F or departure); board(t) = cards in stages from the start up to the finish",
  source: "Kanban Guide 2025.5",
  params: [
    {
      name: "at",
      kind: "instant",
      many: true,
      description: "Instants to read; without any, the end of each day of the window",
    },
  ],
  compute(query, { at = dayEnds(query) }) {
    const { log, asOf } = query;
    const flow = flowLevel(itemSpans(query));
    const isMeant = (slot: number): boolean =>
      log.stages.rank(slot) >= log.stages.start && log.stages.rank(slot) < log.stages.finish;
    const board = levelsOf(query, 1, (slot) => (isMeant(slot) ? 0 : -1))[0] ?? new Level([]);
    const standing = cumulativeFlowToday(query).occupancy;
    return {
      points: at.map((t) => ({ at: toInstant(t), flow: flow.at(t), board: board.at(t) })),
      now: { flow: flow.at(asOf), board: board.at(asOf) },
      byStage: log.workflow.stages.map(({ stageId, name }, rank) => ({ stageId, name, count: standing[rank] ?? 0 })),
    };
  },
  explain: (query) => explainPaths(wip, query, notInProgress(query)),
};
