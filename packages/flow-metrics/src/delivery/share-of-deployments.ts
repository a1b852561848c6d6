import { inWindow, readDelivery, type Delivery, type Deployment } from "./delivery.ts";
import type { FactExclusion, FactExplanation, FactQuery } from "./fact-metric.ts";

/** Counts the deployments of the window and those among them that `matches` means. */
export function shareOfDeployments(
  query: FactQuery,
  matches: (deployment: Deployment, delivery: Delivery) => boolean,
): { readonly count: number; readonly deployments: number; readonly rate: number | null } {
  const delivery = readDelivery(query);
  const { included } = inWindow(delivery.deployments, delivery.window);
  const count = included.filter((deployment) => matches(deployment, delivery)).length;
  return { count, deployments: included.length, rate: included.length === 0 ? null : count / included.length };
}

/** Which deployments are counted, and the incidents that name one nobody told of. */
export function explainShare(
  query: FactQuery,
  { formula, source }: Pick<FactExplanation, "formula" | "source">,
): FactExplanation {
  const delivery = readDelivery(query);
  const { included, excluded } = inWindow(delivery.deployments, delivery.window);
  return { formula, source, included: included.length, excluded: [...excluded, ...unknownCauses(delivery)] };
}

const unknownCauses = ({ incidents, deploymentIds }: Delivery): FactExclusion[] =>
  incidents
    .filter(({ fact }) => fact.causedBy !== undefined && !deploymentIds.has(fact.causedBy))
    .map(({ fact }) => ({ factId: fact.factId, reason: "unknown-deployment" }));
