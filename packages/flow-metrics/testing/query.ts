import { defaultConventions, type Conventions } from "../src/conventions.ts";
import type { FlowLog } from "../src/flow-log.ts";
import type { Metric, MetricQuery } from "../src/metric.ts";

export interface Asked extends Partial<Conventions> {
  readonly asOf?: number;
  readonly from?: number;
  readonly to?: number;
}

/** A query with our defaults where nothing else is asked. */
export function queryOf(log: FlowLog, { asOf = log.asOf(), from, to, ...switches }: Asked = {}): MetricQuery {
  const window = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
  return { log, asOf, conventions: { ...defaultConventions, ...switches }, ...window };
}

export const ask = <P extends object, R>(
  metric: Metric<P, R>,
  log: FlowLog,
  asked: Asked & { readonly params?: P } = {},
): R => {
  const { params, ...rest } = asked;
  return metric.compute(queryOf(log, rest), params ?? ({} as P));
};
