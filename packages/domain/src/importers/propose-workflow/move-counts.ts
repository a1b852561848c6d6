import type { ForeignHistory } from "../foreign-history.ts";

/** How often items went from one stage to another. */
export type MoveCounts = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** The moves of a history between each two of its stages, as the chain of each item has them. */
export function movesOf(history: ForeignHistory): MoveCounts {
  const moves = new Map<string, Map<string, number>>();
  for (const item of history.items) {
    let stage = item.firstStage;
    for (const { change } of item.facts) {
      if (change.kind !== "moved") continue;
      const from = moves.get(stage) ?? new Map<string, number>();
      if (change.toStage !== stage) moves.set(stage, from.set(change.toStage, (from.get(change.toStage) ?? 0) + 1));
      stage = change.toStage;
    }
  }
  return moves;
}

export const movesInto = (moves: MoveCounts, stage: string): number =>
  [...moves.values()].reduce((sum, to) => sum + (to.get(stage) ?? 0), 0);
export const movesOutOf = (moves: MoveCounts, stage: string): number =>
  [...(moves.get(stage)?.values() ?? [])].reduce((sum, count) => sum + count, 0);

export const allMoves = (moves: MoveCounts): number =>
  [...moves.keys()].reduce((sum, from) => sum + movesOutOf(moves, from), 0);
