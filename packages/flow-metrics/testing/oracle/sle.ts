import { timed } from "./durations.ts";
import { percentileOf } from "./item.ts";
import { iso, type Question } from "./question.ts";

export interface Expectation {
  readonly from: number | null;
  readonly days: number;
  readonly p: number;
}
/** Proposed from what was finished; each version judged by what was finished while it was in force. */
export function sle(question: Question, p: number, versions: readonly Expectation[]): unknown {
  const cycles = timed(question);
  const n = cycles.length;
  const basis = n === 0 ? "none" : n < 5 ? "best-guess" : "percentile";
  const days = percentileOf(
    question,
    cycles.map((one) => one.days),
    p,
  );
  const inOrder = [...versions].sort((a, b) => (a.from ?? 0) - (b.from ?? 0));
  return {
    proposal: { p, days, n, basis, lowN: n > 0 && n * (100 - p) < 100 },
    versions: inOrder.map((version, index) => {
      const until = inOrder[index + 1]?.from ?? null;
      const own = cycles.filter(
        ({ item: { finish } }) => version.from !== null && finish >= version.from && finish < (until ?? Infinity),
      );
      const within = own.filter((one) => one.days <= version.days).length;
      return {
        days: version.days,
        p: version.p,
        effectiveFrom: version.from === null ? null : iso(version.from),
        effectiveTo: until === null ? null : iso(until),
        n: own.length,
        within,
        attainment: own.length === 0 ? null : within / own.length,
        met: own.length === 0 ? null : within * 100 >= version.p * own.length,
      };
    }),
  };
}
