import type { Viewer } from "@weir/domain";
import { networkOf } from "./network-of.ts";
import { createSlidingCounts, type SlidingCounts } from "./sliding-counts.ts";

/** How much anybody may ask for. */
export interface RequestLimits {
  /** Counts a request before it is carried out; answers how many seconds to wait where there were too many. */
  hold(viewer: Viewer, source: string, cost: number): number | undefined;
}

interface Options {
  /** Milliseconds. */
  readonly now: () => number;
  /** What one account may ask for in a minute; Infinity: nobody is counted. */
  readonly perMinute: number;
}

const windowMs = 60_000;
/** Strangers are counted by where they come from, and many of them may sit behind one address. */
const shareOfStrangers = 0.1;

/**
 * Who signed in is counted by account, wherever they come from, and their programs apart from them: neither a colleague
 * in the same office nor a program that ran wild keeps them from their board. Strangers are counted by source: one who
 * floods from somewhere is no hindrance elsewhere. Readers of a link are counted apart for each link and source: its key
 * is no stranger's. Whoever sits at the machine alone is not counted.
 */
export function createRequestLimits({ now, perMinute }: Options): RequestLimits {
  const countsUpTo = (limit: number): SlidingCounts => createSlidingCounts({ clock: now, limit, windowMs });
  const accounts = countsUpTo(perMinute);
  const sources = countsUpTo(Math.max(1, perMinute * shareOfStrangers));

  const hold = (counts: SlidingCounts, key: string, cost: number): number | undefined => {
    const wait = counts.waitMs(key, cost);
    if (wait > 0) return Math.ceil(wait / 1000);
    counts.add(key, cost);
    return undefined;
  };

  return {
    hold: (viewer, source, cost) => {
      if (cost === 0 || perMinute === Infinity || viewer.kind === "solo") return undefined;
      if (viewer.kind === "share") return hold(accounts, `${viewer.personId} ${networkOf(source)}`, cost);
      return viewer.kind === "person"
        ? hold(accounts, accountKey(viewer), cost)
        : hold(sources, networkOf(source), cost);
    },
  };
}

/** An account, or all programs that come in its name. */
export const accountKey = ({ personId, token }: Extract<Viewer, { kind: "person" }>): string =>
  token === undefined ? personId : `${personId} token`;
