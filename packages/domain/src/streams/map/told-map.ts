import type { Instant, KnownStep } from "@weir/flow-metrics";

/** A step as a version keeps it: what was known of it, without the words people wrote on it. */
export type ToldStep = Pick<
  KnownStep,
  | "nodeId"
  | "kind"
  | "name"
  | "drawn"
  | "branch"
  | "processTimeDays"
  | "waitDays"
  | "blockedDays"
  | "parkedDays"
  | "leadTimeDays"
  | "completeAccurate"
  | "expectedPasses"
  | "meanWip"
  | "next"
>;

/** Per finished item, of one population. */
export interface ToldTotals {
  readonly leadTimeDays: number | null;
  readonly processTimeDays: number | null;
  readonly waitDays: number | null;
  readonly activityRatio: number | null;
  readonly rolledCompleteAccurate: number | null;
  readonly itemsPerWeek: number | null;
  readonly items: number;
}

/** Boards that share their items, and so their totals. */
export interface ToldPart {
  readonly boardIds: readonly string[];
  /** Those of them that a card goes through one or the other of; absent: versions did not keep that yet. */
  readonly sideBySide?: readonly (readonly string[])[];
  readonly steps: readonly ToldStep[];
  readonly totals: ToldTotals;
}

/** The figures of a map as somebody read them, and how they were asked. */
export interface ToldMap {
  readonly from: Instant;
  readonly to: Instant;
  readonly asOf: Instant;
  /** The conventions that were not the usual ones, and the filter, by the names of their parameters. */
  readonly asked: readonly { readonly name: string; readonly value: string }[];
  readonly parts: readonly ToldPart[];
}
