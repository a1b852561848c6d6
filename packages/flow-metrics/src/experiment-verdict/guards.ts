import { harm, isMeasureKind, measureKindNames, measureKinds, type Measure, type MeasureKind } from "./measure.ts";
import type { Finding, GuardVerdict } from "./verdict.ts";

/** Something that must not get worse by more than the margin while the measure improves. */
export interface Guard {
  readonly measure: MeasureKind;
  readonly marginPercent: number;
}

/** What most changes can quietly spoil. */
export const usualGuards = "throughput:10 total-age:10";

/** Reads `throughput:10 total-age:20`; `null` where a word is not a measure with a margin in percent. */
export function readGuards(text: string): Guard[] | null {
  const guards: Guard[] = [];
  for (const word of text.split(/[\s,]+/).filter((part) => part !== "")) {
    const [measure = "", margin = "", ...rest] = word.split(":");
    const marginPercent = Number(margin);
    if (!isMeasureKind(measure) || margin === "" || rest.length > 0 || !(marginPercent >= 0 && marginPercent < 1e6))
      return null;
    guards.push({ measure, marginPercent });
  }
  return guards;
}

export const expectedGuards = `measures with a margin in percent, like "${usualGuards}"; measures are ${measureKindNames.join(", ")}`;

/** Non-inferiority: held only where a worsening by the margin is ruled out, not merely not seen. */
export function judgeGuard(
  { measure, marginPercent }: Guard,
  percentile: number,
  find: (measure: Measure) => Finding,
): GuardVerdict {
  const guarded: Measure = { kind: measure, percentile, better: measureKinds[measure].better };
  const { baseline, trial, effect, interval } = find(guarded);
  const told = { measure, marginPercent, baseline: baseline.value, trial: trial.value, effect, interval };
  if (interval === null || baseline.value === null) return { ...told, outcome: "unclear" };
  const margin = (Math.abs(baseline.value) * marginPercent) / 100;
  const [best, worst] = guarded.better === "lower" ? interval : [interval[1], interval[0]];
  if (worst !== null && harm(guarded, worst) <= margin) return { ...told, outcome: "held" };
  return { ...told, outcome: best !== null && harm(guarded, best) > margin ? "broken" : "unclear" };
}
