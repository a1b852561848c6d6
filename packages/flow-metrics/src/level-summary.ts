import { ticksPerDay } from "./duration.ts";
import type { Level } from "./level.ts";

/** How long a level was held, and how far it reaches; descriptive only. */
export interface LevelSummary {
  readonly levels: readonly { readonly count: number; readonly days: number; readonly share: number }[];
  /** The lowest level that was not exceeded for half, and for 85 %, of the time; null over no time. */
  readonly medianLevel: number | null;
  readonly heldLevel85: number | null;
  /** A limit to try: one below the median. Never the level that legalises today's overload; null where nothing is below. */
  readonly limitToTry: number | null;
}

export function levelSummary(level: Level, from: number, to: number, ticks: (ms: number) => number): LevelSummary {
  const held: number[] = [];
  let before = ticks(from);
  level.forEachStep(from, to, (_, until, count) => {
    const after = ticks(until);
    held[count] = (held[count] ?? 0) + after - before;
    before = after;
  });
  // Levels never held are holes.
  const ordered: (readonly [count: number, time: number])[] = [];
  held.forEach((time, count) => ordered.push([count, time]));
  const total = ordered.reduce((sum, [, time]) => sum + time, 0);
  const heldFor = (percent: number): number | null => {
    let sum = 0;
    return ordered.find(([, time]) => (sum += time) * 100 >= percent * total)?.[0] ?? null;
  };
  const medianLevel = total > 0 ? heldFor(50) : null;
  return {
    levels: ordered.map(([count, time]) => ({ count, days: time / ticksPerDay, share: total > 0 ? time / total : 0 })),
    medianLevel,
    heldLevel85: total > 0 ? heldFor(85) : null,
    limitToTry: medianLevel !== null && medianLevel > 1 ? medianLevel - 1 : null,
  };
}

/** A stretch above a limit, its highest level and how far that was above the limit in force. */
export interface Breach {
  from: number;
  to: number;
  peak: number;
  overBy: number;
}

/**
 * Adds the stretches of `[from, to)` above a limit to the earlier ones: what follows without a gap is one breach.
 * Answers the ticks spent at the limit.
 */
export function addBreaches(
  breaches: Breach[],
  level: Level,
  [from, to]: readonly [number, number],
  max: number,
  ticks: (ms: number) => number,
): number {
  let atLimit = 0;
  level.forEachStep(from, to, (start, end, count) => {
    if (count === max) atLimit += ticks(end) - ticks(start);
    if (count <= max) return;
    const last = breaches.at(-1);
    if (last?.to !== start) breaches.push({ from: start, to: end, peak: count, overBy: count - max });
    else {
      last.to = end;
      last.peak = Math.max(last.peak, count);
      last.overBy = Math.max(last.overBy, count - max);
    }
  });
  return atLimit;
}
