import { completionOfTrials, daysAt, deliveryOfTrials, forecastWhen, isNoForecast } from "@weir/flow-metrics";
import { itemsAt, jointCompletion, likelihoodBy } from "@weir/flow-metrics";

const web = forecastWhen({ counts: [2, 0, 1, 0, 3, 1, 0, 0, 2, 1] }, 8);
const mobile = forecastWhen({ counts: [1, 0, 0, 1, 2, 0, 0, 1, 1, 0] }, 6);
/** Another team brings its own simulation: 7 of 10 trials were done on day 9, the rest on day 15. */
const supplier = completionOfTrials(
  new Map([
    [9, 7],
    [15, 3],
  ]),
);
const all = jointCompletion([web, mobile, supplier]);
const theirYield = deliveryOfTrials(
  new Map([
    [3, 4],
    [5, 6],
  ]),
);

export const answer = {
  each: [web, mobile, supplier].map((part) => (isNoForecast(part) ? null : daysAt(part, 85))),
  all: isNoForecast(all) ? null : daysAt(all, 85),
  shareByDay12: isNoForecast(all) ? null : likelihoodBy(all, 12),
  unknown: jointCompletion([web, forecastWhen({ counts: [] }, 3)]),
  supplierItemsAt85: itemsAt(theirYield, 85),
};
