import { drawFrom, drawOf, nothing, plus, type Draw } from "./shares.ts";
import { daysBeforeStart, type ThroughputModel, type ThroughputSample } from "./throughput-sample.ts";

/** The first days of a cycle: what they may yield together, and how likely a count or less is, by count. */
interface CycleStart {
  readonly draw: Draw;
  readonly upTo: Float64Array;
}

/**
 * What repeats: cycles of one day or of seven are drawn independently, whatever their days have to do with each other.
 * So every model is the sum of whole cycles and of one begun cycle.
 */
export interface ThroughputCycle {
  readonly days: number;
  readonly whole: Draw;
  /** After 1, 2, ... days of a cycle, without the whole one. */
  readonly begun: readonly CycleStart[];
}

/** The cycle of a model that begins on `startWeekday`; by default the one after the sample's last day. */
export function cycleOf(sample: ThroughputSample, model: ThroughputModel, startWeekday?: number): ThroughputCycle {
  const { counts } = sample;
  if (model === "days") return { days: 1, whole: drawOf(counts), begun: [] };
  const first = daysBeforeStart(sample, startWeekday);
  const draws = model === "weekdays" ? sameWeekdays(counts, first) : weeksInARow(counts, first);
  return {
    days: 7,
    whole: draws[6] as Draw,
    begun: draws.slice(0, 6).map((draw) => ({ draw, upTo: cumulative(draw) })),
  };
}

/** What 1 to 7 days yield, each day drawn among those of its weekday. */
function sameWeekdays(counts: readonly number[], first: number): Draw[] {
  let total = nothing;
  return Array.from({ length: 7 }, (_, day) => {
    const stratum = counts.filter((_, index) => index % 7 === (first + day) % 7);
    total = plus(total, drawOf(stratum));
    return drawFrom(total);
  });
}

/** What the first 1 to 7 days of past weeks yielded. */
function weeksInARow(counts: readonly number[], first: number): Draw[] {
  const sums: number[][] = Array.from({ length: 7 }, () => []);
  for (let from = first; from + 7 <= counts.length; from += 7) {
    let sum = 0;
    for (let day = 0; day < 7; day++) {
      sum += counts[from + day] ?? 0;
      sums[day]?.push(sum);
    }
  }
  return sums.map(drawOf);
}

function cumulative({ counts, shares }: Draw): Float64Array {
  const upTo = new Float64Array((counts.at(-1) ?? 0) + 1);
  counts.forEach((count, index) => (upTo[count] = shares[index] as number));
  for (let count = 1; count < upTo.length; count++) upTo[count] = (upTo[count] as number) + (upTo[count - 1] as number);
  return upTo;
}
