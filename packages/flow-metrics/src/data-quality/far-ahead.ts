import { msPerDay } from "../instant.ts";
import type { Found, QualityReading } from "./finding.ts";

const yearMs = 365.25 * msPerDay;

/**
 * Facts more than a year after all others, one in a hundred at most: a slip of a source. Where nobody says what
 * now is, the latest of them does, and everything open is that old.
 */
export function farAhead({ query: { log, asOf } }: QualityReading): Found {
  const { facts } = log;
  const inYear = new Map<number, number>();
  let read = 0;
  for (let row = 0; row < facts.count; row++) {
    const at = facts.at[row] as number;
    if (at > asOf) continue;
    read++;
    const year = Math.floor(at / yearMs);
    inYear.set(year, (inYear.get(year) ?? 0) + 1);
  }
  const years = [...inYear.keys()].sort((a, b) => b - a);
  let [ahead, since] = [0, Number.POSITIVE_INFINITY];
  for (const [index, year] of years.entries()) {
    ahead += inYear.get(year) ?? 0;
    if (ahead * 100 > read) break;
    // A year without any fact lies in between.
    if (year - (years[index + 1] ?? year) > 1) since = year;
  }
  const ids = new Set<string>();
  if (since < Number.POSITIVE_INFINITY) {
    for (let row = 0; row < facts.count; row++) {
      const at = facts.at[row] as number;
      if (at <= asOf && at >= since * yearMs) ids.add(log.cardIds[facts.card[row] as number] as string);
    }
  }
  return { code: "far-ahead", of: "card", ids: [...ids] };
}
