import { createRandom, findInSeries } from "@weir/flow-metrics";

const day = 86_400_000;
const start = Date.parse("2026-01-01T00:00:00.000Z");
/** Support requests a day, about twelve before the change and about eight after it. */
const noise = createRandom("requests");
const points = Array.from({ length: 120 }, (_, index) => ({
  at: start + index * day,
  value: (index < 60 ? 12 : 8) + Math.floor(noise.next() * 5) - 2,
}));
const design = {
  baseline: { from: start, to: start + 60 * day },
  trial: { from: start + 60 * day, to: start + 120 * day },
  reviewAt: start + 120 * day,
};
const { answer: found, effect, interval, p, dependence } = findInSeries(points, design, "lower", createRandom("draws"));

export const answer = { answer: found, effect, interval, p, dependence };
