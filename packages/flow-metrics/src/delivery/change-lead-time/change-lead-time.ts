import type { Instant } from "../../flow-event.ts";
import { readInstant, toInstant } from "../../instant.ts";
import { inWindow, readDelivery, type Delivery, type Deployment } from "../delivery.ts";
import { doraSource, type FactExclusion, type FactMetric, type FactQuery } from "../fact-metric.ts";
import type { CarriedChange } from "../outside-fact.ts";
import { daysOf, summarise, type Span, type SpanSummary } from "../span-summary.ts";

export interface DeployedChange {
  readonly changeId: string;
  /** The first deployment of its service that carries it. */
  readonly deploymentId: string;
  readonly committedAt: Instant;
  readonly deployedAt: Instant;
  /** Negative where it is said to be deployed before it was committed. */
  readonly days: number;
}

export interface ChangeLeadTimeResult extends SpanSummary {
  readonly items: readonly DeployedChange[];
}

/** From the commit of a change to its deployment. */
export const changeLeadTime: FactMetric<object, ChangeLeadTimeResult> = {
  id: "change-lead-time",
  title: "Change lead time",
  unit: "days",
  formula:
    "deployed - committed for each change of the deployments in [from, to), by the first deployment of a service that carries it; median. Negative spans are counted and flagged",
  source: doraSource,
  params: [],
  compute(query) {
    const { spans } = carried(query);
    const items = spans.map(({ changeId, deploymentId, ...span }): DeployedChange => {
      const [committedAt, deployedAt] = [toInstant(span.from), toInstant(span.to)];
      return { changeId, deploymentId, committedAt, deployedAt, days: daysOf(span) };
    });
    return { ...summarise(spans, query.percentile), items };
  },
  explain(query) {
    const { spans, excluded } = carried(query);
    const { formula, source } = changeLeadTime;
    return { formula, source, included: spans.length, excluded };
  },
};

interface ChangeSpan extends Span {
  readonly changeId: string;
  readonly deploymentId: string;
}

function carried(query: FactQuery): { spans: ChangeSpan[]; excluded: FactExclusion[] } {
  const delivery = readDelivery(query);
  const { excluded } = inWindow(delivery.deployments, delivery.window);
  const outside = new Set(excluded.map(({ factId }) => factId));
  const spans: ChangeSpan[] = [];
  const deployed = new Set<string>();
  for (const deployment of delivery.deployments) {
    const deploymentId = deployment.fact.factId;
    for (const change of deployment.fact.changes ?? []) {
      const { changeId } = change;
      const key = JSON.stringify([deployment.fact.service ?? null, changeId]);
      const again = deployed.has(key);
      deployed.add(key);
      if (outside.has(deploymentId)) continue;
      const from = committed(change, deployment, delivery);
      if (again) excluded.push({ factId: deploymentId, changeId, reason: "deployed-before" });
      else if (from === undefined) excluded.push({ factId: deploymentId, changeId, reason: "no-commit-time" });
      else spans.push({ changeId, deploymentId, from, to: deployment.at });
    }
  }
  return { spans, excluded };
}

function committed(
  { changeId, committedAt }: CarriedChange,
  { fact }: Deployment,
  { commits }: Delivery,
): number | undefined {
  if (committedAt === undefined) return commits.get(changeId);
  return readInstant(`${fact.factId}.changes.${changeId}.committedAt`, committedAt);
}
