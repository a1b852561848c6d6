import { daysAt, forecastHowMany, forecastWhen, isNoForecast, itemsAt } from "@weir/flow-metrics";
import { likelihoodBy, likelihoodOfAtLeast, wholePercent } from "@weir/flow-metrics";

/** Items finished on each of the last days, those without a finish included. */
const counts = [2, 0, 1, 0, 3, 1, 0, 0, 2, 1, 0, 1, 0, 2];
const when = forecastWhen({ counts }, 12);
const howMany = forecastHowMany({ counts }, 14);
const tooThin = forecastWhen({ counts: [1, 2, 3] }, 12);

export const answer = {
  daysFor12Items: isNoForecast(when) ? null : [50, 70, 85, 95].map((percent) => daysAt(when, percent)),
  percentByDay14: isNoForecast(when) ? null : wholePercent(likelihoodBy(when, 14)),
  itemsIn14Days: isNoForecast(howMany) ? null : [50, 70, 85, 95].map((percent) => itemsAt(howMany, percent)),
  percentOf10Items: isNoForecast(howMany) ? null : wholePercent(likelihoodOfAtLeast(howMany, 10)),
  tooThin: isNoForecast(tooThin) ? tooThin : null,
};
