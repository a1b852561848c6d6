import type { Instant } from "../../flow-event.ts";
import { toInstant } from "../../instant.ts";
import { readDelivery } from "../delivery.ts";
import type { FactMetric, FactQuery } from "../fact-metric.ts";
import { explainLasting, lastingFacts, summariseLasting, type LastingFacts } from "../lasting-facts.ts";
import { daysOf, type SpanSummary } from "../span-summary.ts";

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
    const restored = restorations(query);
    const items = restored.spans.map(({ factId, ...span }): RestoredIncident => {
      const [detectedAt, restoredAt] = [toInstant(span.from), toInstant(span.to)];
      return { incidentId: factId, detectedAt, restoredAt, days: daysOf(span) };
    });
    return { ...summariseLasting(restored, query), items };
  },
  explain: (query) => explainLasting(timeToRestore, restorations(query)),
};

function restorations(query: FactQuery): LastingFacts {
  const { incidents, window } = readDelivery(query);
  return lastingFacts(incidents, window, ({ restoredAt }) => restoredAt, "not-restored");
}
