import type { CardDays } from "../card-ticks.ts";

/** The eight wastes of knowledge work (Poppendieck's seven, and talent nobody uses). */
export type Waste =
  | "inventory"
  | "waiting"
  | "transport"
  | "motion"
  | "overproduction"
  | "overprocessing"
  | "defects"
  | "unused-talent";

/** What in the log speaks for a waste. */
export type WasteSignal =
  | "over-limit"
  | "growing"
  | "parked"
  | "discarded-after-start"
  | "queue"
  | "blocked"
  | "stalled"
  | "group-handoffs"
  | "ping-pong"
  | "board-crossings"
  | "task-switching"
  | "alternation"
  | "released-late"
  | "never-released"
  | "demand-exceeds"
  | "resumed"
  | "slow-for-type"
  | "unused-stage"
  | "returned"
  | "reopened"
  | "defect-arrivals"
  | "one-person-step";

export type Confidence = "low" | "medium" | "high";

/** A candidate, never a verdict: what was seen, where, how often, and how many item-days it cost. */
export interface WasteEvidence {
  readonly waste: Waste;
  readonly signal: WasteSignal;
  /** Where it was seen, or most of its item-days were lost; empty where it concerns the whole board. */
  readonly stageIds: readonly string[];
  readonly items: number;
  /** Days of items in the window, each item's own; 0 where no days can be told. Signals overlap: never add them up. */
  readonly itemDaysLost: number;
  /** Cards it cost most, the worst first. */
  readonly examples: readonly string[];
  readonly confidence: Confidence;
  /** What made it a candidate, e.g. the share it was judged by. */
  readonly values: Readonly<Record<string, number>>;
}

/** What a log would have to say for a signal to be looked for. */
export type WasteUnknown =
  | "no-limits"
  | "no-queue"
  | "no-groups"
  | "no-people"
  | "no-types"
  | "no-second-done-stage"
  | "too-few-items";

export interface UnknownSignal {
  readonly signal: WasteSignal;
  readonly unknown: WasteUnknown;
}
export type Finding = WasteEvidence | UnknownSignal;

/** How many items speak for it: a handful may be chance. Weak signals are never more than a hint. */
function confidenceOf(items: number, most: Confidence = "high"): Confidence {
  const earned: Confidence = items >= 30 ? "high" : items >= 10 ? "medium" : "low";
  const order: readonly Confidence[] = ["low", "medium", "high"];
  return order[Math.min(order.indexOf(earned), order.indexOf(most))] ?? "low";
}

/** Evidence from what cards lost. */
export function evidenceOf(
  waste: Waste,
  signal: WasteSignal,
  lost: CardDays,
  values: Readonly<Record<string, number>>,
  { stageIds = [], most = "high" }: { readonly stageIds?: readonly string[]; readonly most?: Confidence } = {},
): WasteEvidence {
  return {
    waste,
    signal,
    stageIds,
    items: lost.items,
    itemDaysLost: lost.days,
    examples: lost.examples,
    confidence: confidenceOf(lost.items, most),
    values,
  };
}
