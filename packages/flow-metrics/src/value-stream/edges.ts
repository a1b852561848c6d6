import type { FlowLog } from "../flow-log.ts";
import type { Journey } from "../journey.ts";

export interface ReworkEdge {
  /** Stage names. */
  readonly from: string;
  readonly to: string;
  readonly fromStageId: string;
  readonly toStageId: string;
  readonly count: number;
  /** Of all stays in the stage `from` that touch the window: each ends in at most one move back. */
  readonly share: number;
}
export interface HandoffEdge {
  readonly kind: "group" | "person";
  readonly from: string;
  readonly to: string;
  readonly count: number;
}

/** Backward moves in `[from, to)` between each two stages, the most frequent first. */
export function reworkEdges(log: FlowLog, journeys: readonly Journey[], from: number, to: number): ReworkEdge[] {
  const moves = journeys.flatMap((journey) => journey.transitions.filter(({ at }) => at >= from && at < to));
  const stays = tally(
    journeys.flatMap(({ visits }) =>
      visits
        .filter(({ enteredAt, leftAt }) => enteredAt < to && (leftAt === null || leftAt >= from))
        .map(({ stageId }) => stageId),
    ),
  );
  const back = tally(
    moves.filter((move) => move.backward).map((move) => JSON.stringify([move.fromStageId, move.toStageId])),
  );
  const nameOf = (stageId: string): string => log.stages.stages[log.stages.slot(stageId)]?.name ?? stageId;
  return byCount(back).map(([key, count]) => {
    const [fromStageId, toStageId] = JSON.parse(key) as [string, string];
    return {
      from: nameOf(fromStageId),
      to: nameOf(toStageId),
      fromStageId,
      toStageId,
      count,
      share: count / (stays.get(fromStageId) ?? count),
    };
  });
}

/** Hand-offs in `[from, to)` between each two groups or people, the most frequent first. */
export function handoffEdges(
  journeys: readonly Journey[],
  from: number,
  to: number,
  kinds: readonly string[],
): HandoffEdge[] {
  const handoffs = journeys.flatMap((journey) =>
    journey.handoffs.filter(({ at, kind }) => at >= from && at < to && kinds.includes(kind)),
  );
  return byCount(tally(handoffs.map((handoff) => JSON.stringify([handoff.kind, handoff.from, handoff.to])))).map(
    ([key, count]) => {
      const [kind, giver, taker] = JSON.parse(key) as [HandoffEdge["kind"], string, string];
      return { kind, from: giver, to: taker, count };
    },
  );
}

function tally(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

const byCount = (counts: ReadonlyMap<string, number>): [string, number][] =>
  [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
