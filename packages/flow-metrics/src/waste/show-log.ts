import { forEachPath, visitsToFinish, type CardPath } from "../card-path.ts";
import { cardReading } from "../fact-columns.ts";
import type { MetricQuery } from "../metric.ts";
import type { StageTable } from "../stage-table.ts";
import type { SeenCard } from "./detector.ts";

/** Shows each card with a path, in order of first mention; one object serves them all. Answers which rows of untidy ones were read. */
export function forEachCard({ log, asOf, conventions }: MetricQuery, see: (card: SeenCard) => void): Uint8Array {
  const untidyRows = new Uint8Array(log.facts.count);
  let card: { -readonly [Part in keyof SeenCard]: SeenCard[Part] } | null = null;
  forEachPath(log, { asOf, slips: conventions.slips }, (path) => {
    const visits = visitsToFinish(log, path, conventions.finish);
    const last = path.visits - 1;
    const isGone = visits < 0 && path.slots[last] === log.stages.off;
    const never = Number.POSITIVE_INFINITY;
    card ??= { path, startedAt: never, visitsToFinish: 0, finishedAt: never, endedAt: never, wentBack: false };
    readWay(log.stages, card);
    card.visitsToFinish = visits;
    card.finishedAt = visits < 0 ? Number.POSITIVE_INFINITY : (path.enteredAt[visits] as number);
    card.endedAt = isGone ? (path.enteredAt[last] as number) : card.finishedAt;
    see(card);
    if (log.reading[path.card] === cardReading.untidy) for (const row of path.rows) untidyRows[row] = 1;
  });
  return untidyRows;
}

/** When it was started (as `startOf` has it), and whether it ever went back: in one go, because all cards are asked. */
function readWay(stages: StageTable, card: { startedAt: number; wentBack: boolean; readonly path: CardPath }): void {
  const { visits, slots, enteredAt } = card.path;
  let before = Number.NEGATIVE_INFINITY;
  let furthest = before;
  let startedAt = Number.POSITIVE_INFINITY;
  let wentBack = false;
  for (let visit = 0; visit < visits; visit++) {
    const rank = stages.rank(slots[visit] as number);
    if (rank < before) wentBack = true;
    else if (rank > furthest) {
      if (rank >= stages.start && furthest < stages.start) startedAt = enteredAt[visit] as number;
      furthest = rank;
    }
    before = rank;
  }
  card.startedAt = startedAt;
  card.wentBack = wentBack;
}

/** The facts of these cards that were read: rows in order of instant, then seq. */
export function factsRead({ log: { facts, reading }, asOf }: MetricQuery, untidyRows: Uint8Array): Int32Array {
  const { at, seq, card, count } = facts;
  const rows = new Int32Array(count);
  const after = (a: number, b: number): number =>
    (at[a] as number) - (at[b] as number) || (seq[a] as number) - (seq[b] as number);
  let read = 0;
  let isOrdered = true;
  let latest = Number.NEGATIVE_INFINITY;
  for (let row = 0; row < count; row++) {
    const instant = at[row] as number;
    if (instant > asOf) continue;
    if (reading[card[row] as number] !== cardReading.tidy && untidyRows[row] === 0) continue;
    // Most facts come after those before them.
    if (instant > latest) latest = instant;
    else if (isOrdered) isOrdered = after(rows[read - 1] as number, row) <= 0;
    rows[read++] = row;
  }
  const found = rows.subarray(0, read);
  return isOrdered ? found : found.sort(after);
}
