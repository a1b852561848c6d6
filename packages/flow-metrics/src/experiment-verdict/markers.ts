import { toInstant } from "../instant.ts";
import type { MetricQuery } from "../metric.ts";
import type { Marker } from "./verdict.ts";

/** What else happened in `[from, to)`, and could be the reason as well: limits, removed stages, and what people noted. */
export function markersIn({ log }: MetricQuery, from: number, to: number, noted: readonly number[]): Marker[] {
  const limits = log.limitFacts.map(({ at, type }): [number, Marker["what"]] => [Date.parse(at), type]);
  const removals = log.removals.map(({ at }): [number, Marker["what"]] => [at, "stage.removed"]);
  const others = noted.map((at): [number, Marker["what"]] => [at, "marker"]);
  return [...limits, ...removals, ...others]
    .filter(([at]) => at >= from && at < to)
    .sort(([a], [b]) => a - b)
    .map(([at, what]) => ({ at: toInstant(at), what }));
}
