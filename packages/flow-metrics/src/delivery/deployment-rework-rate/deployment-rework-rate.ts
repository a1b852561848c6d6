import { doraSource, type FactMetric } from "../fact-metric.ts";
import { explainShare, shareOfDeployments } from "../share-of-deployments.ts";

export interface DeploymentReworkRateResult {
  readonly unplanned: number;
  readonly deployments: number;
  /** 0..1; null without a deployment. */
  readonly rate: number | null;
}

/** The share of deployments that nobody had planned: an incident made them necessary. */
export const deploymentReworkRate: FactMetric<object, DeploymentReworkRateResult> = {
  id: "deployment-rework-rate",
  title: "Deployment rework rate",
  unit: "share of deployments",
  formula: "deployments in [from, to) that were unplanned because of an incident / deployments in [from, to)",
  source: doraSource,
  params: [],
  compute(query) {
    const isRework = ({ fact }: { fact: { unplanned?: boolean; fixes?: string } }): boolean =>
      fact.unplanned === true || fact.fixes !== undefined;
    const { count, ...rest } = shareOfDeployments(query, isRework);
    return { unplanned: count, ...rest };
  },
  explain: (query) => explainShare(query, deploymentReworkRate),
};
