import type { Conventions } from "./conventions.ts";
import type { Explained, Figure } from "./figure.ts";
import type { FlowLog } from "./flow-log.ts";

/** What a metric is asked of: a log, the switches, the instant that is "now", and a window `[from, to)` in epoch ms. */
export interface MetricQuery {
  readonly log: FlowLog;
  readonly conventions: Conventions;
  readonly asOf: number;
  readonly from?: number;
  readonly to?: number;
}

export type ParamValue = string | number | readonly number[] | readonly string[];
export type MetricParams = Readonly<Record<string, ParamValue | undefined>>;

/** A parameter as plain data: its reading, its route and its docs are made from this. */
export interface ParamSpec {
  /** Named like the command line's flag, e.g. `no-observed-start`. */
  readonly name: string;
  readonly kind: "instant" | "choice" | "number" | "text";
  readonly choices?: readonly string[];
  /** Those of the choices whose answers name people. Never the default. */
  readonly naming?: readonly string[];
  readonly default?: string | number;
  /** May be given several times; the value is a list. */
  readonly many?: boolean;
  /** Of a number: the least and the most it may be, and whether it must be whole. */
  readonly min?: number;
  readonly max?: number;
  readonly whole?: boolean;
  readonly description: string;
}

/** Why an item is not in a figure. */
export type ExclusionReason =
  | "not-started"
  | "not-finished"
  | "finished"
  | "discarded"
  | "transferred"
  | "outside-window"
  | "no-observed-start"
  | "no-creation"
  | "never-blocked"
  | "type-left-out"
  | "not-requested"
  | "not-upstream"
  | "no-value";

export interface Exclusion {
  readonly cardId: string;
  readonly reason: ExclusionReason;
}

/** How many items are in a figure, and which are not. */
export type Explanation = Explained<Exclusion>;

/** One way of looking at a log. A metric is a folder with one of these and a line in `metrics.ts`. */
export interface Metric<P = MetricParams, R = unknown> extends Figure<
  MetricId,
  MetricQuery,
  ParamSpec,
  Exclusion,
  P,
  R
> {
  /** It judges by limits, which count every card: it is not asked of some of them. */
  readonly ofEveryCard?: true;
}

export type MetricId =
  | "wip"
  | "cycle-time"
  | "customer-lead-time"
  | "work-item-age"
  | "throughput"
  | "cumulative-flow"
  | "stage-time"
  | "flow-efficiency"
  | "blocked-time"
  | "wip-limit"
  | "value-stream"
  | "value-stream-map"
  | "value-stream-handoffs"
  | "waste"
  | "arrivals-departures"
  | "total-wip-age"
  | "littles-law"
  | "flow-debt"
  | "percentiles-over-time"
  | "forecast-when"
  | "forecast-how-many"
  | "forecast-backtest"
  | "experiment-verdict"
  | "wip-by-stage"
  | "conwip"
  | "sle"
  | "process-behaviour"
  | "blocker-clusters"
  | "flow-distribution"
  | "flow-velocity"
  | "flow-load"
  | "cost-of-delay"
  | "takt"
  | "upstream-discards"
  | "service-delivery";
