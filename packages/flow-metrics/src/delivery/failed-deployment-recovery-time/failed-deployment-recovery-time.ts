import type { Instant } from "../../flow-event.ts";
import { readInstant, toInstant } from "../../instant.ts";
import { hasFailed, inWindow, readDelivery, type Delivery, type Deployment } from "../delivery.ts";
import { doraSource, type FactExclusion, type FactMetric, type FactQuery } from "../fact-metric.ts";
import { daysOf, summarise, type Span, type SpanSummary } from "../span-summary.ts";

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
    const { spans, open } = recoveries(query);
    const items = spans.map(({ deploymentId, ...span }): RecoveredDeployment => {
      return {
        deploymentId,
        deployedAt: toInstant(span.from),
        recoveredAt: toInstant(span.to),
        days: daysOf(span),
      };
    });
    return { ...summarise(spans, query.percentile), open: open.length, items };
  },
  explain(query) {
    const { spans, open, outside } = recoveries(query);
    const { formula, source } = failedDeploymentRecoveryTime;
    return { formula, source, included: spans.length, excluded: [...outside, ...open] };
  },
};

interface Recovery extends Span {
  readonly deploymentId: string;
}

function recoveries(query: FactQuery): { spans: Recovery[]; open: FactExclusion[]; outside: FactExclusion[] } {
  const delivery = readDelivery(query);
  const failed = delivery.deployments.filter((deployment) => hasFailed(deployment, delivery));
  const { included, excluded: outside } = inWindow(failed, delivery.window);
  const spans: Recovery[] = [];
  const open: FactExclusion[] = [];
  for (const deployment of included) {
    const deploymentId = deployment.fact.factId;
    const to = recoveredAt(deployment, delivery, query.asOf);
    if (to === null) open.push({ factId: deploymentId, reason: "not-recovered" });
    else spans.push({ deploymentId, from: deployment.at, to });
  }
  return { spans, open, outside };
}

function recoveredAt({ fact }: Deployment, { causedBy }: Delivery, asOf: number): number | null {
  if (fact.recoveredAt !== undefined) {
    const said = readInstant(`${fact.factId}.recoveredAt`, fact.recoveredAt);
    return said > asOf ? null : said;
  }
  const ends = (causedBy.get(fact.factId) ?? []).map(({ restoredAt }) => restoredAt);
  return ends.length === 0 || ends.includes(null) ? null : Math.max(...ends.map(Number));
}
