import type { Conventions } from "../conventions.ts";
import type { Journey } from "../journey.ts";
import type { MetricQuery } from "../metric.ts";
import { bulkMoves } from "./bulk-moves.ts";
import { farAhead } from "./far-ahead.ts";
import type { DataQualityFinding, Found, QualityCode, QualityReading, QualityTreatment } from "./finding.ts";
import { noStages } from "./no-stages.ts";
import { silentCards } from "./silent-cards.ts";
import { truncatedHistory } from "./truncated-history.ts";
import { unvisitedStages } from "./unvisited-stages.ts";
import { allJourneysIn } from "../journeys.ts";

const finders: readonly ((reading: QualityReading) => Found)[] = [
  bulkMoves,
  truncatedHistory,
  unvisitedStages,
  silentCards,
  farAhead,
  noStages,
];
const shownExamples = 5;

/** Findings over the cards a query reads, the most frequent first. */
export function dataQuality(query: MetricQuery): readonly DataQualityFinding[] {
  const { log, asOf, conventions } = query;
  const all = allJourneysIn(log, { asOf, slips: conventions.slips });
  const journeys = all.filter(({ cardType }) => log.counts(cardType));
  const leftOut = all.filter(({ cardType }) => !log.counts(cardType)).map(({ cardId }) => cardId);
  return [
    ...flagged(journeys),
    { code: "type-left-out" as const, of: "card" as const, ids: leftOut },
    ...finders.map((find) => find({ query, journeys })),
  ]
    .filter(({ ids }) => ids.length > 0)
    .map(({ code, of, ids }) => {
      return { code, of, count: ids.length, examples: firstOf(ids), treatment: treatmentOf(code, conventions) };
    })
    .sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1));
}

function flagged(journeys: readonly Journey[]): Found[] {
  const found = new Map<QualityCode, string[]>();
  for (const { cardId, flags } of journeys) {
    for (const flag of flags) {
      const ids = found.get(flag);
      if (ids === undefined) found.set(flag, [cardId]);
      else ids.push(cardId);
    }
  }
  return [...found].map(([code, ids]) => ({ code, of: "card", ids }));
}

/** By name, so that the order in which cards arrived says nothing. */
function firstOf(ids: readonly string[]): string[] {
  const first: string[] = [];
  for (const id of ids) {
    const last = first.at(-1);
    if (first.length === shownExamples && last !== undefined && id > last) continue;
    first.push(id);
    first.sort();
    if (first.length > shownExamples) first.pop();
  }
  return first;
}

const treatments: Readonly<Record<Exclude<QualityCode, "slip" | "no-observed-start">, QualityTreatment>> = {
  "chain-break": "derived-anew",
  "missing-creation": "first-fact-is-creation",
  "change-before-creation": "first-fact-is-creation",
  "unknown-stage": "not-read",
  "clock-skew": "as-recorded",
  "type-left-out": "left-out",
  "bulk-move": "counted",
  "truncated-history": "starts-at-first-fact",
  "unvisited-stage": "no-time-there",
  "silent-card": "ages-on",
  "far-ahead": "sets-the-present",
  "no-stages": "not-known",
};
const ofCycleTimes: Readonly<Record<Conventions["noObservedStart"], QualityTreatment>> = {
  exclude: "left-out-of-cycle-times",
  zero: "cycle-time-as-it-is",
  created: "cycle-time-from-creation",
};
function treatmentOf(code: QualityCode, { slips, noObservedStart }: Conventions): QualityTreatment {
  if (code === "slip") return slips === "ignore" ? "not-read" : "counted";
  return code === "no-observed-start" ? ofCycleTimes[noObservedStart] : treatments[code];
}
