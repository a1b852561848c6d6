import type { MetricQuery } from "../metric.ts";
import { foldOf } from "../fold-of.ts";

/** The last column of the cumulative flow diagram, by stage of the workflow. */
export interface FlowToday {
  readonly cumulative: readonly number[];
  readonly occupancy: readonly number[];
}

/** The diagram's last column (`effective`), read without a pass over the days before it. */
export function cumulativeFlowToday({ log, asOf, conventions }: MetricQuery): FlowToday {
  const { columns, days } = foldOf(log, { asOf, slips: conventions.slips });
  const totals = days.totals();
  const group = (first: number): number[] => log.workflow.stages.map((_, slot) => totals[first + slot] ?? 0);
  return { cumulative: group(columns.effective), occupancy: group(columns.occupancy) };
}
