import { hasFailed } from "../delivery.ts";
import { doraSource, type FactMetric } from "../fact-metric.ts";
import { explainShare, shareOfDeployments } from "../share-of-deployments.ts";

export interface ChangeFailRateResult {
  readonly failed: number;
  readonly deployments: number;
  /** 0..1; null without a deployment. */
  readonly rate: number | null;
}

/** The share of deployments that needed somebody at once. */
export const changeFailRate: FactMetric<object, ChangeFailRateResult> = {
  id: "change-fail-rate",
  title: "Change fail rate",
  unit: "share of deployments",
  formula:
    "deployments in [from, to) that needed immediate intervention / deployments in [from, to); a deployment that an incident names as its cause is one of them",
  source: doraSource,
  params: [],
  compute(query) {
    const { count, ...rest } = shareOfDeployments(query, hasFailed);
    return { failed: count, ...rest };
  },
  explain: (query) => explainShare(query, changeFailRate),
};
