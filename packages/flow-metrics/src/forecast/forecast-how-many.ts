import { toInstant } from "../instant.ts";
import type { Metric } from "../metric.ts";
import { MetricParamError } from "../param-error.ts";
import { statedPercents, type Calibration } from "./backtest.ts";
import { basisOf, calibrationOf, dateOf, explainSample, modelParam, mostDays } from "./forecast-basis.ts";
import { forecastHowMany, itemsAt, type Delivery } from "./how-many.ts";
import type { SampleWindow } from "./throughput-history.ts";
import { isNoForecast, type NoForecast, type ThroughputModel } from "./throughput-sample.ts";

export interface ForecastHowManyParams {
  readonly by?: number;
  readonly model?: ThroughputModel;
}
export interface ItemsLikelihood {
  readonly items: number;
  /** Exactly so many, and so many or more. */
  readonly share: number;
  readonly atLeast: number;
}
export interface ForecastHowManyResult {
  /** The last day that counts. */
  readonly by: string;
  readonly days: number;
  readonly model: ThroughputModel;
  /** The day that is over; day 1 is the one after it. */
  readonly dayZero: string;
  /** So many or more; 0 where there is no forecast, as that is all that can be said. */
  readonly answers: readonly { readonly percent: number; readonly items: number }[];
  /** Numbers of items likelier than one in a million. */
  readonly distribution: readonly ItemsLikelihood[];
  readonly noForecast: NoForecast | null;
  readonly sample: SampleWindow;
  /** How past forecasts held; to be shown where its verdict is `missed`. */
  readonly calibration: Calibration | null;
}

const defaultDays = 30;
/** One in a million, and what rounding may add to it. */
const shownFrom = 1e-6 + 1e-12;

/** How many items will be finished by the end of a day, as whole percents; 0 by a day that is over. */
export const forecastHowManyMetric: Metric<ForecastHowManyParams, ForecastHowManyResult> = {
  id: "forecast-how-many",
  title: "How many will be done",
  unit: "items",
  formula: "greatest n with P(items finished on D days drawn from the sample ≥ n) ≥ p, exact by dynamic programming",
  source: "Vacanti, When Will It Be Done; too thin a history by the rule of five (Hubbard, How to Measure Anything)",
  params: [
    { name: "by", kind: "instant", description: "The last day that counts; by default 30 days from now" },
    modelParam,
  ],
  compute(query, { by, model = "days" }) {
    const basis = basisOf(query, model);
    const asked = by === undefined ? defaultDays : query.log.calendar.dayOf(by) - basis.dayZero;
    if (by !== undefined && asked > mostDays)
      throw new MetricParamError("by", toInstant(by), `within ${mostDays} days of now`);
    const days = Math.max(0, asked);
    const forecast = forecastHowMany(basis.sample, days, basis.options);
    const known = isNoForecast(forecast) ? null : forecast;
    return {
      by: dateOf(basis, asked),
      days,
      model,
      dayZero: dateOf(basis, 0),
      answers: statedPercents.map((percent) => ({ percent, items: known === null ? 0 : itemsAt(known, percent) })),
      distribution: known === null ? [] : distributionOf(known),
      noForecast: isNoForecast(forecast) ? forecast : null,
      sample: basis.window,
      calibration: known === null || days === 0 ? null : calibrationOf(basis, { kind: "how-many", days }),
    };
  },
  explain: (query, params) => explainSample(forecastHowManyMetric, query, params),
};

function distributionOf({ low, atLeast }: Delivery): ItemsLikelihood[] {
  return [...atLeast.keys()]
    .map((index) => {
      const share = (atLeast[index] ?? 0) - (atLeast[index + 1] ?? 0);
      return { items: low + index, share, atLeast: atLeast[index] ?? 0 };
    })
    .filter(({ share }) => share > shownFrom);
}
