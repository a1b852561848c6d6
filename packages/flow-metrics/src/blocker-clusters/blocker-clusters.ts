import { blockedIn } from "../blocked.ts";
import { blockedItems, everBlocked } from "../blocked-time/blocked-time.ts";
import { clip, ticksPerDay, tickerOf } from "../duration.ts";
import type { Blockage } from "../journey.ts";
import type { Metric, MetricQuery } from "../metric.ts";
import { explainWith } from "../population.ts";
import { clusterReasons } from "./cluster-reasons.ts";

export interface BlockerCluster {
  /** The most frequent spelling; null: no reason was given. */
  readonly reason: string | null;
  readonly spellings: readonly string[];
  /** Blockages, those of them that last, and the items they stopped. */
  readonly count: number;
  readonly open: number;
  readonly items: number;
  /** Blocked time of the items, overlapping blockages of one cluster merged. */
  readonly days: number;
  readonly meanDays: number;
  /** Shares of all clusters' blockages and days; together they are 1. */
  readonly shareOfCount: number;
  readonly shareOfDays: number | null;
}
export interface BlockerClustersResult {
  /** The costliest first. */
  readonly clusters: readonly BlockerCluster[];
  readonly count: number;
  /** Summed over clusters: an item blocked for two reasons at once counts for both. */
  readonly days: number;
}

/** What stops work most: blockages grouped by their reason's words. No clusters without blockages. */
export const blockerClusters: Metric<Record<never, never>, BlockerClustersResult> = {
  id: "blocker-clusters",
  title: "Blocker clusters",
  unit: "days",
  formula: "Σ blocked time within [S, F or now) by group of reasons that share more than half of their words",
  source: "Blocker clustering: Klaus Leopold, Practical Kanban (2017); the grouping by words is ours",
  params: [],
  compute(query) {
    const blockages = blockagesOf(query);
    const reasons = blockages.map(({ blockage }) => [blockage.reason, 1] as const);
    const found = clusterReasons(reasons).map(({ reason, spellings }) => {
      const meant = new Set<string | null>(reason === null ? [null] : spellings);
      return {
        reason,
        spellings,
        ...sumsOf(
          query,
          blockages.filter((one) => meant.has(one.blockage.reason)),
        ),
      };
    });
    const ticks = found.reduce((sum, cluster) => sum + cluster.ticks, 0);
    const clusters = found.map(({ ticks: its, ...cluster }): BlockerCluster => {
      const days = its / ticksPerDay;
      return {
        ...cluster,
        days,
        meanDays: days / cluster.count,
        shareOfCount: cluster.count / blockages.length,
        shareOfDays: ticks === 0 ? null : its / ticks,
      };
    });
    clusters.sort((a, b) => b.days - a.days || b.count - a.count || ((a.reason ?? "") < (b.reason ?? "") ? -1 : 1));
    return { clusters, count: blockages.length, days: ticks / ticksPerDay };
  },
  explain: (query) => explainWith(blockerClusters, blockedItems(query)),
};

/** A blockage of an item in progress, and the time it may count in. */
interface CountedBlockage {
  readonly cardId: string;
  readonly blockage: Blockage;
  readonly from: number;
  readonly to: number;
}

const blockagesOf = (query: MetricQuery): CountedBlockage[] =>
  everBlocked(query).flatMap(({ cardId, blockages, from, to }) =>
    blockages
      .filter((blockage) => clip(blockage.from, blockage.to ?? to, from, to) !== null)
      .map((blockage) => ({ cardId, blockage, from, to })),
  );

function sumsOf(
  { log, conventions }: MetricQuery,
  blockages: readonly CountedBlockage[],
): { count: number; open: number; items: number; ticks: number } {
  const ticksAt = tickerOf(log.calendar, conventions);
  let ticks = 0;
  const byCard = new Map<string, CountedBlockage[]>();
  for (const one of blockages) {
    const its = byCard.get(one.cardId);
    if (its === undefined) byCard.set(one.cardId, [one]);
    else its.push(one);
  }
  for (const its of byCard.values()) {
    const { from = 0, to = 0 } = its[0] ?? {};
    const parts = blockedIn(
      its.map((one) => one.blockage),
      from,
      to,
    );
    for (const [start, end] of parts) ticks += ticksAt(end) - ticksAt(start);
  }
  const open = blockages.filter(({ blockage }) => blockage.to === null).length;
  return { count: blockages.length, open, items: byCard.size, ticks };
}
