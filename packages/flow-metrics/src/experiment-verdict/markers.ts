import { toInstant } from "../instant.ts";
import type { MetricQuery } from "../metric.ts";
import type { VerdictMarker } from "./verdict.ts";

/** What else happened in `[from, to)`, and could be the reason as well: limits, removed stages, and what people noted. */
export function markersIn({ log }: MetricQuery, from: number, to: number, noted: readonly number[]): VerdictMarker[] {
  const limits = log.limitFacts.map(({ at, type }): [number, VerdictMarker["what"]] => [Date.parse(at), type]);
  const removals = log.removals.map(({ at }): [number, VerdictMarker["what"]] => [at, "stage.removed"]);
  const others = noted.map((at): [number, VerdictMarker["what"]] => [at, "marker"]);
  return [...limits, ...removals, ...others]
    .filter(([at]) => at >= from && at < to)
    .sort(([a], [b]) => a - b)
    .map(([at, what]) => ({ at: toInstant(at), what }));
}
