import { FlowInputError, readInstant } from "../instant.ts";
import type { FactExclusion, FactQuery } from "./fact-metric.ts";
import { happenedAt, instantFields, type DeploymentFact, type IncidentFact } from "./outside-fact.ts";

export interface Deployment {
  readonly fact: DeploymentFact;
  readonly at: number;
}

interface Incident {
  readonly fact: IncidentFact;
  readonly at: number;
  /** Null while it lasts. */
  readonly restoredAt: number | null;
}

/** The facts of a query as they are known at its `asOf`, each kind in order of time, then id. */
export interface Delivery {
  readonly window: { readonly from: number; readonly to: number };
  /** Every deployment up to now, those outside the window too: a change is deployed once. */
  readonly deployments: readonly Deployment[];
  readonly incidents: readonly Incident[];
  /** Incidents by the deployment that caused them, of every service. */
  readonly causedBy: ReadonlyMap<string, readonly Incident[]>;
  readonly commits: ReadonlyMap<string, number>;
  readonly deploymentIds: ReadonlySet<string>;
}

/**
 * Reads the facts of a query. Throws `FlowInputError` for an instant that is none and for an id given twice.
 */
export function readDelivery({ facts, asOf, service, from, to = asOf + 1 }: FactQuery): Delivery {
  const deployments: Deployment[] = [];
  const incidents: Incident[] = [];
  const causedBy = new Map<string, Incident[]>();
  const commits = new Map<string, number>();
  const seen = new Set<string>();
  const deploymentIds = new Set<string>();
  let first = asOf;
  for (const [index, fact] of facts.entries()) {
    const place = `facts[${index}]`;
    if (seen.has(fact.factId)) throw new FlowInputError(`${place}.factId`, fact.factId, "an id that no other fact has");
    seen.add(fact.factId);
    const at = readInstant(`${place}.${instantFields[fact.kind]}`, happenedAt(fact));
    if (fact.kind === "change") commits.set(fact.factId, at);
    if (at > asOf) continue;
    const wanted = service === undefined || fact.service === service;
    if (wanted && (fact.kind === "deployment" || fact.kind === "incident")) first = Math.min(first, at);
    if (fact.kind === "deployment") {
      deploymentIds.add(fact.factId);
      if (wanted) deployments.push({ fact, at });
    } else if (fact.kind === "incident") {
      const incident = { fact, at, restoredAt: endOf(fact, place, asOf) };
      if (wanted) incidents.push(incident);
      if (fact.causedBy !== undefined) causedBy.set(fact.causedBy, [...(causedBy.get(fact.causedBy) ?? []), incident]);
    }
  }
  const window = { from: from ?? first, to };
  return {
    window,
    deployments: deployments.toSorted(byTime),
    incidents: incidents.toSorted(byTime),
    causedBy,
    commits,
    deploymentIds,
  };
}

function endOf({ restoredAt }: IncidentFact, place: string, asOf: number): number | null {
  if (restoredAt === undefined) return null;
  const at = readInstant(`${place}.restoredAt`, restoredAt);
  return at > asOf ? null : at;
}

/** A fact and its instant in epoch ms. */
export interface Timed {
  readonly at: number;
  readonly fact: { readonly factId: string };
}
const byTime = (a: Timed, b: Timed): number =>
  a.at - b.at || (a.fact.factId < b.fact.factId ? -1 : a.fact.factId > b.fact.factId ? 1 : 0);

/** What lies in the window, and the rest by name. */
export function inWindow<T extends Timed>(
  all: readonly T[],
  { from, to }: Delivery["window"],
): { readonly included: T[]; readonly excluded: FactExclusion[] } {
  const included: T[] = [];
  const excluded: FactExclusion[] = [];
  for (const one of all) {
    if (one.at >= from && one.at < to) included.push(one);
    else excluded.push({ factId: one.fact.factId, reason: "outside-window" });
  }
  return { included, excluded };
}

/** The deployment needed somebody at once: it says so, says when that was over, or an incident names it. */
export const hasFailed = ({ fact }: Deployment, { causedBy }: Delivery): boolean =>
  fact.failed === true || fact.recoveredAt !== undefined || causedBy.has(fact.factId);
