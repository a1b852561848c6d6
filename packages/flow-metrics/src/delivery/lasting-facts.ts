import { inWindow, type Delivery, type Timed } from "./delivery.ts";
import type { FactExclusion, FactExclusionReason, FactExplanation, FactQuery } from "./fact-metric.ts";
import { summarise, type Span, type SpanSummary } from "./span-summary.ts";

/** A fact and what it lasted. */
interface LastingSpan extends Span {
  readonly factId: string;
}

/** Facts that last from their instant until something ends them. */
export interface LastingFacts {
  readonly spans: readonly LastingSpan[];
  /** Those that began in the window and are not over. */
  readonly open: readonly FactExclusion[];
  readonly outside: readonly FactExclusion[];
}

/** What the facts that began in the window lasted; one without an end is left out for `whileOpen`. */
export function lastingFacts<T extends Timed>(
  all: readonly T[],
  window: Delivery["window"],
  endOf: (one: T) => number | null,
  whileOpen: FactExclusionReason,
): LastingFacts {
  const { included, excluded: outside } = inWindow(all, window);
  const spans: LastingSpan[] = [];
  const open: FactExclusion[] = [];
  for (const one of included) {
    const { factId } = one.fact;
    const to = endOf(one);
    if (to === null) open.push({ factId, reason: whileOpen });
    else spans.push({ factId, from: one.at, to });
  }
  return { spans, open, outside };
}

/** The times of those that are over, and how many are not. */
export const summariseLasting = (
  { spans, open }: LastingFacts,
  { percentile }: Pick<FactQuery, "percentile">,
): SpanSummary & { readonly open: number } => ({ ...summarise(spans, percentile), open: open.length });

export const explainLasting = (
  { formula, source }: Pick<FactExplanation, "formula" | "source">,
  { spans, open, outside }: LastingFacts,
): FactExplanation => ({ formula, source, included: spans.length, excluded: [...outside, ...open] });
