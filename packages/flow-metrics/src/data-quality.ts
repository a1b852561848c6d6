import type { Journey, JourneyFlag } from "./journey.ts";
import type { MetricQuery } from "./metric.ts";

/** What the log does not say cleanly, how often, and cards to look at. */
export interface DataQualityFinding {
  readonly code: JourneyFlag | "type-left-out";
  readonly count: number;
  readonly examples: readonly string[];
}

const shownExamples = 5;

/** Findings over the cards a query reads, the most frequent first. */
export function dataQuality({ log, asOf, conventions }: MetricQuery): readonly DataQualityFinding[] {
  const found = new Map<DataQualityFinding["code"], string[]>();
  const note = (code: DataQualityFinding["code"], { cardId }: Journey): void => {
    const cards = found.get(code) ?? [];
    cards.push(cardId);
    found.set(code, cards);
  };
  for (const journey of log.allJourneys({ asOf, slips: conventions.slips })) {
    if (!log.counts(journey.cardType)) note("type-left-out", journey);
    else for (const flag of journey.flags) note(flag, journey);
  }
  return [...found]
    .map(([code, cards]) => ({ code, count: cards.length, examples: cards.slice(0, shownExamples) }))
    .sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1));
}
