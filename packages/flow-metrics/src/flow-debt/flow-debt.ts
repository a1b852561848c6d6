import { cycleSpans } from "../cycle-time/cycle-spans.ts";
import { approxCycleTime } from "../cumulative-flow/cumulative-flow.ts";
import { flowLines } from "../cumulative-flow/flow-lines.ts";
import { mean } from "../duration-summary.ts";
import type { Metric } from "../metric.ts";
import { periodParams, Periods, type Period, type PeriodLength, type PeriodParams } from "../periods.ts";
import { explainPaths, notTimed } from "../explain-paths.ts";

export interface FlowDebtPoint extends Period {
  /** Items finished in the period whose cycle time is known. */
  readonly n: number;
  /** Read from the cumulative flow on the period's last day. */
  readonly approxCycleTimeDays: number | null;
  /** Exact, over the items finished in the period. */
  readonly meanCycleTimeDays: number | null;
  /** Above 0: those finished lately were quicker than the system, others waited for it. Null without finishers. */
  readonly debtDays: number | null;
}
export interface FlowDebtResult {
  readonly period: PeriodLength;
  readonly points: readonly FlowDebtPoint[];
}

/** How much faster the latest finishers were than the flow as a whole, in days; null where nothing was finished. */
export const flowDebt: Metric<PeriodParams, FlowDebtResult> = {
  id: "flow-debt",
  title: "Flow debt",
  unit: "days",
  formula: "approximate average cycle time at the period's end − exact mean cycle time of the items finished in it",
  source: "Vacanti (2015), ch. 9; formula: Carmichael, xprocess.blogspot.com 2015-08; sign ours: above 0 is borrowing",
  params: periodParams,
  compute(query, params) {
    const { calendar } = query.log;
    const lines = flowLines(query);
    const approx = approxCycleTime(query, lines);
    const { finishedAt, days } = cycleSpans(query);
    const periods = new Periods(query, params);
    let first = 0;
    const points = periods.all.map((one, index): FlowDebtPoint => {
      const end = periods.starts[index + 1] ?? 0;
      let last = first;
      while (last < finishedAt.length && (finishedAt[last] as number) < end) last++;
      const finished = days.slice(first, last).sort();
      first = last;
      const lastDay = Math.min(calendar.dayOf(end - 1), lines.lastDay);
      const approxCycleTimeDays = approx[lastDay - lines.firstDay] ?? null;
      const meanCycleTimeDays = mean(finished);
      const isKnown = approxCycleTimeDays !== null && meanCycleTimeDays !== null;
      const debtDays = isKnown ? approxCycleTimeDays - meanCycleTimeDays : null;
      return { ...one, n: finished.length, approxCycleTimeDays, meanCycleTimeDays, debtDays };
    });
    return { period: periods.length, points };
  },
  explain: (query) => explainPaths(flowDebt, query, notTimed(query)),
};
