import type { FlowLog } from "../src/flow-log.ts";

const stages = 8;
const start = 2;
const finish = 7;
const dayMs = 86_400_000;

export interface TypedPassResult {
  readonly cumulative: number[][];
  readonly occupancy: number[][];
  readonly percentiles: number[];
}

/**
 * The baseline: everything the benchmark's log can hold and nothing else (UTC, moves in order, no discards),
 * written by hand over the columns. Effective cumulative lines, occupancy, exact nearest-rank percentiles.
 */
export function typedPass({ facts, cardIds }: FlowLog, asOf: number): TypedPassResult {
  const { card, stage, at, count } = facts;
  const firstDay = Math.floor((at[0] as number) / dayMs);
  const days = Math.floor(asOf / dayMs) - firstDay + 1;
  const stageOf = new Int8Array(cardIds.length).fill(-1);
  const highest = new Int8Array(cardIds.length).fill(-1);
  const crossed = new Float64Array(cardIds.length * stages);
  const lines = new Int32Array(days * stages);
  const standing = new Int32Array(days * stages);
  for (let row = 0; row < count; row++) {
    const time = at[row] as number;
    if (time > asOf) continue;
    const c = card[row] as number;
    const to = stage[row] as number;
    const from = stageOf[c] as number;
    const day = (Math.floor(time / dayMs) - firstDay) * stages;
    if (from >= 0) standing[day + from]!--;
    standing[day + to]!++;
    stageOf[c] = to;
    const cells = c * stages;
    if (to > from) {
      const top = highest[c] as number;
      for (let k = from + 1; k <= to; k++) {
        if (k <= start && k <= top) continue;
        crossed[cells + k] = time;
        lines[day + k]!++;
      }
      if (to > top) highest[c] = to;
    } else {
      for (let k = from; k > to && k > start; k--) {
        lines[(Math.floor((crossed[cells + k] as number) / dayMs) - firstDay) * stages + k]!--;
      }
    }
  }
  const cumulative = Array.from({ length: stages }, (): number[] => []);
  const occupancy = Array.from({ length: stages }, (): number[] => []);
  for (let k = 0; k < stages; k++) {
    let sum = 0;
    let here = 0;
    for (let day = 0; day < days; day++) {
      cumulative[k]!.push((sum += lines[day * stages + k] as number));
      occupancy[k]!.push((here += standing[day * stages + k] as number));
    }
  }
  return { cumulative, occupancy, percentiles: percentilesOf(cycleTimes(stageOf, crossed)) };
}

function cycleTimes(stageOf: Int8Array, crossed: Float64Array): Float64Array {
  const times = new Float64Array(stageOf.length);
  let n = 0;
  for (let c = 0; c < stageOf.length; c++) {
    if (stageOf[c] === finish)
      times[n++] = (crossed[c * stages + finish] as number) - (crossed[c * stages + start] as number);
  }
  return times.subarray(0, n);
}

/** A histogram by hour finds the hour of each rank; only that hour's values are sorted. */
function percentilesOf(times: Float64Array): number[] {
  const hour = 3_600_000;
  let longest = 0;
  for (const time of times) if (time > longest) longest = time;
  const counts = new Int32Array(Math.floor(longest / hour) + 1);
  for (const time of times) counts[Math.floor(time / hour)]!++;
  return [50, 70, 85, 95].map((p) => {
    const rank = Math.ceil((p * times.length) / 100) - 1;
    let before = 0;
    let bucket = 0;
    while (before + (counts[bucket] as number) <= rank) before += counts[bucket++] as number;
    const low = bucket * hour;
    return (times.filter((time) => time >= low && time < low + hour).sort()[rank - before] as number) / dayMs;
  });
}
