import type { Metric } from "../metric.ts";
import { MetricParamError } from "../param-error.ts";
import { backtestForecast, type BacktestQuestion, type Calibration } from "./backtest.ts";
import { basisOf, explainSample, modelParam, mostDays, mostItems } from "./forecast-basis.ts";
import type { SampleWindow } from "./throughput-history.ts";
import type { ThroughputModel } from "./throughput-sample.ts";

export interface ForecastBacktestParams {
  readonly days?: readonly number[];
  readonly items?: readonly number[];
  readonly model?: ThroughputModel;
}
export interface ForecastBacktestResult {
  readonly model: ThroughputModel;
  /** Days before each past date that were asked, as far as there were so many. */
  readonly sampleDays: number;
  /** One table a question. */
  readonly tables: readonly Calibration[];
  readonly sample: SampleWindow;
}

const defaultHorizonsDays = [7, 14, 28];
const mostQuestions = 10;

/** How often past forecasts held: stated likelihood against the share of dates on which it came true. */
export const forecastBacktestMetric: Metric<ForecastBacktestParams, ForecastBacktestResult> = {
  id: "forecast-backtest",
  title: "How past forecasts held",
  unit: "per cent",
  formula:
    "share of past dates whose forecast, asked of what was known then, came true; stretches do not overlap; " +
    "missed: a sound forecast would do as badly in at most 2.5 % of histories (binomial)",
  source: "walk-forward evaluation: Tashman 2000, Int. J. Forecasting 16:437; unconditional coverage: Kupiec 1995",
  params: [
    {
      name: "days",
      kind: "number",
      many: true,
      min: 1,
      whole: true,
      description: "Horizons of how many by a date; by default 7, 14 and 28 days",
    },
    {
      name: "items",
      kind: "number",
      many: true,
      min: 1,
      whole: true,
      description: "Numbers of items of which is asked when they are done",
    },
    modelParam,
  ],
  compute(query, { days, items = [], model = "days" }) {
    const { history, backtest, window } = basisOf(query, model);
    const horizons = days ?? (items.length > 0 ? [] : defaultHorizonsDays);
    refuseTooMuch("days", horizons, mostDays);
    refuseTooMuch("items", items, mostItems);
    const questions: BacktestQuestion[] = [
      ...horizons.map((horizon) => ({ kind: "how-many" as const, days: horizon })),
      ...items.map((count) => ({ kind: "when" as const, items: count })),
    ];
    return {
      model,
      sampleDays: backtest.sampleDays ?? 0,
      tables: questions.map((question) => backtestForecast(history, question, backtest)),
      sample: window,
    };
  },
  explain: (query, params) => explainSample(forecastBacktestMetric, query, params),
};

function refuseTooMuch(param: string, values: readonly number[], most: number): void {
  const over = values.find((value) => value > most);
  if (over !== undefined) throw new MetricParamError(param, String(over), `${most} at most`);
  if (values.length > mostQuestions)
    throw new MetricParamError(param, values.join(", "), `${mostQuestions} values at most`);
}
