import { answerMetric, type Conventions, type FlowLog, type MetricResults, type RawParams } from "@weir/flow-metrics";

/** The switches of a page of figures, as `weir analyse` takes them. */
export type Switches = Pick<Conventions, "cycle" | "percentile" | "noObservedStart" | "cfd">;

/** Asks a log for a metric. */
export type Ask = <Id extends keyof MetricResults>(
  id: Id,
  params?: Readonly<Record<string, string>>,
) => MetricResults[Id];

/** The switches, and the instant that is now, as metrics are asked by them. */
export const paramsOf = ({ cycle, percentile, noObservedStart, cfd }: Switches, asOf: number): RawParams => ({
  cycle,
  percentile,
  "no-observed-start": noObservedStart,
  cfd,
  "as-of": new Date(asOf).toISOString(),
});

/** Asks a log for metrics, all under the same switches and as of the same instant. */
export function asking(log: FlowLog, switches: Switches, asOf: number): Ask {
  const common = paramsOf(switches, asOf);
  return (id, params = {}) => answerMetric(log, id, { ...common, ...params }).result;
}
