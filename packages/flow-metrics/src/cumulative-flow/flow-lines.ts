import type { FlowLog } from "../flow-log.ts";
import type { MetricQuery } from "../metric.ts";
import type { Stage } from "../workflow.ts";
import { foldOf } from "../fold-of.ts";

/** Levels at the end of each local day since the first fact, `[stage][day]` where they belong to stages. */
export interface FlowLines {
  readonly firstDay: number;
  readonly lastDay: number;
  readonly stages: readonly Stage[];
  readonly cumulative: number[][];
  readonly occupancy: number[][];
  /** Cards that had last been at or right of the stage, off the board or not: what an observer of that day saw. */
  readonly seen: number[][];
  readonly discarded: number[];
  readonly discardedStarted: number[];
  /** A(t) and D(t). */
  readonly started: number[];
  readonly finished: number[];
}

/** The day lines of a query's whole past, read from the fold in one pass over its days. */
export function flowLines({ log, asOf, conventions }: MetricQuery): FlowLines {
  const fold = foldOf(log, { asOf, slips: conventions.slips });
  const { columns, days } = fold;
  const { ranks, start, finish } = log.stages;
  const stages = inFlowOrder(log.stages);
  const slots = stages.map(({ stageId }) => log.stages.slot(stageId));
  const rankOf = slots.map((slot) => log.stages.rank(slot));
  const rightOfStart = conventions.cfd === "high-water" ? columns.highWater : columns.effective;
  const crossingsInto = (rank: number): number => (rank > start ? rightOfStart : columns.effective) + rank;

  const { firstDay, lastDay } = shownDays(log, asOf);
  const rows = (): number[][] => stages.map(() => []);
  const lines: FlowLines = {
    firstDay,
    lastDay,
    stages,
    cumulative: rows(),
    occupancy: rows(),
    seen: rows(),
    discarded: [],
    discardedStarted: [],
    started: [],
    finished: [],
  };
  const seenFrom = Array.from({ length: ranks }, () => 0);
  days.forEachDay(firstDay, lastDay, (levels) => {
    const at = (column: number): number => levels[column] as number;
    for (let rank = 0; rank < ranks; rank++) seenFrom[rank] = at(columns.heldOff + rank);
    slots.forEach((slot, index) => {
      const rank = rankOf[index] as number;
      if (rank >= 0) seenFrom[rank] = (seenFrom[rank] as number) + at(columns.occupancy + slot);
    });
    for (let rank = ranks - 2; rank >= 0; rank--)
      seenFrom[rank] = (seenFrom[rank] as number) + (seenFrom[rank + 1] as number);

    let standing = 0;
    for (let index = stages.length - 1; index >= 0; index--) {
      const rank = rankOf[index] as number;
      const occupancy = at(columns.occupancy + (slots[index] as number));
      standing += occupancy;
      const isStanding = conventions.cfd === "occupancy";
      lines.cumulative[index]?.push(isStanding ? standing : at(crossingsInto(rank)));
      lines.occupancy[index]?.push(occupancy);
      lines.seen[index]?.push(isStanding ? standing : (seenFrom[rank] as number));
    }
    lines.discarded.push(at(columns.gone));
    lines.discardedStarted.push(at(columns.goneStarted));
    lines.started.push(at(crossingsInto(start)));
    lines.finished.push(at(crossingsInto(finish)));
  });
  return lines;
}

/** The workflow's stages, a removed one right before the stage it was merged into. */
function inFlowOrder(table: MetricQuery["log"]["stages"]): Stage[] {
  const rank = (stage: Stage): number => table.rank(table.slot(stage.stageId));
  const order = new Map(table.stages.map((stage, index) => [stage, index < table.ranks ? 1 : 0]));
  return table.stages
    .filter((stage) => rank(stage) >= 0)
    .sort((a, b) => rank(a) - rank(b) || (order.get(a) ?? 0) - (order.get(b) ?? 0));
}

/** From the day of the first fact to that of the last one read, or of the last instant before `asOf`. */
function shownDays(log: FlowLog, asOf: number): { firstDay: number; lastDay: number } {
  const { calendar, facts } = log;
  if (facts.count === 0 || log.startsAt() > asOf) return { firstDay: 0, lastDay: -1 };
  const firstDay = calendar.dayOf(log.startsAt());
  const eve = calendar.dayOf(asOf - 1);
  const today = calendar.dayOf(asOf);
  const isTodayBegun = eve === today || facts.at.subarray(0, facts.count).includes(asOf);
  return { firstDay, lastDay: isTodayBegun ? today : eve };
}
