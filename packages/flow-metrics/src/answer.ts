import type { Conventions } from "./conventions.ts";
import { dataQuality } from "./data-quality/data-quality.ts";
import type { DataQualityFinding } from "./data-quality/finding.ts";
import type { FlowLog } from "./flow-log.ts";
import { toInstant } from "./instant.ts";
import type { Explanation, Metric, MetricId, MetricParams, MetricQuery, ParamSpec } from "./metric.ts";
import { metrics, type MetricResults } from "./metrics.ts";
import { MetricParamError } from "./param-error.ts";
import { commonParams, conventionsFrom, readParams, type RawParams } from "./read-params.ts";

/** What HTTP and the command line print. */
export interface MetricAnswer<R = unknown> {
  readonly metric: MetricId;
  readonly unit: string;
  /** As read, the defaults filled in. */
  readonly params: Readonly<Record<string, string | number | readonly string[]>>;
  readonly conventions: Conventions & { readonly timeZone: string };
  readonly result: R;
  readonly explain: Explanation;
  readonly dataQuality: readonly DataQualityFinding[];
}

/** The metric of that name. Throws `MetricParamError`. */
export function findMetric(metricId: string): Metric {
  const found = metrics.find((metric) => metric.id === metricId);
  if (found === undefined)
    throw new MetricParamError("metric", metricId, `one of ${metrics.map((metric) => metric.id).join(", ")}`);
  return found;
}

/**
 * Computes and explains a metric of the registry from parameters as they arrive in a query string or as flags.
 * Throws `MetricParamError` for an unknown metric or parameter and for a value that cannot be read.
 *
 * @example answerMetric(log, "cycle-time", { cycle: "inclusive", from: "2026-01-01" }).result.p85
 */
export function answerMetric<Id extends MetricId>(
  log: FlowLog,
  metricId: Id,
  raw: RawParams,
): MetricAnswer<MetricResults[Id]>;
export function answerMetric(log: FlowLog, metricId: string, raw: RawParams): MetricAnswer;
export function answerMetric(log: FlowLog, metricId: string, raw: RawParams): MetricAnswer {
  const metric = findMetric(metricId);
  const specs = [...metric.params, ...commonParams];
  const params = readParams(specs, raw, log.calendar);
  const conventions = conventionsFrom(params, log.calendar);
  const instant = (name: string): number | undefined => (typeof params[name] === "number" ? params[name] : undefined);
  const from = instant("from");
  const to = instant("to");
  const query: MetricQuery = {
    log,
    conventions,
    asOf: instant("as-of") ?? log.asOf(),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  };
  if (from !== undefined && to !== undefined && from >= to)
    throw new MetricParamError("to", String(raw["to"]), "later than from");
  return {
    metric: metric.id,
    unit: metric.unit,
    params: shownParams(specs, params),
    conventions: { ...conventions, timeZone: log.workflow.timeZone },
    result: metric.compute(query, params),
    explain: metric.explain(query, params),
    dataQuality: dataQuality(query),
  };
}

/** Parameters as they are shown: instants in words. */
export function shownParams(
  specs: readonly ParamSpec[],
  params: MetricParams,
): Record<string, string | number | readonly string[]> {
  const shown: Record<string, string | number | readonly string[]> = {};
  for (const { name, kind } of specs) {
    const value = params[name];
    if (value === undefined) continue;
    if (typeof value === "object")
      shown[name] = value.map((one) => (kind === "instant" ? toInstant(Number(one)) : String(one)));
    else shown[name] = kind === "instant" && typeof value === "number" ? toInstant(value) : value;
  }
  return shown;
}
