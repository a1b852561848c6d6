import { type SpokenWarning, spokenWarning } from "@weir/contract";
import type { WorkflowFile } from "@weir/domain";
import {
  type Conventions,
  cumulativeAt,
  type DurationSummary,
  flowCounts,
  type FlowCounts,
  type FlowLog,
  type MetricAnswer,
  type MetricResults,
} from "@weir/flow-metrics";
import { type Ask, asking, type Switches } from "./asking.ts";
import type { FlowHistory } from "./flow-history.ts";

export interface AnalysisOptions {
  readonly switches: Switches;
  /** The instant that is now, in epoch milliseconds. */
  readonly asOf: number;
  /** Instants to read the flow at, as written and in epoch milliseconds; `asOf` when there is none. */
  readonly at: readonly { readonly text: string; readonly ms: number }[];
}

type Durations = Omit<DurationSummary, "lowN">;
type Moves = "transitions" | "backwardMoves" | "itemsMovedBackward" | "reopened" | "noObservedStart";
type Counts = Pick<FlowCounts, "items" | "finished" | "discarded" | "unfinished"> & {
  readonly [Name in Moves]: number | null;
};
type ByStage = Readonly<Record<string, number>> | null;
type Spread = MetricResults["value-stream"]["steps"][number]["waitDays"];

/** What `weir analyse --json` prints; durations in days, unrounded. A source without stages leaves `null` what needs them. */
export interface Analysis {
  readonly source: {
    readonly format: string;
    readonly items: number;
    readonly events: number;
    readonly firstEventAt: string;
    readonly asOf: string;
  };
  /** Which cards the figures are of, and how many of them there are; absent: all. */
  readonly filter?: string;
  readonly cards?: NonNullable<MetricAnswer["cards"]>;
  readonly warnings: readonly SpokenWarning[];
  readonly workflow: WorkflowFile;
  readonly conventions: Switches & { readonly timeZone: string };
  readonly counts: Counts;
  readonly cycleTimeDays: Durations;
  readonly customerLeadTimeDays: Durations;
  readonly throughput: { readonly weeks: readonly { readonly week: string; readonly finished: number }[] };
  readonly at: readonly Moment[];
  readonly stageTime: readonly StageTime[] | null;
  readonly flowEfficiency: Pick<MetricResults["flow-efficiency"], "activeDays" | "totalDays" | "value"> | null;
  readonly valueStream: ValueStream | null;
}

export interface Moment {
  readonly at: string;
  readonly wip: { readonly flow: number; readonly board: number | null };
  readonly occupancy: ByStage;
  readonly cumulative: ByStage;
}

interface StageTime {
  readonly stage: string;
  readonly scope: "finished" | "all";
  readonly items: number;
  readonly meanDays: number | null;
  readonly p50Days: number | null;
  readonly p85Days: number | null;
}

interface ValueStream {
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
}

/** The figures of a history. */
export function analyse(history: FlowHistory, { switches, asOf, at }: AnalysisOptions): Analysis {
  const { log, stageless, counts, chosen, workflow } = history;
  const ask = asking(log, switches, asOf);
  const instants = at.length > 0 ? at : [{ text: new Date(asOf).toISOString(), ms: asOf }];
  const hasStages = !stageless;
  return {
    source: {
      format: history.format,
      items: counts.items,
      events: counts.records,
      firstEventAt: history.firstEventAt,
      asOf: new Date(asOf).toISOString(),
    },
    ...(chosen && { filter: chosen.filter, cards: { met: chosen.cardIds.size, of: chosen.of } }),
    warnings: history.warnings.map(spokenWarning),
    workflow: history.workflowFile,
    conventions: { ...switches, timeZone: workflow.timeZone },
    counts: countsOf(history, switches, asOf),
    cycleTimeDays: durations(asking(history.timed, switches, asOf)("cycle-time")),
    customerLeadTimeDays: durations(asking(history.created, switches, asOf)("customer-lead-time")),
    throughput: { weeks: ask("throughput").buckets.map(({ label, finished }) => ({ week: label, finished })) },
    at: instants.map(({ text, ms }) => {
      const moment = momentOf(log, switches, asOf, text, ms);
      return hasStages ? moment : { ...moment, wip: { ...moment.wip, board: null }, occupancy: null, cumulative: null };
    }),
    stageTime: hasStages ? stageTimes(ask) : null,
    flowEfficiency: hasStages ? efficiency(ask("flow-efficiency")) : null,
    valueStream: hasStages ? stream(ask("value-stream", { handoffs: "all" }), history.nameOf) : null,
  };
}

const conventionsOf = (switches: Switches): Conventions => ({ ...switches, finish: "last", slips: "ignore" });

/** Items without any date are there, and unfinished, though no log can hold them. */
function countsOf(history: FlowHistory, switches: Switches, asOf: number): Counts {
  const { log, stageless } = history;
  const { transferred: _, ...counts } = flowCounts({ log, conventions: conventionsOf(switches), asOf });
  const { undated } = history.counts;
  const all = { ...counts, items: counts.items + undated, unfinished: counts.unfinished + undated };
  if (!stageless) return all;
  const { items, finished, discarded, unfinished } = all;
  const moves = {
    transitions: null,
    backwardMoves: null,
    itemsMovedBackward: null,
    reopened: null,
    noObservedStart: null,
  };
  return { items, finished, discarded, unfinished, ...moves };
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

const stageTimes = (ask: Ask): StageTime[] =>
  ask("stage-time", { scope: "finished" }).stages.map(({ stage, items, meanDays, p50Days, p85Days }) => ({
    stage,
    scope: "finished",
    items,
    meanDays,
    p50Days,
    p85Days,
  }));

const efficiency = ({
  activeDays,
  totalDays,
  value,
}: MetricResults["flow-efficiency"]): NonNullable<Analysis["flowEfficiency"]> => ({ activeDays, totalDays, value });

const stream = (
  { steps, handoffs, rework }: MetricResults["value-stream"],
  nameOf: FlowHistory["nameOf"],
): ValueStream => ({
  steps: steps.map(({ stage, processTimeDays, waitDays, leadTimeDays, completeAccurate, items }) => ({
    stage,
    processTimeDays,
    waitDays,
    leadTimeDays,
    completeAccurate,
    items,
  })),
  handoffs: handoffs.map((edge) =>
    edge.kind === "person" ? { ...edge, from: nameOf(edge.from), to: nameOf(edge.to) } : edge,
  ),
  rework: rework.map(({ from, to, count, share }) => ({ from, to, count, share })),
});

/** The flow as it stood at one instant, known as it is known at `asOf`. */
function momentOf(log: FlowLog, switches: Switches, asOf: number, text: string, ms: number): Moment {
  const wip = asking(log, switches, asOf)("wip", { at: new Date(ms).toISOString() }).points[0];
  const { byStage } = asking(log, switches, ms)("wip");
  const [lines = []] = cumulativeAt({ log, conventions: conventionsOf(switches), asOf }, [ms]);
  return {
    at: text,
    wip: { flow: wip?.flow ?? 0, board: wip?.board ?? 0 },
    occupancy: Object.fromEntries(byStage.map(({ name, count }) => [name, count])),
    cumulative: Object.fromEntries(lines.map(({ name, count }) => [name, count])),
  };
}
