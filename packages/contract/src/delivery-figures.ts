import type { FactMetricAnswer, FactMetricId, FactMetricResults, SpanSummary } from "@weir/flow-metrics";
import { factTexts } from "./texts/facts.ts";
import { textsOf } from "./texts/texts-of.ts";

const say = textsOf(factTexts);

/** A figure of delivery in words. */
export interface DeliveryFigure {
  readonly metric: FactMetricId;
  readonly title: string;
  readonly value: string;
  /** What it rests on, and what is left out. */
  readonly notes: readonly string[];
}

type Said = Pick<DeliveryFigure, "value" | "notes">;
type Sayings = { readonly [Id in FactMetricId]: (result: FactMetricResults[Id]) => Said };

const sayings: Sayings = {
  "deployment-frequency": ({ perWeek, deployments, deploymentDays: days }) => {
    const counted = say("facts.deployments-on-days", { deployments, days });
    if (perWeek === null) return { value: counted, notes: [] };
    return { value: say("facts.per-week", { count: number(perWeek) }), notes: [counted] };
  },
  "change-lead-time": (result) => {
    const { negative: count } = result;
    return median(result, "facts.of-changes", count === 0 ? [] : [say("facts.negative", { count })]);
  },
  "change-fail-rate": ({ failed, deployments, rate }) => share(rate, failed, deployments),
  "failed-deployment-recovery-time": (result) => median(result, "facts.of-failures", open(result)),
  "deployment-rework-rate": ({ unplanned, deployments, rate }) => share(rate, unplanned, deployments),
  "time-to-restore": (result) => {
    const { n, meanDays, medianDays } = result;
    const rests = n === 0 ? [] : [say("facts.mean-of", { count: n, median: span(medianDays) })];
    return { value: span(meanDays), notes: [...rests, ...open(result)] };
  },
};

type Answered = Pick<FactMetricAnswer, "metric" | "result">;

/** Answers of figures as they are printed and shown. */
export const deliveryFigures = (answers: readonly Answered[]): DeliveryFigure[] =>
  answers.map(({ metric, result }) => said(metric, result));

function said<Id extends FactMetricId>(metric: Id, result: unknown): DeliveryFigure {
  const saying: (result: FactMetricResults[Id]) => Said = sayings[metric];
  return { metric, title: titleOf(metric), ...saying(result as FactMetricResults[Id]) };
}

const titleOf = (metric: FactMetricId): string => say(`facts.metric.${metric}`);

const median = (
  { medianDays, n: count }: SpanSummary,
  what: "facts.of-changes" | "facts.of-failures",
  more: readonly string[],
): Said => ({
  value: span(medianDays),
  notes: [...(count === 0 ? [] : [say(what, { count })]), ...more],
});

const open = ({ open: count }: { readonly open: number }): string[] =>
  count === 0 ? [] : [say("facts.open", { count })];

const share = (rate: number | null, count: number, all: number): Said => ({
  value: rate === null ? say("facts.unknown") : say("facts.percent", { share: number(rate * 100) }),
  notes: all === 0 ? [] : [say("facts.of-deployments", { count, all })],
});

const number = (value: number): string => value.toLocaleString(say("facts.locale"), { maximumFractionDigits: 1 });

const hours = 24;

/** A span in the unit people would say it in. */
function span(days: number | null): string {
  if (days === null) return say("facts.unknown");
  const size = Math.abs(days);
  if (size < 1 / hours) return say("facts.minutes", { text: number(Math.round(days * hours * 60)) });
  if (size < 1) return say("facts.hours", { text: number(days * hours) });
  return say("facts.days", { text: number(days) });
}
