import { clip } from "./duration.ts";
import type { Blockage } from "./journey.ts";

type Interval = readonly [from: number, to: number];

/** Blocked intervals within `[from, to)`, merged where they overlap; an open one ends at `to`. */
export function blockedIn(blockages: readonly Blockage[], from: number, to: number): Interval[] {
  const merged: Interval[] = [];
  if (blockages.length === 0) return merged;
  for (const blockage of blockages.toSorted((a, b) => a.from - b.from)) {
    const part = clip(blockage.from, blockage.to ?? to, from, to);
    const last = merged.at(-1);
    if (part === null) continue;
    if (last !== undefined && part[0] <= last[1]) merged[merged.length - 1] = [last[0], Math.max(last[1], part[1])];
    else merged.push(part);
  }
  return merged;
}
