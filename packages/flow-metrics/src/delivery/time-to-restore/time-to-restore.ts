import type { Instant } from "../../flow-event.ts";
import { toInstant } from "../../instant.ts";
import { inWindow, readDelivery } from "../delivery.ts";
import type { FactExclusion, FactMetric, FactQuery } from "../fact-metric.ts";
import { daysOf, summarise, type Span, type SpanSummary } from "../span-summary.ts";

export interface RestoredIncident {
  readonly incidentId: string;
  readonly detectedAt: Instant;
  readonly restoredAt: Instant;
  readonly days: number;
}

export interface TimeToRestoreResult extends SpanSummary {
  /** Not restored yet: left out of the times. */
  readonly open: number;
  readonly items: readonly RestoredIncident[];
}

/** From the detection of an incident to its restoration, whatever caused it. */
export const timeToRestore: FactMetric<object, TimeToRestoreResult> = {
  id: "time-to-restore",
  title: "Mean time to recovery",
  unit: "days",
  formula:
    "restored - detected for each incident detected in [from, to); mean, and the median beside it. Open ones are left out and counted",
  source:
    "The older fourth key of DORA (time to restore service); it mixes in incidents that no change caused, so it is not the failed deployment recovery time",
  params: [],
  compute(query) {
    const { spans, open } = restorations(query);
    const items = spans.map(({ incidentId, ...span }): RestoredIncident => {
      return { incidentId, detectedAt: toInstant(span.from), restoredAt: toInstant(span.to), days: daysOf(span) };
    });
    return { ...summarise(spans, query.percentile), open: open.length, items };
  },
  explain(query) {
    const { spans, open, outside } = restorations(query);
    const { formula, source } = timeToRestore;
    return { formula, source, included: spans.length, excluded: [...outside, ...open] };
  },
};

interface Restoration extends Span {
  readonly incidentId: string;
}

function restorations(query: FactQuery): { spans: Restoration[]; open: FactExclusion[]; outside: FactExclusion[] } {
  const { incidents, window } = readDelivery(query);
  const { included, excluded: outside } = inWindow(incidents, window);
  const spans: Restoration[] = [];
  const open: FactExclusion[] = [];
  for (const { fact, at, restoredAt } of included) {
    const incidentId = fact.factId;
    if (restoredAt === null) open.push({ factId: incidentId, reason: "not-restored" });
    else spans.push({ incidentId, from: at, to: restoredAt });
  }
  return { spans, open, outside };
}
