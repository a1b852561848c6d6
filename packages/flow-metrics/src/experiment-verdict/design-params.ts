import { toInstant } from "../instant.ts";
import type { MetricQuery, ParamSpec } from "../metric.ts";
import { MetricParamError } from "../param-error.ts";
import type { BeforeAfterDesign } from "./before-after.ts";
import type { SwitchbackDesign } from "./switchback.ts";
import { expectedGuards, readGuards, usualGuards, type Guard } from "./guards.ts";
import { measureKindNames, measureKinds, type Measure, type MeasureKind } from "./measure.ts";

export interface VerdictParams {
  readonly design?: "before-after" | "switchback";
  readonly measure?: MeasureKind;
  readonly "measure-percentile"?: number;
  readonly better?: "usual" | "lower" | "higher";
  readonly "baseline-from"?: number;
  readonly "baseline-to"?: number;
  readonly "trial-from"?: number;
  readonly "trial-to"?: number;
  readonly review?: number;
  readonly "frozen-at"?: number;
  readonly "baseline-chosen"?: "as-it-came" | "because-bad";
  readonly guards?: string;
  readonly "definition-changed"?: readonly number[];
  readonly marker?: readonly number[];
  readonly periods?: number;
  readonly "period-days"?: number;
  readonly "burn-in-days"?: number;
  readonly seed?: string;
}

export const verdictParams: readonly ParamSpec[] = [
  {
    name: "design",
    kind: "choice",
    choices: ["before-after", "switchback"],
    default: "before-after",
    description: "A baseline against a trial, or a policy switched on and off in a drawn order",
  },
  {
    name: "measure",
    kind: "choice",
    choices: measureKindNames,
    default: "cycle-time-percentile",
    description: "What the change is judged by",
  },
  {
    name: "measure-percentile",
    kind: "number",
    default: 85,
    description: "Which percentile, where one is the measure",
  },
  {
    name: "better",
    kind: "choice",
    choices: ["usual", "lower", "higher"],
    default: "usual",
    description: "Which way is better; usually shorter, younger, less in progress, more finished",
  },
  {
    name: "baseline-from",
    kind: "instant",
    description: "Start of the baseline; by default as long before its end as the trial lasts",
  },
  {
    name: "baseline-to",
    kind: "instant",
    description: "End of the baseline, itself outside; by default the start of the trial",
  },
  { name: "trial-from", kind: "instant", description: "When the change was made; by default halfway through the data" },
  { name: "trial-to", kind: "instant", description: "End of the trial, itself outside; by default the review" },
  { name: "review", kind: "instant", description: "No verdict before this; by default the instant that is now" },
  {
    name: "frozen-at",
    kind: "instant",
    description: "When all this was written down; without it, or after the start, the comparison is exploratory",
  },
  {
    name: "baseline-chosen",
    kind: "choice",
    choices: ["as-it-came", "because-bad"],
    default: "as-it-came",
    description: "Whether the baseline was picked because it was bad",
  },
  {
    name: "guards",
    kind: "text",
    default: usualGuards,
    description: "What must not get worse, each with a margin in percent",
  },
  {
    name: "definition-changed",
    kind: "instant",
    many: true,
    description: "When start, finish or counted types changed",
  },
  { name: "marker", kind: "instant", many: true, description: "Other things that happened" },
  { name: "periods", kind: "number", default: 8, description: "Periods of a switchback" },
  { name: "period-days", kind: "number", default: 14, description: "Length of a period in days" },
  {
    name: "burn-in-days",
    kind: "number",
    default: 3,
    description: "Days left out at the start of each period",
  },
  { name: "seed", kind: "text", default: "weir", description: "What the draws start from" },
];

/** The measure that is meant. Throws `MetricParamError` for a percentile that is none. */
export function measureFrom(params: VerdictParams): Measure {
  const { measure: kind = "cycle-time-percentile", "measure-percentile": percentile = 85, better = "usual" } = params;
  if (!(percentile > 0 && percentile < 100))
    throw new MetricParamError("measure-percentile", String(percentile), "a number between 0 and 100");
  return { kind, percentile, better: better === "usual" ? measureKinds[kind].better : better };
}

/** The guards that are meant, that of the measure itself left out. Throws `MetricParamError`. */
export function guardsFrom({ guards: text = usualGuards }: VerdictParams, measure: Measure): Guard[] {
  const guards = readGuards(text);
  if (guards === null) throw new MetricParamError("guards", text, expectedGuards);
  return guards.filter((guard) => guard.measure !== measure.kind);
}

/** Baseline, trial and review, what is not given filled in. Throws `MetricParamError` where they are out of order. */
export function beforeAfterFrom({ log, asOf }: MetricQuery, params: VerdictParams): BeforeAfterDesign {
  const { calendar } = log;
  const dayBefore = (at: number, days: number): number => calendar.startOf(calendar.dayOf(at) - days);
  const start = log.facts.count === 0 ? asOf : Math.min(log.startsAt(), asOf);
  const halfway = calendar.startOf(calendar.dayOf(start + (asOf - start) / 2));
  const trialFrom = params["trial-from"] ?? Math.min(halfway, dayBefore(asOf, 1));
  const reviewAt = params.review ?? Math.max(asOf, params["trial-to"] ?? asOf);
  const trialTo = params["trial-to"] ?? reviewAt;
  const baselineTo = params["baseline-to"] ?? trialFrom;
  const baselineFrom = params["baseline-from"] ?? dayBefore(baselineTo - (trialTo - trialFrom), 0);
  const inOrder = (name: string, at: number, limit: string, ordered: boolean): void => {
    if (!ordered) throw new MetricParamError(name, toInstant(at), limit);
  };
  inOrder("trial-to", trialTo, "later than trial-from", trialTo > trialFrom);
  inOrder("review", reviewAt, "at or after trial-to", reviewAt >= trialTo);
  inOrder("baseline-to", baselineTo, "at or before trial-from", baselineTo <= trialFrom);
  inOrder("baseline-from", baselineFrom, "earlier than baseline-to", baselineFrom < baselineTo);
  return { baseline: { from: baselineFrom, to: baselineTo }, trial: { from: trialFrom, to: trialTo }, reviewAt };
}

/** Periods, burn-in and review of a switchback; by default one that has just ended. Throws `MetricParamError`. */
export function switchbackFrom({ log, asOf }: MetricQuery, params: VerdictParams): SwitchbackDesign {
  const { calendar } = log;
  const { periods = 8, "period-days": periodDays = 14, "burn-in-days": burnInDays = 3 } = params;
  const whole = (name: string, value: number, least: number, most: number): void => {
    if (!Number.isInteger(value) || value < least || value > most)
      throw new MetricParamError(name, String(value), `a whole number from ${least} to ${most}`);
  };
  whole("periods", periods, 2, 200);
  whole("period-days", periodDays, 1, 366);
  whole("burn-in-days", burnInDays, 0, periodDays - 1);
  const dayAfter = (at: number, days: number): number => calendar.startOf(calendar.dayOf(at) + days);
  const from = dayAfter(params["trial-from"] ?? dayAfter(asOf, -periods * periodDays), 0);
  const end = dayAfter(from, periods * periodDays);
  const reviewAt = params.review ?? end;
  if (reviewAt < end)
    throw new MetricParamError("review", toInstant(reviewAt), "at or after the end of the last period");
  return { from, periods, periodDays, burnInDays, reviewAt };
}
