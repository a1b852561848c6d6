import type { Instant } from "../../flow-event.ts";
import { readInstant, toInstant } from "../../instant.ts";
import { hasFailed, readDelivery, type Delivery, type Deployment } from "../delivery.ts";
import { doraSource, type FactMetric, type FactQuery } from "../fact-metric.ts";
import { explainLasting, lastingFacts, summariseLasting, type LastingFacts } from "../lasting-facts.ts";
import { daysOf, type SpanSummary } from "../span-summary.ts";

export interface RecoveredDeployment {
  readonly deploymentId: string;
  readonly deployedAt: Instant;
  readonly recoveredAt: Instant;
  readonly days: number;
}

export interface RecoveryTimeResult extends SpanSummary {
  /** Failed and not recovered from yet, or nobody said when: left out of the times. */
  readonly open: number;
  readonly items: readonly RecoveredDeployment[];
}

/** From a deployment that failed to the recovery from it. */
export const failedDeploymentRecoveryTime: FactMetric<object, RecoveryTimeResult> = {
  id: "failed-deployment-recovery-time",
  title: "Failed deployment recovery time",
  unit: "days",
  formula:
    "recovered - deployed for each failed deployment in [from, to); recovered when it says so, else when the last incident it caused was restored; median. Open ones are left out and counted",
  source: doraSource,
  params: [],
  compute(query) {
    const recovered = recoveries(query);
    const items = recovered.spans.map(({ factId, ...span }): RecoveredDeployment => {
      const [deployedAt, recoveredOn] = [toInstant(span.from), toInstant(span.to)];
      return { deploymentId: factId, deployedAt, recoveredAt: recoveredOn, days: daysOf(span) };
    });
    return { ...summariseLasting(recovered, query), items };
  },
  explain: (query) => explainLasting(failedDeploymentRecoveryTime, recoveries(query)),
};

function recoveries(query: FactQuery): LastingFacts {
  const delivery = readDelivery(query);
  const failed = delivery.deployments.filter((deployment) => hasFailed(deployment, delivery));
  const endOf = (deployment: Deployment): number | null => recoveredAt(deployment, delivery, query.asOf);
  return lastingFacts(failed, delivery.window, endOf, "not-recovered");
}

function recoveredAt({ fact }: Deployment, { causedBy }: Delivery, asOf: number): number | null {
  if (fact.recoveredAt !== undefined) {
    const said = readInstant(`${fact.factId}.recoveredAt`, fact.recoveredAt);
    return said > asOf ? null : said;
  }
  const ends = (causedBy.get(fact.factId) ?? []).map(({ restoredAt }) => restoredAt);
  return ends.length === 0 || ends.includes(null) ? null : Math.max(...ends.map(Number));
}
