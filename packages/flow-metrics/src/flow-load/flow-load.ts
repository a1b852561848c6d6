import { TypeCounts, type CardType } from "../card-types.ts";
import { itemEnd } from "../flow-fold.ts";
import { indexFrom } from "../index-from.ts";
import { toInstant } from "../instant.ts";
import { cardTypeOf, itemSpans } from "../item-spans.ts";
import type { Metric, MetricQuery } from "../metric.ts";
import { dayEnds } from "../periods.ts";
import { journeysOfCards } from "../journeys.ts";
import { explainPaths, notOpen } from "../explain-paths.ts";

export interface FlowLoadNow {
  readonly cardType: CardType;
  /** In an active stage and not blocked. */
  readonly active: number;
  /** Queued, blocked, or moved back left of the start. */
  readonly waiting: number;
}
export interface FlowLoadResult {
  readonly now: readonly FlowLoadNow[];
  readonly total: number;
  /** The last instant of each local day of the window, and `asOf` for the day that has not ended. */
  readonly at: readonly string[];
  /** By name, cards without a type last, as null; `items` has one count an instant. */
  readonly types: readonly { readonly cardType: CardType; readonly items: readonly number[] }[];
}

/** Items in progress by type: now, split into active and waiting, and day by day; nothing without items. */
export const flowLoad: Metric<Record<never, never>, FlowLoadResult> = {
  id: "flow-load",
  title: "Flow load",
  unit: "items",
  formula: "active + waiting items with S ≤ t < (F or departure), by item type; the type is the one a card has now",
  source: "Flow Framework, flowframework.org (Kersten, Project to Product, 2018)",
  params: [],
  compute(query) {
    const ends = dayEnds(query);
    const spans = itemSpans(query);
    const changes = new TypeCounts(ends.length + 1);
    const open: number[] = [];
    for (let row = 0; row < spans.count; row++) {
      const card = spans.card[row] as number;
      if (spans.end[row] === itemEnd.open) open.push(card);
      const first = indexFrom(ends, spans.at[row] as number);
      const gone = indexFrom(ends, spans.endedAt[row] as number);
      if (first === gone) continue;
      const cardType = cardTypeOf(query, card);
      changes.add(cardType, first);
      changes.add(cardType, gone, -1);
    }
    const types = changes.rows().map(({ cardType, counts }) => {
      let level = 0;
      return { cardType, items: counts.slice(0, ends.length).map((change) => (level += change)) };
    });
    return { now: loadNow(query, open), total: open.length, at: ends.map(toInstant), types };
  },
  explain: (query) => explainPaths(flowLoad, query, notOpen(query)),
};

function loadNow({ log, asOf, conventions }: MetricQuery, cards: readonly number[]): FlowLoadNow[] {
  const counts = new TypeCounts(2);
  for (const { cardType, visits, blockages } of journeysOfCards(log, cards, { asOf, slips: conventions.slips })) {
    const slot = log.stages.slot(visits.at(-1)?.stageId ?? "");
    const isActive = log.stages.kind(slot) === "active" && log.stages.rank(slot) >= log.stages.start;
    const isBlocked = blockages.some((blockage) => blockage.to === null);
    counts.add(cardType, isActive && !isBlocked ? 0 : 1);
  }
  return counts.rows().map(({ cardType, counts: [active = 0, waiting = 0] }) => ({ cardType, active, waiting }));
}
