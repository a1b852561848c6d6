import { changeFailRate, type ChangeFailRateResult } from "./change-fail-rate/change-fail-rate.ts";
import { changeLeadTime, type ChangeLeadTimeResult } from "./change-lead-time/change-lead-time.ts";
import { deploymentFrequency, type DeploymentFrequencyResult } from "./deployment-frequency/deployment-frequency.ts";
import {
  deploymentReworkRate,
  type DeploymentReworkRateResult,
} from "./deployment-rework-rate/deployment-rework-rate.ts";
import type { FactMetric } from "./fact-metric.ts";
import {
  failedDeploymentRecoveryTime,
  type RecoveryTimeResult,
} from "./failed-deployment-recovery-time/failed-deployment-recovery-time.ts";
import { timeToRestore, type TimeToRestoreResult } from "./time-to-restore/time-to-restore.ts";

/** What each metric of delivery answers. */
export interface FactMetricResults {
  "deployment-frequency": DeploymentFrequencyResult;
  "change-lead-time": ChangeLeadTimeResult;
  "change-fail-rate": ChangeFailRateResult;
  "failed-deployment-recovery-time": RecoveryTimeResult;
  "deployment-rework-rate": DeploymentReworkRateResult;
  "time-to-restore": TimeToRestoreResult;
}

/** Every metric of facts from outside. Routes, their description, `weir fact figures` and the docs are made from this list. */
export const factMetrics: readonly FactMetric[] = [
  deploymentFrequency,
  changeLeadTime,
  changeFailRate,
  failedDeploymentRecoveryTime,
  deploymentReworkRate,
  timeToRestore,
];
