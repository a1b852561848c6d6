import { shownParams } from "../answer.ts";
import { calendarOf } from "../calendar.ts";
import { conventionChoices, type Conventions } from "../conventions.ts";
import type { ParamSpec } from "../metric.ts";
import { MetricParamError } from "../param-error.ts";
import { commonParams, readParams, type RawParams } from "../read-params.ts";
import type { FactExplanation, FactMetric, FactMetricId, FactQuery } from "./fact-metric.ts";
import { factMetrics, type FactMetricResults } from "./fact-metrics.ts";
import type { OutsideFact } from "./outside-fact.ts";

/** What HTTP and the command line print. */
export interface FactMetricAnswer<R = unknown> {
  readonly metric: FactMetricId;
  readonly unit: string;
  /** As read, the defaults filled in. */
  readonly params: Readonly<Record<string, string | number | readonly string[]>>;
  readonly conventions: { readonly percentile: Conventions["percentile"]; readonly timeZone: string };
  readonly result: R;
  readonly explain: FactExplanation;
}

const shared = new Set(["from", "to", "as-of", "percentile"]);

/** What every metric of facts understands beside its own parameters. */
export const commonFactParams: readonly ParamSpec[] = [
  ...commonParams.filter(({ name }) => shared.has(name)),
  { name: "service", kind: "text", description: "Facts of this service only; every service when absent" },
];

/**
 * Computes and explains a metric of facts from parameters as they arrive in a query string or as flags. Local days are
 * those of `timeZone`; `asOf` is the present in epoch ms unless a parameter says otherwise. Throws `MetricParamError`
 * for an unknown metric or parameter and for a value that cannot be read, `FlowInputError` for facts that cannot.
 *
 * @example answerFactMetric(facts, "change-fail-rate", {}, { timeZone: "UTC", asOf }).result.rate
 */
export function answerFactMetric<Id extends FactMetricId>(
  facts: readonly OutsideFact[],
  metricId: Id,
  raw: RawParams,
  now: { readonly timeZone: string; readonly asOf: number },
): FactMetricAnswer<FactMetricResults[Id]>;
export function answerFactMetric(
  facts: readonly OutsideFact[],
  metricId: string,
  raw: RawParams,
  now: { readonly timeZone: string; readonly asOf: number },
): FactMetricAnswer;
export function answerFactMetric(
  facts: readonly OutsideFact[],
  metricId: string,
  raw: RawParams,
  { timeZone, asOf }: { readonly timeZone: string; readonly asOf: number },
): FactMetricAnswer {
  const metric = findFactMetric(metricId);
  const calendar = calendarOf(timeZone);
  const specs = [...metric.params, ...commonFactParams];
  const params = readParams(specs, raw, calendar);
  const instant = (name: string): number | undefined => (typeof params[name] === "number" ? params[name] : undefined);
  const [from, to, service] = [instant("from"), instant("to"), params["service"]];
  if (from !== undefined && to !== undefined && from >= to)
    throw new MetricParamError("to", String(raw["to"]), "later than from");
  const percentile = conventionChoices.percentile.find((choice) => choice === params["percentile"]) ?? "nearest-rank";
  const query: FactQuery = {
    facts,
    calendar,
    asOf: instant("as-of") ?? asOf,
    percentile,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(typeof service === "string" ? { service } : {}),
  };
  return {
    metric: metric.id,
    unit: metric.unit,
    params: shownParams(specs, params),
    conventions: { percentile, timeZone },
    result: metric.compute(query, params),
    explain: metric.explain(query, params),
  };
}

function findFactMetric(metricId: string): FactMetric {
  const found = factMetrics.find((metric) => metric.id === metricId);
  if (found !== undefined) return found;
  throw new MetricParamError("metric", metricId, `one of ${factMetrics.map((metric) => metric.id).join(", ")}`);
}
