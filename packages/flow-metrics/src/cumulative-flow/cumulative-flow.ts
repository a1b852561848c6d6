import { dateLabel } from "../calendar.ts";
import { daysBetween } from "../duration.ts";
import { toInstant } from "../instant.ts";
import type { Metric, MetricQuery } from "../metric.ts";
import { windowOf } from "../population.ts";
import type { StageKind } from "../workflow.ts";
import { flowLines, type FlowLines } from "./flow-lines.ts";
import { everyone, explainPaths } from "../explain-paths.ts";

export interface FlowCorrection {
  readonly stageId: string;
  /** First day on which the line differs from what was seen. */
  readonly fromDay: string;
  /** The day they agree again, else the last day. */
  readonly toDay: string;
}
export interface CumulativeFlowResult {
  /** Local dates of the board's zone. */
  readonly days: readonly string[];
  /** The instant each column stands for: the last of its day, or `asOf` for the last column. */
  readonly at: readonly string[];
  /** In flow order; a removed stage stands before the one it was merged into and shares its crossings. */
  readonly stages: readonly { readonly stageId: string; readonly name: string; readonly kind: StageKind }[];
  /** `[stage][day]`: items that had crossed into the stage or right of it, by the chosen convention. */
  readonly cumulative: readonly (readonly number[])[];
  /** `[stage][day]`: cards that stood there. */
  readonly occupancy: readonly (readonly number[])[];
  /** `[day]`: items that had left unfinished for good, all of them and those that had started. */
  readonly discarded: readonly number[];
  readonly discardedStarted: readonly number[];
  /** `[day]`: days back to when as many had started as have now finished; null while none has. */
  readonly approxCycleTimeDays: readonly (number | null)[];
  /** Spans where a line counts otherwise than what was seen that day, because of cards moved back: to be hatched. */
  readonly corrections: readonly FlowCorrection[];
  readonly startStageId: string;
  readonly finishStageId: string;
}

/** Cumulative lines by local day, a band per stage; no columns without events. */
export const cumulativeFlow: Metric<Record<never, never>, CumulativeFlowResult> = {
  id: "cumulative-flow",
  title: "Cumulative flow",
  unit: "items",
  formula:
    "effective: boundaries at or left of the start count from the first crossing and are never taken back, those right of it from the last crossing still in force; high-water: first crossings; occupancy: cards at or right of the stage at the day's end",
  source:
    "Vacanti, Actionable Agile Metrics for Predictability (2015); effective: a reading that agrees with cycle time by last finish",
  params: [],
  compute(query) {
    const { log } = query;
    const lines = flowLines(query);
    const { from, to } = windowOf(query);
    const days: number[] = [];
    for (
      let day = Math.max(lines.firstDay, log.calendar.dayOf(from));
      day <= lines.lastDay && log.calendar.startOf(day) < to;
      day++
    ) {
      days.push(day);
    }
    const first = days.length === 0 ? 0 : (days[0] as number) - lines.firstDay;
    const cut = <T>(values: readonly T[]): readonly T[] => values.slice(first, first + days.length);
    return {
      days: days.map(dateLabel),
      at: days.map((day) => toInstant(Math.min(log.calendar.startOf(day + 1) - 1, query.asOf))),
      stages: lines.stages.map(({ stageId, name, kind }) => ({ stageId, name, kind })),
      cumulative: lines.cumulative.map(cut),
      occupancy: lines.occupancy.map(cut),
      discarded: cut(lines.discarded),
      discardedStarted: cut(lines.discardedStarted),
      approxCycleTimeDays: cut(approxCycleTime(query, lines)),
      corrections: lines.stages.flatMap(({ stageId }, index) =>
        correctionsOf(stageId, cut(lines.cumulative[index] ?? []), cut(lines.seen[index] ?? []), days),
      ),
      startStageId: log.workflow.startStageId,
      finishStageId: log.workflow.finishStageId,
    };
  },
  explain: (query) => explainPaths(cumulativeFlow, query, everyone),
};

/** Backward reading: t − the earliest u with A(u) ≥ D(t), one more where days are counted inclusively. */
export function approxCycleTime(
  { log, conventions }: MetricQuery,
  { firstDay, started, finished }: FlowLines,
): (number | null)[] {
  let u = 0;
  return finished.map((done, t) => {
    if (done === 0) return null;
    while (u < t && (started[u] ?? 0) < done) u++;
    return daysBetween(
      log.calendar,
      log.calendar.startOf(firstDay + u),
      log.calendar.startOf(firstDay + t),
      conventions,
    );
  });
}

function correctionsOf(
  stageId: string,
  line: readonly number[],
  seen: readonly number[],
  days: readonly number[],
): FlowCorrection[] {
  const found: FlowCorrection[] = [];
  let from: number | null = null;
  line.forEach((count, index) => {
    const differs = count !== seen[index];
    if (differs && from === null) from = index;
    if (from === null || (differs && index < line.length - 1)) return;
    found.push({ stageId, fromDay: dateLabel(days[from] ?? 0), toDay: dateLabel(days[index] ?? 0) });
    from = null;
  });
  return found;
}
