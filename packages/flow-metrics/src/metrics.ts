import type { BlockedTimeResult } from "./blocked-time/blocked-time.ts";
import type { CumulativeFlowResult } from "./cumulative-flow/cumulative-flow.ts";
import type { DurationResult } from "./cycle-time/cycle-time.ts";
import type { FlowEfficiencyResult } from "./flow-efficiency/flow-efficiency.ts";
import type { StageTimeResult } from "./stage-time/stage-time.ts";
import type { ThroughputResult } from "./throughput/throughput.ts";
import type { ValueStreamResult } from "./value-stream/value-stream.ts";
import type { WipLimitResult } from "./wip-limit/wip-limit.ts";
import type { WipResult } from "./wip/wip.ts";
import type { WorkItemAgeResult } from "./work-item-age/work-item-age.ts";

/** What each metric of the registry answers. */
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
}
