import { chance, exponential } from "../random.ts";
import type { Random } from "../random.ts";
import type { SimulatedArrivals } from "./scenario.ts";
import type { WorkClock } from "./work-clock.ts";

/**
 * When the next cards come, in working time after `now`; `Infinity` where none ever do.
 * Gaps of the busiest weekday, thinned out on the others (Lewis and Shedler 1979).
 */
export function nextArrival(arrivals: SimulatedArrivals, random: Random, clock: WorkClock, now: number): number {
  const { perDay, weekdays = [], together = 1 } = arrivals;
  if (perDay <= 0) return Infinity;
  const busiest = Math.max(1, ...weekdays);
  const meanGap = (clock.day * together) / (perDay * busiest);
  let at = now + exponential(random, meanGap);
  while (at < clock.total && !chance(random, (weekdays[clock.weekdayAt(at) - 1] ?? 1) / busiest)) {
    at += exponential(random, meanGap);
  }
  return at;
}

/** The card's type, from a source of its own. */
export function drawnType({ types = [] }: SimulatedArrivals, random: Random): string | undefined {
  if (types.length === 0) return undefined;
  let left = random.fork("type").next();
  return types.find(({ share }) => (left -= share) < 0)?.cardType;
}
