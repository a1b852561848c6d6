import type { Conventions } from "../conventions.ts";
import { mean } from "../duration-summary.ts";
import { msPerDay } from "../instant.ts";
import { percentile } from "../percentile.ts";

/** Spans in elapsed days; null without one. */
export interface SpanSummary {
  readonly n: number;
  readonly medianDays: number | null;
  readonly meanDays: number | null;
  /** Spans that end before they begin: a clock or a date is wrong. They are counted all the same. */
  readonly negative: number;
}

export interface Span {
  readonly from: number;
  readonly to: number;
}

export const daysOf = ({ from, to }: Span): number => (to - from) / msPerDay;

export function summarise(spans: readonly Span[], kind: Conventions["percentile"]): SpanSummary {
  const days = Float64Array.from(spans, daysOf).sort();
  return {
    n: days.length,
    medianDays: percentile(days, 50, kind),
    meanDays: mean(days),
    negative: spans.filter(({ from, to }) => to < from).length,
  };
}
