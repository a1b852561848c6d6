import type { Journey, JourneyFlag } from "../journey.ts";
import type { MetricQuery } from "../metric.ts";

export type QualityCode =
  | JourneyFlag
  | "type-left-out"
  | "bulk-move"
  | "truncated-history"
  | "unvisited-stage"
  | "silent-card"
  | "far-ahead"
  | "no-stages";

/** What the figures make of it. */
export type QualityTreatment =
  | "left-out"
  | "counted"
  | "not-read"
  | "derived-anew"
  | "first-fact-is-creation"
  | "as-recorded"
  | "left-out-of-cycle-times"
  | "cycle-time-as-it-is"
  | "cycle-time-from-creation"
  | "starts-at-first-fact"
  | "no-time-there"
  | "ages-on"
  | "sets-the-present"
  | "not-known";

/** What the log does not say cleanly, how often, how it was read, and what to look at. */
export interface DataQualityFinding {
  readonly code: QualityCode;
  /** What is counted, and what `examples` are ids of. */
  readonly of: "card" | "stage";
  readonly count: number;
  readonly examples: readonly string[];
  readonly treatment: QualityTreatment;
}

/** What was found: each id once. */
export interface Found {
  readonly code: QualityCode;
  readonly of: "card" | "stage";
  readonly ids: readonly string[];
}
/** What finders read: the query and the journeys of the counted cards as it reads them. */
export interface QualityReading {
  readonly query: MetricQuery;
  readonly journeys: readonly Journey[];
}
