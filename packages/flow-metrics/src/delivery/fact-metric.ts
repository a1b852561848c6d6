import type { Calendar } from "../calendar.ts";
import type { Conventions } from "../conventions.ts";
import type { Explained, Figure } from "../figure.ts";
import type { MetricParams, ParamSpec } from "../metric.ts";
import type { OutsideFact } from "./outside-fact.ts";

/** What a metric of delivery is asked of: facts, the board's or workspace's local days, "now", and a window `[from, to)` in epoch ms. */
export interface FactQuery {
  readonly facts: readonly OutsideFact[];
  readonly calendar: Calendar;
  readonly asOf: number;
  readonly from?: number;
  readonly to?: number;
  /** Facts of this service only. */
  readonly service?: string;
  readonly percentile: Conventions["percentile"];
}

/** Why a fact is not in a figure. */
export type FactExclusionReason =
  | "outside-window"
  | "no-commit-time"
  | "deployed-before"
  | "not-recovered"
  | "not-restored"
  | "unknown-deployment";

export interface FactExclusion {
  readonly factId: string;
  /** The change of that deployment, where only it is left out. */
  readonly changeId?: string;
  readonly reason: FactExclusionReason;
}

/** How many facts are in a figure, and which are not. */
export type FactExplanation = Explained<FactExclusion>;

/** One figure about delivery. Adding one is a folder with one of these and a line in `fact-metrics.ts`. */
export type FactMetric<P = MetricParams, R = unknown> = Figure<FactMetricId, FactQuery, ParamSpec, FactExclusion, P, R>;

export type FactMetricId =
  | "deployment-frequency"
  | "change-lead-time"
  | "change-fail-rate"
  | "failed-deployment-recovery-time"
  | "deployment-rework-rate"
  | "time-to-restore";

/** Where the five metrics of software delivery are defined. */
export const doraSource = "DORA's software delivery metrics, dora.dev/guides/dora-metrics, 2026-01";
