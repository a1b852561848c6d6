import { ticksPerDay } from "./duration.ts";
import type { Level, LevelStep } from "./level.ts";

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
export interface OverLimit {
  readonly from: number;
  readonly to: number;
  readonly peak: number;
  readonly overBy: number;
}

export const overLimit = ({ from, to, count }: LevelStep, max: number): OverLimit => ({
  from,
  to,
  peak: count,
  overBy: count - max,
});

/** Stretches over the limit that follow each other without a gap are one breach. */
export function joinedBreaches(steps: readonly OverLimit[]): OverLimit[] {
  const breaches: OverLimit[] = [];
  for (const step of steps) {
    const last = breaches.at(-1);
    if (last === undefined || last.to !== step.from) breaches.push(step);
    else {
      const grown = {
        from: last.from,
        to: step.to,
        peak: Math.max(last.peak, step.peak),
        overBy: Math.max(last.overBy, step.overBy),
      };
      breaches[breaches.length - 1] = grown;
    }
  }
  return breaches;
}
