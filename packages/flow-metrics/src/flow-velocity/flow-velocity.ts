import { TypeCounts, type CardType } from "../card-types.ts";
import { itemEnd } from "../flow-fold.ts";
import { cardTypeOf, itemSpans } from "../item-spans.ts";
import type { Metric } from "../metric.ts";
import { periodParams, Periods, type Period, type PeriodLength, type PeriodParams } from "../periods.ts";
import { explainPaths, notFinished } from "../explain-paths.ts";

export interface FlowVelocityResult {
  readonly period: PeriodLength;
  /** Every period of the window, those without a finish too. */
  readonly periods: readonly Period[];
  /** By name, cards without a type last, as null; `finished` has one count a period. */
  readonly types: readonly {
    readonly cardType: CardType;
    readonly finished: readonly number[];
    readonly total: number;
  }[];
  readonly total: number;
}

/** Items finished per local day or ISO week, by item type. */
export const flowVelocity: Metric<PeriodParams, FlowVelocityResult> = {
  id: "flow-velocity",
  title: "Flow velocity",
  unit: "items per period",
  formula: "count of F in each period [from, to) by item type; the type is the one a card has now",
  source: "Flow Framework, flowframework.org (Kersten, Project to Product, 2018)",
  params: periodParams,
  compute(query, params) {
    const periods = new Periods(query, params);
    const spans = itemSpans(query);
    const counts = new TypeCounts(periods.all.length);
    for (let row = 0; row < spans.count; row++) {
      const index = spans.end[row] === itemEnd.finished ? periods.indexOf(spans.endedAt[row] as number) : -1;
      if (index >= 0) counts.add(cardTypeOf(query, spans.card[row] as number), index);
    }
    const types = counts.rows().map(({ cardType, counts: finished }) => {
      return { cardType, finished, total: finished.reduce((sum, count) => sum + count, 0) };
    });
    return {
      period: periods.length,
      periods: periods.all,
      types,
      total: types.reduce((sum, type) => sum + type.total, 0),
    };
  },
  explain: (query) => explainPaths(flowVelocity, query, notFinished(query)),
};
