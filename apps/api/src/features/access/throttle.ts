import { createSlidingCounts, type SlidingCounts } from "../../limits/sliding-counts.ts";
import { networkOf, siteOf } from "../../limits/network-of.ts";

/** Where a try comes from, and on which account: absent where what is tried is no account's. */
export interface Try {
  readonly source: string;
  readonly account?: string;
}

export interface Throttle {
  /** Counts a try before it is made. Answers how many seconds to wait where there were too many: it is not made then. */
  hold(attempt: Try): number | undefined;
  /** The try went well: it is not held against anybody. */
  forgive(attempt: Try): void;
}

export const throttleWindowMs = 15 * 60_000;

/**
 * Tries that fail within the window. From one source on one account few, so that passwords are not guessed; from one
 * source somewhat more, for many people may sit behind one address; on one account many more: whoever guesses from
 * everywhere is slowed down, and one who guesses from somewhere cannot keep the account's owner out elsewhere. Somewhere
 * is a site too, whose tries are fewer than those on an account: it has as many sources as it likes.
 */
export const throttleLimits = { pair: 5, source: 60, site: 300, account: 600 } as const;

/** Tries lately, in memory that does not grow: a server that starts anew has forgotten them. */
export function createThrottle(
  clock: () => number,
  limits: Readonly<Record<keyof typeof throttleLimits, number>> = throttleLimits,
  windowMs: number = throttleWindowMs,
): Throttle {
  const countsUpTo = (limit: number): SlidingCounts => createSlidingCounts({ clock, limit, windowMs });
  const pairs = countsUpTo(limits.pair);
  const sources = countsUpTo(limits.source);
  const sites = countsUpTo(limits.site);
  const accounts = countsUpTo(limits.account);

  const countsFor = ({ source, account }: Try): readonly (readonly [SlidingCounts, string])[] => {
    const network = networkOf(source);
    const site = siteOf(source);
    const from: [SlidingCounts, string][] = [[sources, network]];
    if (site !== undefined) from.push([sites, site]);
    if (account === undefined) return from;
    const name = account.trim().normalize("NFKC").toLowerCase();
    return [...from, [pairs, `${network} ${name}`], [accounts, name]];
  };

  return {
    hold: (attempt) => {
      const counts = countsFor(attempt);
      const wait = Math.max(...counts.map(([count, key]) => count.waitMs(key)));
      if (wait > 0) return Math.ceil(wait / 1000);
      for (const [count, key] of counts) count.add(key, 1);
      return undefined;
    },
    forgive: (attempt) => {
      for (const [count, key] of countsFor(attempt)) count.add(key, -1);
    },
  };
}
