export interface ThroughputBucket {
  readonly from: string;
  readonly to: string;
  /** `2013-05-18` or the ISO week `2013-W20`. */
  readonly label: string;
  readonly finished: number;
  readonly discarded: number;
  /** Not wholly inside the window. */
  readonly partial: boolean;
}
export interface ThroughputResult {
  readonly period: "day" | "week";
  readonly buckets: readonly ThroughputBucket[];
  readonly total: number;
}
