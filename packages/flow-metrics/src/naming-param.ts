import { findMetric } from "./answer.ts";
import type { RawParams } from "./read-params.ts";

/**
 * The first parameter by which the answer of a metric would name people, with its value; `undefined` where it would name
 * nobody. Throws `MetricParamError` for an unknown metric.
 *
 * @example namingParam("value-stream", { handoffs: "all" }) // { param: "handoffs", value: "all" }
 */
export function namingParam(
  metricId: string,
  raw: RawParams,
): { readonly param: string; readonly value: string } | undefined {
  for (const { name, naming = [] } of findMetric(metricId).params) {
    const value = [raw[name] ?? []].flat().find((each) => naming.includes(each));
    if (value !== undefined) return { param: name, value };
  }
  return undefined;
}
