import { pickIndex, type Random } from "../random.ts";
import { daysBeforeStart, type ForecastOptions, type ThroughputSample } from "./throughput-sample.ts";

/** Draws what is finished on day 1, 2, ... of a trial; days are asked for in order. */
export function dayDrawer(
  sample: ThroughputSample,
  { model = "days", startWeekday }: ForecastOptions,
  random: Random,
): (day: number) => number {
  const { counts } = sample;
  if (model === "days") return () => counts[pickIndex(random, counts.length)] ?? 0;
  const first = daysBeforeStart(sample, startWeekday);
  if (model === "weekdays") {
    const strata = Array.from({ length: 7 }, (_, day) => counts.filter((_, index) => index % 7 === (first + day) % 7));
    return (day) => {
      const stratum = strata[(day - 1) % 7] ?? [];
      return stratum[pickIndex(random, stratum.length)] ?? 0;
    };
  }
  const weeks = Math.floor((counts.length - first) / 7);
  let from = 0;
  return (day) => {
    const dayOfWeek = (day - 1) % 7;
    if (dayOfWeek === 0) from = first + 7 * pickIndex(random, weeks);
    return counts[from + dayOfWeek] ?? 0;
  };
}
