import { toInstant } from "../instant.ts";
import type { MetricQuery } from "../metric.ts";
import type { VerdictMarker } from "./verdict.ts";

/** What else happened in `[from, to)`, and could be the reason as well: limits, removed stages, and what people noted. */
export function markersIn({ log }: MetricQuery, from: number, to: number, noted: readonly number[]): VerdictMarker[] {
  type Mark = readonly [at: number, seq: number, what: VerdictMarker["what"]];
  const limits = log.limitFacts.map(({ at, seq, type }): Mark => [Date.parse(at), seq, type]);
  const removals = log.removals.map(({ at, seq }): Mark => [at, seq, "stage.removed"]);
  const others = noted.map((at): Mark => [at, 0, "marker"]);
  return [...limits, ...removals, ...others]
    .filter(([at]) => at >= from && at < to)
    .sort((a, b) => a[0] - b[0] || a[1] - b[1])
    .map(([at, , what]) => ({ at: toInstant(at), what }));
}
