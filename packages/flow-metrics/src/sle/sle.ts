import { cycleSpans, type CycleSpans } from "../cycle-time/cycle-spans.ts";
import { toInstant } from "../instant.ts";
import type { Metric } from "../metric.ts";
import { isLowN, percentile } from "../percentile.ts";
import { sleVersions, type SleVersionAsked } from "./sle-versions.ts";
import { explainPaths, notTimed } from "../explain-paths.ts";

export interface SleProposal {
  readonly p: number;
  /** The percentile of the cycle times in the window; null without one. */
  readonly days: number | null;
  readonly n: number;
  /** Below five items nobody knows. */
  readonly basis: "none" | "best-guess" | "percentile";
  /** Fewer than one item lies above it. */
  readonly lowN: boolean;
}
export interface SleVersion {
  readonly days: number;
  readonly p: number;
  /** Null where nobody said since when: then nothing can be judged by it. */
  readonly effectiveFrom: string | null;
  /** When the next version took its place. */
  readonly effectiveTo: string | null;
  /** Items of the window finished while it was in force, and those within its days. */
  readonly n: number;
  readonly within: number;
  /** within / n; null where nothing was finished under it. */
  readonly attainment: number | null;
  readonly met: boolean | null;
}
export interface SleResult {
  readonly proposal: SleProposal;
  /** Oldest first. */
  readonly versions: readonly SleVersion[];
}
export interface SleParams {
  readonly days?: number;
  readonly p?: number;
  readonly "effective-from"?: number;
  readonly version?: readonly string[];
}

const bestGuessBelow = 5;

/**
 * A service level expectation proposed from cycle times, and how versions of it were kept. Attainment counts only
 * items finished after a version took effect: on the sample that set it, it would be p by construction.
 */
export const sle: Metric<SleParams, SleResult> = {
  id: "sle",
  title: "Service level expectation",
  unit: "days",
  formula:
    "proposal: the p-th percentile of F − S; attainment: share of items finished under a version within its days",
  source: "Kanban Guide 2025.5; below five items a best guess is ours",
  params: [
    { name: "p", kind: "number", min: 1, max: 99, default: 85, description: "Probability in percent" },
    { name: "days", kind: "number", min: 0, description: "The expectation's days" },
    { name: "effective-from", kind: "instant", description: "Since when these days are the expectation" },
    {
      name: "version",
      kind: "text",
      many: true,
      description: "Versions, each as date=days@percent, like 2026-01-05=10@85",
    },
  ],
  compute(query, params) {
    const cycles = cycleSpans(query);
    const { p = 85 } = params;
    const n = cycles.days.length;
    const basis = n === 0 ? "none" : n < bestGuessBelow ? "best-guess" : "percentile";
    const days = percentile(cycles.days.slice().sort(), p, query.conventions.percentile);
    const versions = sleVersions(params, query.log.calendar);
    return {
      proposal: { p, days, n, basis, lowN: n > 0 && isLowN(n, p) },
      versions: versions.map((version, index) => judged(cycles, version, versions[index + 1]?.from ?? null)),
    };
  },
  explain: (query) => explainPaths(sle, query, notTimed(query)),
};

function judged({ finishedAt, days }: CycleSpans, version: SleVersionAsked, until: number | null): SleVersion {
  let [n, within] = [0, 0];
  days.forEach((taken, row) => {
    const at = finishedAt[row] as number;
    if (version.from === null || at < version.from || (until !== null && at >= until)) return;
    n++;
    if (taken <= version.days) within++;
  });
  return {
    days: version.days,
    p: version.p,
    effectiveFrom: version.from === null ? null : toInstant(version.from),
    effectiveTo: until === null ? null : toInstant(until),
    n,
    within,
    attainment: n === 0 ? null : within / n,
    met: n === 0 ? null : within * 100 >= version.p * n,
  };
}
