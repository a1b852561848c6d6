import type { ImportPlan, PlannedEvent } from "@weir/domain";
import {
  answerMetric,
  type Conventions,
  createFlowLog,
  type FlowEvent,
  type FlowLog,
  type MetricResults,
} from "@weir/flow-metrics";

/** The switches of a page of figures, as `weir analyse` takes them. */
export type Switches = Pick<Conventions, "cycle" | "percentile" | "noObservedStart" | "cfd">;

/** A plan's facts as the log that metrics read, some cards left out. */
export function logOf(plan: ImportPlan, leftOut: ReadonlySet<string> = new Set()): FlowLog {
  const log = createFlowLog(plan.workflow);
  for (const [index, { event, at, actor }] of plan.events.entries()) {
    if (!isFlowEvent(event) || leftOut.has(event.cardId)) continue;
    log.append({ ...event, seq: index + 1, at, actor });
  }
  return log;
}

type FlowPlanned = Extract<PlannedEvent, { readonly type: FlowEvent["type"] }>;
const outsideFlow: ReadonlySet<string> = new Set<Exclude<PlannedEvent["type"], FlowEvent["type"]>>([
  "card.commented",
  "card.check-item-set",
  "card.check-item-removed",
  "card.assigned",
  "card.labelled",
]);
const isFlowEvent = (event: PlannedEvent): event is FlowPlanned => !outsideFlow.has(event.type);

/** Asks a log for a metric. */
export type Ask = <Id extends keyof MetricResults>(
  id: Id,
  params?: Readonly<Record<string, string>>,
) => MetricResults[Id];

/** Asks a log for metrics, all under the same switches and as of the same instant. */
export function asking(log: FlowLog, switches: Switches, asOf: number): Ask {
  const common = {
    cycle: switches.cycle,
    percentile: switches.percentile,
    "no-observed-start": switches.noObservedStart,
    cfd: switches.cfd,
    "as-of": new Date(asOf).toISOString(),
  };
  return (id, params = {}) => answerMetric(log, id, { ...common, ...params }).result;
}
