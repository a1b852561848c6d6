import { dateLabel, weekdayOf } from "../calendar.ts";
import type { Explanation, Metric, MetricQuery, ParamSpec } from "../metric.ts";
import {
  backtestForecast,
  defaultSampleDays,
  type BacktestHistory,
  type BacktestOptions,
  type BacktestQuestion,
  type Calibration,
} from "./backtest.ts";
import { ThroughputHistory, type DayStretch, type SampleWindow } from "./throughput-history.ts";
import {
  throughputModels,
  type ForecastOptions,
  type ThroughputModel,
  type ThroughputSample,
} from "./throughput-sample.ts";
import { explainPaths, notFinished } from "../explain-paths.ts";

export const modelParam: ParamSpec = {
  name: "model",
  kind: "choice",
  choices: throughputModels,
  default: "days",
  description: "Coming days are drawn as any past day, as one of the same weekday, or as past weeks in a row",
};

/** What is asked of a log may take as long as an answer over HTTP may take, whatever the history. */
export const mostDays = 366;
export const mostItems = 10_000;

/** What a forecast of a log is drawn from. */
export interface ForecastBasis {
  readonly sample: ThroughputSample;
  readonly window: SampleWindow;
  readonly options: ForecastOptions;
  readonly stretch: DayStretch;
  /** Number of the day that is over: day 0. */
  readonly dayZero: number;
  readonly history: BacktestHistory;
  readonly backtest: BacktestOptions;
}

/** The sample is the query's window, without a start the last 90 whole days; past forecasts are asked of as many. */
export function basisOf(query: MetricQuery, model: ThroughputModel = "days"): ForecastBasis {
  const history = new ThroughputHistory(query);
  const stretch = history.stretch();
  const window = history.window(stretch);
  return {
    sample: history.sample(stretch),
    window,
    options: { model, startWeekday: weekdayOf(history.nextDay) },
    stretch,
    dayZero: history.nextDay - 1,
    history: history.upTo(stretch),
    backtest: { model, sampleDays: query.from === undefined ? defaultSampleDays : Math.max(1, window.days) },
  };
}

export const dateOf = ({ dayZero }: ForecastBasis, days: number): string => dateLabel(dayZero + days);

/** How past forecasts of this kind held: of the same question, else of the longest one that this history can tell of. */
export function calibrationOf({ history, backtest }: ForecastBasis, question: BacktestQuestion): Calibration {
  const same = backtestForecast(history, question, backtest);
  if (same.verdict !== "too-few") return same;
  const shorter = [28, 14, 7].filter((days) => question.kind === "when" || days < question.days);
  for (const days of shorter) {
    const other = backtestForecast(history, { kind: "how-many", days }, backtest);
    if (other.verdict !== "too-few") return other;
  }
  return same;
}

/** The items whose finish is in the sample, and in words how it is drawn from, which days it is and which were left out. */
export function explainSample<P extends { readonly model?: ThroughputModel }, R>(
  metric: Metric<P, R>,
  query: MetricQuery,
  { model = "days" }: P,
): Explanation {
  const { window, stretch } = basisOf(query);
  const { calendar } = query.log;
  const inside = { ...query, from: calendar.startOf(stretch.firstDay), to: calendar.startOf(stretch.endDay) };
  const days = window.days === 0 ? "no whole day" : `${window.days} whole days, ${window.fromDay} to ${window.toDay}`;
  const left = window.partialDays.map(({ day, finished }) => `${day} (in part, ${finished} finished)`);
  const sample = `sample: ${days}, ${calendar.timeZone}, ${window.finished} finished on ${window.activeDays} of them`;
  const leftOut = left.length === 0 ? "" : `; left out: ${left.join(", ")}`;
  const explanation = explainPaths(metric, inside, notFinished(inside));
  return { ...explanation, formula: `${explanation.formula}; drawn by ${model}; ${sample}${leftOut}` };
}
