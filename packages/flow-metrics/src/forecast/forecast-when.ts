import { cycleTime } from "../cycle-time/cycle-time.ts";
import type { Metric, MetricQuery } from "../metric.ts";
import { finishOf, journeysOf } from "../population.ts";
import { MetricParamError } from "../param-error.ts";
import { workItemAge } from "../work-item-age/work-item-age.ts";
import { statedPercents, type Calibration } from "./backtest.ts";
import { daysAt, likelihoodBy, wholePercent, type Completion } from "./completion.ts";
import {
  basisOf,
  calibrationOf,
  dateOf,
  explainSample,
  modelParam,
  mostItems,
  type ForecastBasis,
} from "./forecast-basis.ts";
import { isBeyondSample, type InProgress } from "./remaining-time.ts";
import type { SampleWindow } from "./throughput-history.ts";
import { isNoForecast, type NoForecast, type ThroughputModel } from "./throughput-sample.ts";
import { forecastWhen } from "./when.ts";

export interface ForecastWhenParams {
  readonly items?: number;
  readonly by?: number;
  readonly model?: ThroughputModel;
  readonly "in-progress"?: "ignore" | "age";
}
/** A likelihood that is stated, and what it takes: null beyond ten years, or without a forecast. */
export interface WhenAnswer {
  readonly percent: number;
  readonly days: number | null;
  readonly date: string | null;
}
export interface DayLikelihood {
  readonly days: number;
  readonly date: string;
  /** Done on this very day, and by its end. */
  readonly share: number;
  readonly doneBy: number;
}
export interface ForecastWhenResult {
  readonly items: number;
  /** `open`: none were asked for, so it is the items not finished yet. */
  readonly itemsAre: "asked" | "open";
  readonly model: ThroughputModel;
  /** The day that is over; day 1 is the one after it. */
  readonly dayZero: string;
  readonly answers: readonly WhenAnswer[];
  /** Of the day asked for, its end included. */
  readonly likelihood: { readonly date: string; readonly share: number; readonly percent: number } | null;
  /** Days from the first that is likelier than one in a million. */
  readonly distribution: readonly DayLikelihood[];
  readonly noForecast: NoForecast | null;
  /** Where ages count: items in progress older than everything that finished in the sample. */
  readonly beyondSample: number | null;
  readonly sample: SampleWindow;
  /** How past forecasts held; to be shown where its verdict is `missed`. */
  readonly calibration: Calibration | null;
}

/** One in a million, and what rounding may add to it. */
const shownFrom = 1e-6 + 1e-12;

/** When so many items will be finished, as dates and whole percents; no items are finished on day 0. */
export const forecastWhenMetric: Metric<ForecastWhenParams, ForecastWhenResult> = {
  id: "forecast-when",
  title: "When will they be done",
  unit: "days",
  formula: "least t with P(items finished on t days drawn from the sample ≥ N) ≥ p, exact by dynamic programming",
  source: "Vacanti, When Will It Be Done; too thin a history by the rule of five (Hubbard, How to Measure Anything)",
  params: [
    {
      name: "items",
      kind: "number",
      min: 0,
      whole: true,
      description: "Items to finish; by default those not finished",
    },
    { name: "by", kind: "instant", description: "A date whose likelihood is asked, its end included" },
    modelParam,
    {
      name: "in-progress",
      kind: "choice",
      choices: ["ignore", "age"],
      default: "ignore",
      description: "Whether the items in progress are waited for, given their age, beside the throughput",
    },
  ],
  compute(query, { items: asked, by, model = "days", "in-progress": inProgress = "ignore" }) {
    const basis = basisOf(query, model);
    const items = asked ?? openItems(query);
    if (!(items <= mostItems)) throw new MetricParamError("items", String(items), `${mostItems} at most`);
    const aged = inProgress === "age" ? inProgressOf(query, basis) : null;
    const forecast = forecastWhen(basis.sample, items, {
      ...basis.options,
      ...(aged === null ? {} : { inProgress: aged }),
    });
    const known = isNoForecast(forecast) ? null : forecast;
    return {
      items,
      itemsAre: asked === undefined ? "open" : "asked",
      model,
      dayZero: dateOf(basis, 0),
      answers: statedPercents.map((percent) => answerOf(basis, known, percent)),
      likelihood: by === undefined || known === null ? null : likelihoodOf(query, basis, known, by),
      distribution: known === null ? [] : distributionOf(basis, known),
      noForecast: isNoForecast(forecast) ? forecast : null,
      beyondSample:
        aged === null ? null : aged.agesDays.filter((age) => isBeyondSample(aged.cycleTimesDays, age)).length,
      sample: basis.window,
      calibration: known === null || items === 0 ? null : calibrationOf(basis, { kind: "when", items }),
    };
  },
  explain(query, params) {
    const explanation = explainSample(forecastWhenMetric, query, params);
    const aged = params["in-progress"] === "age" ? "; and each item in progress done, given its age" : "";
    return { ...explanation, formula: `${explanation.formula}${aged}` };
  },
};

/** Neither finished, as the switch reads it, nor off the board. */
const openItems = (query: MetricQuery): number =>
  journeysOf(query).filter(
    (journey) => journey.departure === null && finishOf(query.log, journey, query.conventions.finish) === null,
  ).length;

function answerOf(basis: ForecastBasis, forecast: Completion | null, percent: number): WhenAnswer {
  const days = forecast === null ? null : daysAt(forecast, percent);
  return { percent, days, date: days === null ? null : dateOf(basis, days) };
}

function likelihoodOf(
  { log: { calendar } }: MetricQuery,
  basis: ForecastBasis,
  forecast: Completion,
  by: number,
): ForecastWhenResult["likelihood"] {
  const days = calendar.dayOf(by) - basis.dayZero;
  const share = likelihoodBy(forecast, days);
  return { date: dateOf(basis, days), share, percent: wholePercent(share) };
}

function distributionOf(basis: ForecastBasis, { doneBy }: Completion): DayLikelihood[] {
  const shown: DayLikelihood[] = [];
  for (let days = 0; days < doneBy.length; days++) {
    const before = doneBy[days - 1] ?? 0;
    const now = doneBy[days] ?? 0;
    if (now <= shownFrom) continue;
    if (before >= 1 - shownFrom) break;
    shown.push({ days, date: dateOf(basis, days), share: now - before, doneBy: now });
  }
  return shown;
}

/** Ages of the items in progress, and how long those finished in the sample took: elapsed days, as days are forecast. */
function inProgressOf(query: MetricQuery, { stretch }: ForecastBasis): InProgress {
  const { calendar } = query.log;
  const elapsed = { ...query, conventions: { ...query.conventions, cycle: "elapsed" as const } };
  const inside = { from: calendar.startOf(stretch.firstDay), to: calendar.startOf(stretch.endDay) };
  return {
    agesDays: workItemAge.compute(elapsed, {}).items.map((item) => item.ageDays),
    cycleTimesDays: cycleTime.compute({ ...elapsed, ...inside }, {}).items.map((item) => item.days),
  };
}
