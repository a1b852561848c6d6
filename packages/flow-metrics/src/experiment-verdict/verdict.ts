import type { Measure, MeasureKind } from "./measure.ts";

export type VerdictAnswer = "improved" | "worsened" | "no-evidence" | "too-little-data" | "not-comparable";

/** False alarms, improved and worsened together, that the design allows where nothing changed. */
export const alpha = 0.05;

/** Why there is no answer yet, why it is not about a difference, or what keeps an effect from being known. */
export type VerdictReason =
  /** The review date frozen beforehand has not come: a look now would give chance another try. */
  | "before-review"
  /** Start, finish or counted types changed within the windows. */
  | "definition-changed"
  | "too-few-observations"
  /** Enough of them, but each says little that the one before did not. */
  | "too-dependent"
  /** So much was still open that the percentile is not known; of one side only, the interval tells what bounds the effect. */
  | "percentile-not-reached"
  /** So few periods that no order of them could be told from chance. */
  | "too-few-periods";

/** One side of the comparison. */
export interface VerdictSide {
  /** Observations: items, or days. */
  readonly n: number;
  /** Items not over when last seen, counted as lasting longer. */
  readonly open: number;
  /** Independent observations they are worth; `null` where the draw is the judge. */
  readonly effectiveN: number | null;
  readonly value: number | null;
}

export interface GuardVerdict {
  readonly measure: MeasureKind;
  /** How much worse is still acceptable, in percent of the baseline. */
  readonly marginPercent: number;
  /** Held: worse by the margin is ruled out. Broken: at least that is certain. */
  readonly outcome: "held" | "broken" | "unclear";
  readonly baseline: number | null;
  readonly trial: number | null;
  readonly effect: number | null;
  /** 90 %: each end errs in 5 %. */
  readonly interval: readonly [number | null, number | null] | null;
}

export interface VerdictMarker {
  readonly at: string;
  readonly what: "wip-limit.set" | "wip-limit.cleared" | "stage.removed" | "marker";
}

/** A point of the trial that the baseline's process behaviour chart would have called a signal. */
export interface BehaviourSignal {
  readonly at: string;
  /** The week, or the card. */
  readonly label: string;
  readonly value: number;
}

/** What a comparison found, without the board around it. */
export interface Finding {
  readonly answer: VerdictAnswer;
  readonly reasons: readonly VerdictReason[];
  readonly baseline: VerdictSide;
  readonly trial: VerdictSide;
  /**
   * Trial minus baseline in the measure's unit, like compared with like: days without what their weekday usually
   * adds, open items counted by what became of the others. So it may differ a little from that of the two values.
   */
  readonly effect: number | null;
  /** The effects that the test does not rule out, 95 %; a `null` end is no bound. Leaves zero out just where p <= alpha. */
  readonly interval: readonly [number | null, number | null] | null;
  readonly p: number | null;
  /** Successive observations that carry as much as one independent one. */
  readonly dependence: number | null;
  /** Blocks or periods that were rearranged. */
  readonly blocks: readonly [number, number] | null;
  /** About how many days longer each side would have to be; `null` where it is enough, or not known. */
  readonly daysMore: { readonly baseline: number; readonly trial: number } | null;
  /** Mean durations count up to this length only; `null` where that is no bound. */
  readonly horizonDays: number | null;
}

/** One period of a switchback, the change applied or not. */
export interface SwitchbackPeriod {
  readonly from: string;
  readonly to: string;
  readonly on: boolean;
  /** Days before this are left out. */
  readonly countsFrom: string;
}

/** The verdict on a change: "after", never "because of". */
export interface Verdict extends Omit<Finding, "answer"> {
  readonly design: "before-after" | "switchback";
  readonly measure: Measure & { readonly unit: string };
  /** `null` until the review date. */
  readonly answer: VerdictAnswer | null;
  readonly alpha: number;
  /** The comparison was chosen after seeing the data: a hint, never a finding's verdict. */
  readonly exploratory: boolean;
  readonly windows: {
    readonly baseline: { readonly from: string; readonly to: string } | null;
    readonly trial: { readonly from: string; readonly to: string };
    readonly review: string;
  };
  /** A baseline chosen because it was bad gets better by itself. */
  readonly warnings: readonly "regression-to-the-mean"[];
  readonly guards: readonly GuardVerdict[];
  /** Shown beside the verdict and deciding nothing; `null` where the measure has no such chart. */
  readonly signals: readonly BehaviourSignal[] | null;
  /** Other things that happened in the windows. */
  readonly markers: readonly VerdictMarker[];
  /** The order drawn, for a switchback. */
  readonly order: readonly SwitchbackPeriod[] | null;
  /** Share of items that a period left open for the next one; `null` for before and after. */
  readonly carryOver: number | null;
}
