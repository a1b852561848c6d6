/** How often something happened lately, by key, held against a limit. */
export interface SlidingCounts {
  /** Milliseconds until there is room for so many more; 0 where there is. */
  waitMs(key: string, by?: number): number;
  add(key: string, by: number): void;
}

interface Options {
  readonly clock: () => number;
  readonly limit: number;
  readonly windowMs: number;
}

interface Count {
  /** When the present window began. */
  readonly start: number;
  readonly before: number;
  readonly now: number;
}

/** Keys that are kept; the one that was quiet for longest is forgotten first. */
const mostKeys = 20_000;

/**
 * Two numbers a key instead of every instant: those of this window, and those of the window before as far as it still
 * lies within one window's length from now.
 */
export function createSlidingCounts({ clock, limit, windowMs }: Options): SlidingCounts {
  const counts = new Map<string, Count>();

  const countAt = (key: string, now: number): Count => {
    const known = counts.get(key);
    const passed = known === undefined ? 0 : Math.floor((now - known.start) / windowMs);
    if (known === undefined || passed > 1) return { start: now, before: 0, now: 0 };
    return passed < 1 ? known : { start: known.start + windowMs, before: known.now, now: 0 };
  };
  /** Milliseconds after which no more than `left` of a window's count still weigh. */
  const fadeMs = (count: number, left: number): number => (count <= left ? 0 : windowMs * (1 - left / count));

  return {
    waitMs: (key, by = 1) => {
      const now = clock();
      const count = countAt(key, now);
      const passed = now - count.start;
      // What is more than the limit by itself waits until there is nothing else.
      const room = Math.max(0, limit - by);
      if (count.now > room) return windowMs - passed + fadeMs(count.now, room);
      return Math.max(0, fadeMs(count.before, room - count.now) - passed);
    },
    add: (key, by) => {
      const count = countAt(key, clock());
      counts.delete(key);
      counts.set(key, { ...count, now: Math.max(0, count.now + by) });
      const [quietest] = counts.size > mostKeys ? counts.keys() : [];
      if (quietest !== undefined) counts.delete(quietest);
    },
  };
}
