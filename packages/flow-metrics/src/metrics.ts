import { arrivalsDepartures, type ArrivalsDeparturesResult } from "./arrivals-departures/arrivals-departures.ts";
import { blockedTime, type BlockedTimeResult } from "./blocked-time/blocked-time.ts";
import { cumulativeFlow, type CumulativeFlowResult } from "./cumulative-flow/cumulative-flow.ts";
import { customerLeadTime } from "./customer-lead-time/customer-lead-time.ts";
import { cycleTime, type DurationResult } from "./cycle-time/cycle-time.ts";
import { flowDebt, type FlowDebtResult } from "./flow-debt/flow-debt.ts";
import { experimentVerdict } from "./experiment-verdict/experiment-verdict.ts";
import type { Verdict } from "./experiment-verdict/verdict.ts";
import { flowEfficiency, type FlowEfficiencyResult } from "./flow-efficiency/flow-efficiency.ts";
import { littlesLaw, type LittlesLawResult } from "./littles-law/littles-law.ts";
import { forecastBacktestMetric, type ForecastBacktestResult } from "./forecast/forecast-backtest.ts";
import { forecastHowManyMetric, type ForecastHowManyResult } from "./forecast/forecast-how-many.ts";
import { forecastWhenMetric, type ForecastWhenResult } from "./forecast/forecast-when.ts";
import type { Metric } from "./metric.ts";
import { percentilesOverTime, type PercentilesOverTimeResult } from "./percentiles-over-time/percentiles-over-time.ts";
import { stageTime, type StageTimeResult } from "./stage-time/stage-time.ts";
import { throughput, type ThroughputResult } from "./throughput/throughput.ts";
import { totalWipAge, type TotalWipAgeResult } from "./total-wip-age/total-wip-age.ts";
import { valueStream, type ValueStreamResult } from "./value-stream/value-stream.ts";
import { valueStreamHandoffs, type HandoffsResult } from "./value-stream-handoffs/value-stream-handoffs.ts";
import { valueStreamMap, type ValueStreamMapResult } from "./value-stream-map/value-stream-map.ts";
import { waste, type WasteResult } from "./waste/waste.ts";
import { wip, type WipResult } from "./wip/wip.ts";
import { wipLimit, type WipLimitResult } from "./wip-limit/wip-limit.ts";
import { workItemAge, type WorkItemAgeResult } from "./work-item-age/work-item-age.ts";
import { wipByStage, type WipByStageResult } from "./wip-by-stage/wip-by-stage.ts";
import { conwip, type ConwipResult } from "./conwip/conwip.ts";
import { serviceDelivery, type ServiceDeliveryResult } from "./service-delivery/service-delivery.ts";
import { sle, type SleResult } from "./sle/sle.ts";
import { processBehaviour, type ProcessBehaviourResult } from "./process-behaviour/process-behaviour.ts";
import { blockerClusters, type BlockerClustersResult } from "./blocker-clusters/blocker-clusters.ts";
import { flowDistribution, type FlowDistributionResult } from "./flow-distribution/flow-distribution.ts";
import { flowVelocity, type FlowVelocityResult } from "./flow-velocity/flow-velocity.ts";
import { flowLoad, type FlowLoadResult } from "./flow-load/flow-load.ts";
import { costOfDelay, type CostOfDelayResult } from "./cost-of-delay/cost-of-delay.ts";
import { takt, type TaktResult } from "./takt/takt.ts";
import { upstreamDiscards, type UpstreamDiscardsResult } from "./upstream-discards/upstream-discards.ts";

/** What each metric answers. */
export interface MetricResults {
  wip: WipResult;
  "cycle-time": DurationResult;
  "customer-lead-time": DurationResult;
  "work-item-age": WorkItemAgeResult;
  throughput: ThroughputResult;
  "cumulative-flow": CumulativeFlowResult;
  "stage-time": StageTimeResult;
  "flow-efficiency": FlowEfficiencyResult;
  "blocked-time": BlockedTimeResult;
  "wip-limit": WipLimitResult;
  "value-stream": ValueStreamResult;
  "arrivals-departures": ArrivalsDeparturesResult;
  "total-wip-age": TotalWipAgeResult;
  "littles-law": LittlesLawResult;
  "flow-debt": FlowDebtResult;
  "percentiles-over-time": PercentilesOverTimeResult;
  "forecast-when": ForecastWhenResult;
  "forecast-how-many": ForecastHowManyResult;
  "forecast-backtest": ForecastBacktestResult;
  "value-stream-map": ValueStreamMapResult;
  "value-stream-handoffs": HandoffsResult;
  waste: WasteResult;
  "experiment-verdict": Verdict;
  "wip-by-stage": WipByStageResult;
  conwip: ConwipResult;
  sle: SleResult;
  "process-behaviour": ProcessBehaviourResult;
  "blocker-clusters": BlockerClustersResult;
  "flow-distribution": FlowDistributionResult;
  "flow-velocity": FlowVelocityResult;
  "flow-load": FlowLoadResult;
  "cost-of-delay": CostOfDelayResult;
  takt: TaktResult;
  "upstream-discards": UpstreamDiscardsResult;
  "service-delivery": ServiceDeliveryResult;
}

/** One by one, for who needs no other: a bundle holds what it names. */
export {
  wip,
  cycleTime,
  customerLeadTime,
  workItemAge,
  throughput,
  cumulativeFlow,
  stageTime,
  flowEfficiency,
  blockedTime,
  wipLimit,
  valueStream,
  arrivalsDepartures,
  totalWipAge,
  littlesLaw,
  flowDebt,
  percentilesOverTime,
  forecastWhenMetric,
  forecastHowManyMetric,
  forecastBacktestMetric,
  valueStreamMap,
  valueStreamHandoffs,
  waste,
  experimentVerdict,
  wipByStage,
  conwip,
  sle,
  processBehaviour,
  blockerClusters,
  flowDistribution,
  flowVelocity,
  flowLoad,
  costOfDelay,
  takt,
  upstreamDiscards,
  serviceDelivery,
};

/** Every metric. Routes, their description and the docs are made from this list. */
export const metrics: readonly Metric[] = [
  wip,
  cycleTime,
  customerLeadTime,
  workItemAge,
  throughput,
  cumulativeFlow,
  stageTime,
  flowEfficiency,
  blockedTime,
  wipLimit,
  valueStream,
  arrivalsDepartures,
  totalWipAge,
  littlesLaw,
  flowDebt,
  percentilesOverTime,
  forecastWhenMetric,
  forecastHowManyMetric,
  forecastBacktestMetric,
  valueStreamMap,
  valueStreamHandoffs,
  waste,
  experimentVerdict,
  wipByStage,
  conwip,
  sle,
  processBehaviour,
  blockerClusters,
  flowDistribution,
  flowVelocity,
  flowLoad,
  costOfDelay,
  takt,
  upstreamDiscards,
  serviceDelivery,
];
