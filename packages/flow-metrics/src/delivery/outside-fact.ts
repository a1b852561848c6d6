import type { Instant } from "../flow-event.ts";

interface FactBase {
  /** Unique among the facts. */
  readonly factId: string;
  /** What was deployed, or was down. */
  readonly service?: string;
}

/** A change that a deployment carries; without `committedAt` its own fact says when it was committed. */
export interface CarriedChange {
  readonly changeId: string;
  readonly committedAt?: Instant;
}

/** Something went into production. */
export interface DeploymentFact extends FactBase {
  readonly kind: "deployment";
  readonly deployedAt: Instant;
  readonly changes?: readonly CarriedChange[];
  /** It needed somebody at once: a rollback, a hotfix. One that an incident names as its cause did too. */
  readonly failed?: boolean;
  /** When that was over; without it the restoration of the incidents it caused says so. */
  readonly recoveredAt?: Instant;
  /** It was not planned: an incident made it necessary. */
  readonly unplanned?: boolean;
  /** The incident that made it necessary. */
  readonly fixes?: string;
}

/** Something in production did not work. */
export interface IncidentFact extends FactBase {
  readonly kind: "incident";
  readonly detectedAt: Instant;
  /** Absent while it lasts. */
  readonly restoredAt?: Instant;
  /** The deployment that caused it; absent where none did. */
  readonly causedBy?: string;
}

/** A change was committed; its `factId` is the `changeId` by which deployments carry it. */
export interface ChangeFact extends FactBase {
  readonly kind: "change";
  readonly committedAt: Instant;
}

/** Something worth remembering when a chart is read. */
export interface NoteFact extends FactBase {
  readonly kind: "note";
  readonly notedAt: Instant;
}

/** What other tools know about delivery. */
export type OutsideFact = DeploymentFact | IncidentFact | ChangeFact | NoteFact;
export type OutsideFactKind = OutsideFact["kind"];

/** The field that says when a fact of a kind happened. */
export const instantFields = {
  deployment: "deployedAt",
  incident: "detectedAt",
  change: "committedAt",
  note: "notedAt",
} as const satisfies Record<OutsideFactKind, string>;

/** When a fact happened: the deployment, the detection, the commit, the note. */
export function happenedAt(fact: OutsideFact): Instant {
  switch (fact.kind) {
    case "deployment":
      return fact.deployedAt;
    case "incident":
      return fact.detectedAt;
    case "change":
      return fact.committedAt;
    case "note":
      return fact.notedAt;
  }
}
