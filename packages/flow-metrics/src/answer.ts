import { checkMayChoose, logOfChoice, type CardChoice } from "./card-choice.ts";
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
  /** As read, the defaults filled in; `filter` where only some cards were asked. */
  readonly params: Readonly<Record<string, string | number | readonly string[]>>;
  readonly conventions: Conventions & { readonly timeZone: string };
  /** Of a filter: how many cards meet it, and how many were asked. */
  readonly cards?: { readonly met: number; readonly of: number };
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
 * Of cards that `choose` picks, as of the instant asked for, the answer is the one that their own log would give.
 * Throws `MetricParamError` for an unknown metric or parameter and for a value that cannot be read.
 *
 * @example answerMetric(log, "cycle-time", { cycle: "inclusive", from: "2026-01-01" }).result.p85
 */
export function answerMetric<Id extends MetricId>(
  log: FlowLog,
  metricId: Id,
  raw: RawParams,
  choose?: (asOf: number) => CardChoice,
): MetricAnswer<MetricResults[Id]>;
export function answerMetric(
  whole: FlowLog,
  metricId: string,
  raw: RawParams,
  choose?: (asOf: number) => CardChoice,
): MetricAnswer;
export function answerMetric(
  whole: FlowLog,
  metricId: string,
  raw: RawParams,
  choose?: (asOf: number) => CardChoice,
): MetricAnswer {
  const metric = findMetric(metricId);
  const specs = [...metric.params, ...commonParams];
  const params = readParams(specs, raw, whole.calendar);
  const conventions = conventionsFrom(params, whole.calendar);
  const instant = (name: string): number | undefined => (typeof params[name] === "number" ? params[name] : undefined);
  const from = instant("from");
  const to = instant("to");
  if (from !== undefined && to !== undefined && from >= to)
    throw new MetricParamError("to", String(raw["to"]), "later than from");
  const asOf = instant("as-of") ?? whole.asOf();
  const choice = choose?.(asOf);
  if (choice !== undefined) checkMayChoose(metric, choice);
  const log = choice === undefined ? whole : logOfChoice(whole, choice);
  const query: MetricQuery = {
    log,
    conventions,
    asOf,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  };
  return {
    metric: metric.id,
    unit: metric.unit,
    params: { ...shownParams(specs, params), ...(choice && { filter: choice.filter }) },
    conventions: { ...conventions, timeZone: log.workflow.timeZone },
    ...(choice && { cards: { met: choice.cardIds.size, of: choice.of } }),
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
