import type { Instant } from "./flow-event.ts";

/** Only time in `active` stages is active; `done` stages lie at or right of the finish. */
export type StageKind = "queue" | "active" | "done";

export interface Stage {
  readonly stageId: string;
  readonly name: string;
  readonly kind: StageKind;
  /** Stages split from one (doing/done) share a group. */
  readonly groupId?: string;
}

/** A stage that is no longer there: it takes the rank of the stage it was merged into. */
export interface RemovedStage extends Stage {
  readonly mergedInto: string;
  readonly removedAt: Instant;
}

/** Which card types flow. `*` counts every type; `leaveOut` wins over `count`. */
export interface CountedTypes {
  readonly count: readonly string[];
  readonly leaveOut: readonly string[];
}

/** The road a card takes: stages from left to right, where work starts and where it is finished. */
export interface Workflow {
  /** IANA name. Days, weeks and inclusive counts are local to it. */
  readonly timeZone: string;
  /** In flow order; the position is the rank. */
  readonly stages: readonly Stage[];
  readonly removedStages?: readonly RemovedStage[];
  /** First stage that counts as started. */
  readonly startStageId: string;
  /** First stage that counts as finished. */
  readonly finishStageId: string;
  /** Absent: every type counts. */
  readonly countedTypes?: CountedTypes;
  /** The stages stand for dates of a source that knows no stages: what needs real ones is not known. */
  readonly stageless?: true;
}
