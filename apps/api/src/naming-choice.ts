import { type RawParams, metrics } from "@weir/flow-metrics";

/** The first of the parameters by which the answer of a metric would name people, with its value. */
export function namingChoice(metric: string, query: RawParams): { param: string; value: string } | undefined {
  const params = metrics.find(({ id }) => id === metric)?.params ?? [];
  for (const { name, naming = [] } of params) {
    const value = [query[name] ?? []].flat().find((each) => naming.includes(each));
    if (value !== undefined) return { param: name, value };
  }
  return undefined;
}
