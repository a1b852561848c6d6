import type { Viewer } from "@weir/domain";
import { networkOf } from "./network-of.ts";
import { accountKey } from "./request-limits.ts";

/** How many streams may be open at once: of one account, and from one source. */
export interface SeatLimits {
  readonly account: number;
  readonly source: number;
}

export interface StreamSeats {
  /** Takes a seat: answers how to give it back, or nothing where there is none left. */
  take(viewer: Viewer, source: string): (() => void) | undefined;
}

/** A tab has one or two; an office of some hundred people, one address. */
export const seatLimits: SeatLimits = { account: 100, source: 2_000 };

const noLimits: SeatLimits = { account: Infinity, source: Infinity };

/** Who follows streams keeps a connection and its share of every event: nobody gets all there are. */
export function createStreamSeats({ account, source: fromSource }: SeatLimits = noLimits): StreamSeats {
  const taken = new Map<string, number>();
  const add = (key: string, by: number): void => {
    const count = (taken.get(key) ?? 0) + by;
    if (count > 0) taken.set(key, count);
    else taken.delete(key);
  };

  return {
    take: (viewer, source) => {
      if (viewer.kind === "solo") return () => undefined;
      const wanted: [key: string, limit: number][] = [[`source ${networkOf(source)}`, fromSource]];
      if (viewer.kind === "person") wanted.push([`account ${accountKey(viewer)}`, account]);
      if (wanted.some(([key, limit]) => (taken.get(key) ?? 0) >= limit)) return undefined;
      for (const [key] of wanted) add(key, 1);
      let given = false;
      return () => {
        if (given) return;
        given = true;
        for (const [key] of wanted) add(key, -1);
      };
    },
  };
}
