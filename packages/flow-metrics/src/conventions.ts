import type { WorkingTime } from "./working-time.ts";

/**
 * Where two conventions are legitimate, ours is the default and the other is a switch.
 * One set of switches holds for every metric of a page at once.
 */
export interface Conventions {
  /** View of an interval: `elapsed` = ms / 86 400 000, `inclusive` = local days touched, `working` = working days. */
  readonly cycle: "elapsed" | "inclusive" | "working";
  /** What a working day is; absent: whole days from Monday to Friday in the board's zone. */
  readonly workingTime?: WorkingTime;
  readonly percentile: "nearest-rank" | "linear";
  /** Items that finished without being seen in progress: left out of cycle times, F − S as it is, or F − created. */
  readonly noObservedStart: "exclude" | "zero" | "created";
  readonly cfd: "effective" | "high-water" | "occupancy";
  /** Which arrival at the finish counts for a reopened item. */
  readonly finish: "last" | "first";
  /** A move made by hand in Weir and reversed within two minutes. */
  readonly slips: "ignore" | "count";
}

/** The conventions that are a choice. */
export type Switch = Exclude<keyof Conventions, "workingTime">;

export const defaultConventions: Conventions = {
  cycle: "elapsed",
  percentile: "nearest-rank",
  noObservedStart: "exclude",
  cfd: "effective",
  finish: "last",
  slips: "ignore",
};

/** Every switch with its choices, the default first. */
export const conventionChoices: { readonly [K in Switch]: readonly Conventions[K][] } = {
  cycle: ["elapsed", "inclusive", "working"],
  percentile: ["nearest-rank", "linear"],
  noObservedStart: ["exclude", "zero", "created"],
  cfd: ["effective", "high-water", "occupancy"],
  finish: ["last", "first"],
  slips: ["ignore", "count"],
};
