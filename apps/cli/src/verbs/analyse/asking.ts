import { answerMetric, type Conventions, type FlowLog, type MetricResults } from "@weir/flow-metrics";

/** The switches of a page of figures, as `weir analyse` takes them. */
export type Switches = Pick<Conventions, "cycle" | "percentile" | "noObservedStart" | "cfd">;

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
