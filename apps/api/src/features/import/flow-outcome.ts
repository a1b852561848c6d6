import type { ImportPreview } from "@weir/contract";
import {
  type CumulativeFlowResult,
  type DurationResult,
  type FlowLog,
  answerMetric,
  defaultConventions,
  flowCounts,
} from "@weir/flow-metrics";

/** What the board's charts would show. */
export function outcomeOf(log: FlowLog): ImportPreview["outcome"] {
  const { finished, discarded, unfinished } = flowCounts({ log, conventions: defaultConventions, asOf: log.asOf() });
  const { days, stages, cumulative } = answerMetric(log, "cumulative-flow", {}).result as CumulativeFlowResult;
  const { n, p85 } = answerMetric(log, "cycle-time", {}).result as DurationResult;
  return { finished, discarded, unfinished, cycleTimeDays: { n, p85 }, cumulativeFlow: { days, stages, cumulative } };
}
