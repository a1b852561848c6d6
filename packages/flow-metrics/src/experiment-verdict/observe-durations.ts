import { ageBetween, daysBetween } from "../duration.ts";
import { itemEnd } from "../flow-fold.ts";
import { cycleStartOf, itemSpans } from "../item-spans.ts";
import type { MetricQuery } from "../metric.ts";
import type { Observed, SeenWindow } from "./observed.ts";
import {
  lastingShares,
  lengthExceededBy,
  restrictedLengths,
  restrictedMean,
  survivalOf,
  type Spell,
} from "./survival.ts";

/** An item's time, and how long it could have been watched. */
interface WatchedSpell extends Spell {
  readonly watchedDays: number;
}

/**
 * Cycle times of the items started in a window, in order of their start, then of length, so that no order of cards
 * matters. Items still open, or given up, when last seen took longer than that: leaving them out would read 12 days
 * where the truth is 16.
 */
function spellsIn(query: MetricQuery, { from, to, seenAt }: SeenWindow): WatchedSpell[] {
  const { log, conventions } = query;
  const seen = { ...query, asOf: seenAt };
  const spans = itemSpans(seen);
  const ageAt = (startedAt: number, at: number): number => ageBetween(log.calendar, startedAt, at, conventions);
  const found: { startedAt: number; spell: WatchedSpell }[] = [];
  for (let row = 0; row < spans.count; row++) {
    const startedAt = spans.at[row] as number;
    const endedAt = spans.endedAt[row] as number;
    if (startedAt < from || startedAt >= to) continue;
    const open = spans.end[row] !== itemEnd.finished;
    const since = open ? startedAt : cycleStartOf(seen, spans, row);
    if (Number.isNaN(since)) continue;
    const days = open
      ? ageAt(startedAt, Math.min(endedAt, seenAt))
      : daysBetween(log.calendar, since, endedAt, conventions);
    found.push({ startedAt, spell: { days, open, watchedDays: ageAt(startedAt, seenAt) } });
  }
  return found
    .sort(
      (a, b) => a.startedAt - b.startedAt || a.spell.days - b.spell.days || Number(a.spell.open) - Number(b.spell.open),
    )
    .map(({ spell }) => spell);
}

/** The mean cycle time, counted up to a length that items of every side were watched for. */
export function observeMeanDuration(query: MetricQuery, windows: readonly SeenWindow[]): Observed {
  const spells = windows.map((window) => spellsIn(query, window));
  const pool = spells.flat();
  const horizon = horizonOf(spells);
  const limit = horizon ?? pool.reduce((longest, { days }) => Math.max(longest, days), 0);
  const figure = (chosen: readonly number[]): number | null => {
    const side = chosen.flatMap((window) => spells[window] ?? []);
    return side.length === 0 ? null : restrictedMean(survivalOf(side), limit);
  };
  return {
    values: perWindow(spells, restrictedLengths(pool, survivalOf(pool), limit)),
    open: spells.map(openCount),
    horizonDays: horizon,
    outOfSight: false,
    figure,
    scale: { perValue: 1 },
  };
}

/** Parts of the spread of lengths that an effect on a percentile is told to. */
const fineness = 2 ** 20;

/** A percentile of the cycle time. Sides are told apart by how many items take longer than that of both together. */
export function observePercentile(query: MetricQuery, windows: readonly SeenWindow[], percentile: number): Observed {
  const spells = windows.map((window) => spellsIn(query, window));
  const share = 1 - percentile / 100;
  const values = sharesBeyond(spells, share);
  const lengths = spells.flat().map(({ days }) => days);
  const spread = lengths.reduce((most, days) => Math.max(most, days), 0);
  return {
    values: values ?? sharesLonger(spells, Number.POSITIVE_INFINITY),
    open: spells.map(openCount),
    horizonDays: null,
    outOfSight: values === null,
    figure: (chosen) => lengthExceededBy(survivalOf(chosen.flatMap((window) => spells[window] ?? [])), share),
    scale: {
      reach: spread + 1,
      // Lengths counted in whole days differ by whole days.
      step: lengths.every(Number.isInteger) ? 1 : Math.max(spread, 1) / fineness,
      without: (marked, effect) =>
        sharesBeyond(
          spells.map((side, index) =>
            marked[index] === true ? side.map((spell) => ({ ...spell, days: spell.days - effect })) : side,
          ),
          share,
        ),
    },
  };
}

/** What each spell adds to the share beyond the length that this share of all of them exceeds. */
function sharesBeyond(spells: readonly (readonly Spell[])[], share: number): number[][] | null {
  const days = lengthExceededBy(survivalOf(spells.flat()), share);
  return days === null ? null : sharesLonger(spells, days);
}

function sharesLonger(spells: readonly (readonly Spell[])[], days: number): number[][] {
  const pool = spells.flat();
  return perWindow(spells, lastingShares(pool, survivalOf(pool), days));
}

/**
 * A length that half of the items of each of two windows were watched for. Of more windows, on and off in a drawn
 * order, half of all items: what the draw cannot move.
 */
function horizonOf(spells: readonly (readonly WatchedSpell[])[]): number | null {
  const pool = spells.flat();
  if (openCount(pool) === 0) return null;
  const sides = (spells.length === 2 ? spells : [pool]).filter(({ length }) => length > 0);
  const halves = sides.map(
    (side) => side.map(({ watchedDays }) => watchedDays).sort((a, b) => a - b)[side.length >> 1],
  );
  return Math.min(...halves.map((half) => half ?? 0));
}

const openCount = (spells: readonly Spell[]): number => spells.filter(({ open }) => open).length;

function perWindow(spells: readonly (readonly Spell[])[], values: readonly number[]): number[][] {
  let from = 0;
  return spells.map(({ length }) => values.slice(from, (from += length)));
}
