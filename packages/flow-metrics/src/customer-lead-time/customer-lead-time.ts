import { cycleSpans } from "../cycle-time/cycle-spans.ts";
import { durationResult, type DurationResult } from "../cycle-time/cycle-time.ts";
import { createdAtOf } from "../item-spans.ts";
import type { Metric, MetricQuery } from "../metric.ts";
import { MetricParamError } from "../param-error.ts";
import { stageNamed } from "../stage-named.ts";
import { firstCrossings } from "../stays.ts";
import { explainPaths, notFinished } from "../explain-paths.ts";

/** From creation (the first record of an item), or from a stage of requests, to finish. All figures are null where nothing was finished. */
export const customerLeadTime: Metric<{ readonly stage?: string }, DurationResult> = {
  id: "customer-lead-time",
  title: "Customer lead time",
  unit: "days",
  formula: "F − created of each item finished in the window; by request stage: F − its first crossing into that stage",
  source: "Anderson, Kanban (2010); a source that records entries but no creation: its first entry",
  params: [
    {
      name: "stage",
      kind: "text",
      description: "The stage up to the start where a request is made, by id or name; by default its creation is",
    },
  ],
  compute(query, { stage }) {
    if (stage === undefined)
      return durationResult(
        query,
        cycleSpans(query, (asked, spans, row) => createdAtOf(asked, spans.card[row] as number)),
      );
    const requestedAt = firstCrossings(query, requestRank(query, stage));
    return durationResult(
      query,
      cycleSpans(query, (_, spans, row) => requestedAt[spans.card[row] as number] as number),
    );
  },
  explain(query, { stage }) {
    if (stage !== undefined) requestRank(query, stage);
    return explainPaths(customerLeadTime, query, notFinished(query));
  },
};

/** Whoever was finished had crossed into every stage up to the start. */
function requestRank(query: MetricQuery, text: string): number {
  const { stages } = query.log;
  const rank = stages.rank(stages.slot(stageNamed(query, text, "stage").stageId));
  if (rank <= stages.start) return rank;
  throw new MetricParamError("stage", text, "a stage up to the start, where requests are made");
}
