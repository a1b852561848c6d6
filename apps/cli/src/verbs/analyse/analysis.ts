import type { ImportPlan, PlannedEvent, WorkflowFile } from "@weir/domain";
import {
  answerMetric,
  type Conventions,
  createFlowLog,
  cumulativeAt,
  type DurationSummary,
  flowCounts,
  type FlowCounts,
  type FlowLog,
  type FlowEvent,
  type MetricResults,
} from "@weir/flow-metrics";
import { type SpokenWarning, spokenWarning } from "@weir/contract";

/** The switches of a page of figures, as `weir analyse` takes them. */
export type Switches = Pick<Conventions, "cycle" | "percentile" | "noObservedStart" | "cfd">;

export interface AnalysisOptions {
  readonly switches: Switches;
  /** Epoch milliseconds; the latest instant of the source when absent. */
  readonly asOf?: number;
  /** Instants to read the flow at, as written and in epoch milliseconds. */
  readonly at: readonly { readonly text: string; readonly ms: number }[];
}

type Durations = Omit<DurationSummary, "lowN">;
type Counts = Omit<FlowCounts, "transferred">;
interface Spread {
  readonly mean: number | null;
  readonly p50: number | null;
  readonly p85: number | null;
}

/** What `weir analyse --json` prints; durations in days, unrounded. */
export interface Analysis {
  readonly source: {
    readonly format: string;
    readonly items: number;
    readonly events: number;
    readonly firstEventAt: string;
    readonly asOf: string;
  };
  readonly warnings: readonly SpokenWarning[];
  readonly workflow: WorkflowFile;
  readonly conventions: Switches & { readonly timeZone: string };
  readonly counts: Counts;
  readonly cycleTimeDays: Durations;
  readonly customerLeadTimeDays: Durations;
  readonly throughput: { readonly weeks: readonly { readonly week: string; readonly finished: number }[] };
  readonly at: readonly {
    readonly at: string;
    readonly wip: { readonly flow: number; readonly board: number };
    readonly occupancy: Readonly<Record<string, number>>;
    readonly cumulative: Readonly<Record<string, number>>;
  }[];
  readonly stageTime: readonly {
    readonly stage: string;
    readonly scope: string;
    readonly items: number;
    readonly meanDays: number | null;
    readonly p50Days: number | null;
    readonly p85Days: number | null;
  }[];
  readonly flowEfficiency: { readonly activeDays: number; readonly totalDays: number; readonly value: number | null };
  readonly valueStream: {
    readonly steps: readonly {
      readonly stage: string;
      readonly processTimeDays: Spread;
      readonly waitDays: Spread;
      readonly leadTimeDays: Spread;
      readonly completeAccurate: number | null;
      readonly items: number;
    }[];
    readonly handoffs: MetricResults["value-stream"]["handoffs"];
    readonly rework: readonly {
      readonly from: string;
      readonly to: string;
      readonly count: number;
      readonly share: number;
    }[];
  };
}

/** A plan's facts as the log that metrics read. */
export function logOf(plan: ImportPlan): FlowLog {
  const log = createFlowLog(plan.workflow);
  for (const [index, { event, at, actor }] of plan.events.entries()) {
    if (!isFlowEvent(event)) continue;
    // Facts whose author the source does not name are not one person's work.
    const known = actor.id === plan.system ? {} : { actor };
    log.append({ ...event, seq: index + 1, at, ...known });
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

/** Asks a log for metrics, all under the same switches and at the same instant. */
export function asking(log: FlowLog, switches: Switches, asOf: number) {
  const raw = {
    cycle: switches.cycle,
    percentile: switches.percentile,
    "no-observed-start": switches.noObservedStart,
    cfd: switches.cfd,
    "as-of": new Date(asOf).toISOString(),
  };
  return <Id extends keyof MetricResults>(id: Id, params: Readonly<Record<string, string>> = {}): MetricResults[Id] =>
    answerMetric(log, id, { ...raw, ...params }).result as MetricResults[Id];
}

/** The figures of a plan. */
export function analyse(plan: ImportPlan, { switches, asOf: given, at }: AnalysisOptions): Analysis {
  const log = logOf(plan);
  const asOf = given ?? Date.parse(plan.lastEventAt);
  const ask = asking(log, switches, asOf);
  const conventions: Conventions = { ...switches, finish: "last", slips: "ignore" };
  const query = { log, conventions, asOf };
  const { transferred: _, ...counts } = flowCounts(query);
  const instants = at.length > 0 ? at : [{ text: new Date(asOf).toISOString(), ms: asOf }];
  return {
    source: {
      format: plan.system,
      items: plan.counts.items,
      events: plan.counts.records,
      firstEventAt: plan.firstEventAt,
      asOf: new Date(asOf).toISOString(),
    },
    warnings: plan.warnings.map(spokenWarning),
    workflow: plan.proposedWorkflow,
    conventions: { ...switches, timeZone: plan.workflow.timeZone },
    counts,
    cycleTimeDays: durations(ask("cycle-time")),
    customerLeadTimeDays: durations(ask("customer-lead-time")),
    throughput: {
      weeks: ask("throughput", { period: "week" }).buckets.map(({ label, finished }) => ({ week: label, finished })),
    },
    at: instants.map(({ text, ms }) => momentOf(log, conventions, asOf, text, ms)),
    stageTime: ask("stage-time", { scope: "finished" }).stages.map(({ stage, items, meanDays, p50Days, p85Days }) => ({
      stage,
      scope: "finished",
      items,
      meanDays,
      p50Days,
      p85Days,
    })),
    flowEfficiency: efficiency(ask("flow-efficiency")),
    valueStream: stream(ask("value-stream", { handoffs: "all" })),
  };
}

const durations = ({ n, min, max, mean, p50, p70, p85, p95 }: DurationSummary): Durations => ({
  n,
  min,
  max,
  mean,
  p50,
  p70,
  p85,
  p95,
});

const efficiency = ({
  activeDays,
  totalDays,
  value,
}: MetricResults["flow-efficiency"]): Analysis["flowEfficiency"] => ({
  activeDays,
  totalDays,
  value,
});

const stream = ({ steps, handoffs, rework }: MetricResults["value-stream"]): Analysis["valueStream"] => ({
  steps: steps.map(({ stage, processTimeDays, waitDays, leadTimeDays, completeAccurate, items }) => ({
    stage,
    processTimeDays,
    waitDays,
    leadTimeDays,
    completeAccurate,
    items,
  })),
  handoffs,
  rework: rework.map(({ from, to, count, share }) => ({ from, to, count, share })),
});

/** The flow as it stood at one instant, known as it is known now. */
function momentOf(
  log: FlowLog,
  conventions: Conventions,
  asOf: number,
  text: string,
  ms: number,
): Analysis["at"][number] {
  const query = { log, conventions, asOf };
  const switches = { ...conventions };
  const wip = asking(log, switches, asOf)("wip", { at: new Date(ms).toISOString() }).points[0];
  const byStage = asking(log, switches, ms)("wip").byStage;
  const [lines = []] = cumulativeAt(query, [ms]);
  return {
    at: text,
    wip: { flow: wip?.flow ?? 0, board: wip?.board ?? 0 },
    occupancy: Object.fromEntries(byStage.map(({ name, count }) => [name, count])),
    cumulative: Object.fromEntries(lines.map(({ name, count }) => [name, count])),
  };
}
