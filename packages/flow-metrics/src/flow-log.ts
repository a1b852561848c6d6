import type { Conventions } from "./conventions.ts";
import type { FlowEvent } from "./flow-event.ts";
import type { Journey } from "./journey.ts";
import type { Workflow } from "./workflow.ts";

/** A board's facts as growable columns. Appending is cheap in any order; every reading is as if computed from scratch. */
export interface FlowLog {
  readonly workflow: Workflow;
  append(event: FlowEvent): void;
  readonly eventCount: number;
  /** The latest instant of any event, in epoch ms; 0 while there is none. */
  asOf(): number;
  /** Journeys of the counted cards, in order of first appearance. */
  journeys(view?: JourneyView): readonly Journey[];
  dataQuality(view?: JourneyView): readonly DataQualityFinding[];
}
export interface JourneyView {
  /** Facts after this instant are not read. */
  readonly asOf?: number;
  readonly slips?: Conventions["slips"];
}
export interface DataQualityFinding {
  readonly code: string;
  readonly count: number;
  readonly examples: readonly string[];
}
