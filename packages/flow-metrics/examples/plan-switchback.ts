import { createRandom, planSwitchback } from "@weir/flow-metrics";

const from = Date.parse("2026-03-02T00:00:00.000Z");
const design = { from, periods: 8, periodDays: 14, burnInDays: 3, reviewAt: from + 112 * 86_400_000 };
const periods = planSwitchback(design, createRandom("limit in review"));

export const answer = periods.map(({ on, startsAt, from: countsFrom }) => ({
  on,
  startsAt: new Date(startsAt).toISOString(),
  countsFrom: new Date(countsFrom).toISOString(),
}));
