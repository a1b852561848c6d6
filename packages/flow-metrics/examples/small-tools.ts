import { chance, createRandom, exponential, logNormal, percentile, pickIndex, pickOne } from "@weir/flow-metrics";
import { standardNormal, zoneOffset } from "@weir/flow-metrics";

const days = [1, 2, 3, 4, 5];
const random = createRandom("seed");

export const answer = {
  nearestRank: percentile(days, 85, "nearest-rank"),
  linear: percentile(days, 85, "linear"),
  berlinIsAheadByHours: zoneOffset("Europe/Berlin")(Date.parse("2026-07-01T00:00:00.000Z")) / 3_600_000,
  drawn: {
    yes: chance(random, 0.5),
    index: pickIndex(random, 6),
    stage: pickOne(random, ["build", "test"]),
    gapDays: exponential(random, 2),
    workDays: logNormal(random, 2, 0.5),
    deviation: standardNormal(random),
  },
};
