import { TypeCounts, type CardType } from "../card-types.ts";
import { itemEnd } from "../flow-fold.ts";
import { cardTypeOf, itemSpans } from "../item-spans.ts";
import type { Metric } from "../metric.ts";
import { windowOf } from "../population.ts";
import { explainPaths, notFinished } from "../explain-paths.ts";

export interface FlowDistributionResult {
  readonly n: number;
  /** By name, cards without a type last, as null; the shares sum to 1. */
  readonly types: readonly { readonly cardType: CardType; readonly finished: number; readonly share: number }[];
}

/** What was finished, by item type; no types where nothing was. */
export const flowDistribution: Metric<Record<never, never>, FlowDistributionResult> = {
  id: "flow-distribution",
  title: "Flow distribution",
  unit: "share",
  formula: "items of a type finished in the window / all items finished in it; the type is the one a card has now",
  source: "Flow Framework, flowframework.org (Kersten, Project to Product, 2018)",
  params: [],
  compute(query) {
    const { from, to } = windowOf(query);
    const spans = itemSpans(query);
    const counts = new TypeCounts(1);
    let n = 0;
    for (let row = 0; row < spans.count; row++) {
      const at = spans.endedAt[row] as number;
      if (spans.end[row] !== itemEnd.finished || at < from || at >= to) continue;
      counts.add(cardTypeOf(query, spans.card[row] as number), 0);
      n++;
    }
    const types = counts
      .rows()
      .map(({ cardType, counts: [finished = 0] }) => ({ cardType, finished, share: finished / n }));
    return { n, types };
  },
  explain: (query) => explainPaths(flowDistribution, query, notFinished(query)),
};
