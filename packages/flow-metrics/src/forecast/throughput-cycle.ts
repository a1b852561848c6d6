import { drawOf, type Draw } from "./shares.ts";
import { daysBeforeStart, type ThroughputModel, type ThroughputSample } from "./throughput-sample.ts";

/** The first days of a stretch: what they may yield together, and how likely a count or less is, by count. */
interface StretchStart {
  readonly draw: Draw;
  readonly upTo: Float64Array;
}

/** Days that are drawn together, independent of all others: one, or the seven of a week. */
interface DrawnStretch {
  readonly days: number;
  readonly draw: Draw;
  /** After 1, 2, ... days of it, without the last. */
  readonly begun: readonly StretchStart[];
}

/** The stretches of a model from day 1 on; they repeat. */
export type ThroughputCycle = readonly DrawnStretch[];

/** The cycle of a model that begins on `startWeekday`; by default the one after the sample's last day. */
export function cycleOf(sample: ThroughputSample, model: ThroughputModel, startWeekday?: number): ThroughputCycle {
  const { counts } = sample;
  const single = (drawn: readonly number[]): DrawnStretch => ({ days: 1, draw: drawOf(drawn), begun: [] });
  if (model === "days") return [single(counts)];
  const first = daysBeforeStart(sample, startWeekday);
  if (model === "weeks") return [weekInARow(counts, first)];
  return weekdays.map((day) => single(counts.filter((_, index) => index % 7 === (first + day) % 7)));
}

const weekdays = [0, 1, 2, 3, 4, 5, 6];

/** What the first 1 to 7 days of past weeks yielded. */
function weekInARow(counts: readonly number[], first: number): DrawnStretch {
  const sums: number[][] = weekdays.map(() => []);
  for (let from = first; from + 7 <= counts.length; from += 7) {
    let sum = 0;
    for (const day of weekdays) {
      sum += counts[from + day] ?? 0;
      sums[day]?.push(sum);
    }
  }
  const draws = sums.map(drawOf);
  const begun = draws.slice(0, 6).map((draw) => ({ draw, upTo: cumulative(draw) }));
  return { days: 7, draw: draws[6] as Draw, begun };
}

function cumulative({ counts, shares }: Draw): Float64Array {
  const upTo = new Float64Array((counts.at(-1) ?? 0) + 1);
  counts.forEach((count, index) => (upTo[count] = shares[index] as number));
  for (let count = 1; count < upTo.length; count++) upTo[count] = (upTo[count] as number) + (upTo[count - 1] as number);
  return upTo;
}
