import type { ImportPreview } from "@weir/contract";
import {
  type CumulativeFlowResult,
  type DurationResult,
  type FlowLog,
  answerMetric,
  defaultConventions,
  flowCounts,
} from "@weir/flow-metrics";

/** What the board's charts would show; `undated` items of the source, which no log can hold, are not finished. */
export function outcomeOf(log: FlowLog, undated = 0): ImportPreview["outcome"] {
  const {
    finished,
    discarded,
    unfinished: dated,
  } = flowCounts({ log, conventions: defaultConventions, asOf: log.asOf() });
  const { days, stages, cumulative } = answerMetric(log, "cumulative-flow", {}).result as CumulativeFlowResult;
  const { n, p85 } = answerMetric(log, "cycle-time", {}).result as DurationResult;
  const unfinished = dated + undated;
  return { finished, discarded, unfinished, cycleTimeDays: { n, p85 }, cumulativeFlow: { days, stages, cumulative } };
}
