import assert from "node:assert/strict";
import { defaultConventions } from "../src/conventions.ts";
import { statedPercents } from "../src/forecast/backtest.ts";
import { daysAt } from "../src/forecast/completion.ts";
import { forecastBacktestMetric } from "../src/forecast/forecast-backtest.ts";
import { forecastWhenMetric } from "../src/forecast/forecast-when.ts";
import { isNoForecast } from "../src/forecast/throughput-sample.ts";
import { forecastWhen } from "../src/forecast/when.ts";
import type { FlowLog } from "../src/flow-log.ts";
import { chance, createRandom, pickIndex } from "../src/random.ts";
import { interleaved, median, type Bench, type BenchReport } from "./bench-report.ts";
import { syntheticLog } from "./synthetic-log.ts";
import { typedTrials } from "./typed-trials.ts";

const trials = 100_000;

/** Ninety days of a team: nothing on four of ten, else one to six items. */
function ninetyDays(): number[] {
  const random = createRandom("forecast-bench");
  return Array.from({ length: 90 }, () => (chance(random, 0.4) ? 0 : 1 + pickIndex(random, 6)));
}

function exactDays(counts: readonly number[], items: number): (number | null)[] {
  const forecast = forecastWhen({ counts }, items);
  if (isNoForecast(forecast)) throw new Error(forecast.noForecast);
  return statedPercents.map((percent) => daysAt(forecast, percent));
}

/** Milliseconds of an answer with its backtest, the log being read already. */
function answered(log: FlowLog, ask: (log: FlowLog) => unknown): number {
  const times = Array.from({ length: 7 }, () => {
    const started = performance.now();
    ask(log);
    return performance.now() - started;
  });
  return median(times);
}

async function run(): Promise<BenchReport> {
  const counts = ninetyDays();
  const history = Uint16Array.from(counts);
  exactDays(counts, 100).forEach((days, index) => {
    const estimate = typedTrials(history, 100, trials, 1)[index] ?? Number.NaN;
    assert.ok(Math.abs((days ?? Number.NaN) - estimate) <= 1, `exact ${days}, by trials ${estimate}`);
  });
  const compare = (items: number): ReturnType<typeof interleaved> =>
    interleaved(
      20,
      () => exactDays(counts, items),
      (round) => typedTrials(history, items, trials, round + 1),
    );
  const [hundred, thousand] = [compare(100), compare(1000)];
  const log = syntheticLog(100_000);
  const query = { log, asOf: log.asOf(), conventions: defaultConventions };
  const when = answered(log, () => forecastWhenMetric.compute(query, { items: 100 }));
  const backtest = answered(log, () => forecastBacktestMetric.compute(query, {}));
  return {
    name: "forecast",
    rows: [
      { what: "when 100 items, 90 days of history, exact", value: hundred.ours, unit: "ms" },
      { what: "the same by 100,000 typed trials", value: hundred.theirs, unit: "ms" },
      { what: "when 1,000 items, exact", value: thousand.ours, unit: "ms" },
      { what: "the same by 100,000 typed trials", value: thousand.theirs, unit: "ms" },
      { what: "when 100 items with its calibration, 100,000 cards", value: when, unit: "ms" },
      { what: "backtest of three horizons, 100,000 cards", value: backtest, unit: "ms" },
    ],
    ratios: [
      { what: "exact / trials, 100 items", value: hundred.ratio, goal: "<= 0.1", holds: hundred.ratio <= 0.1 },
      { what: "exact / trials, 1,000 items", value: thousand.ratio, goal: "<= 0.1", holds: thousand.ratio <= 0.1 },
    ],
  };
}

export const benches: readonly Bench[] = [{ name: "forecast", run }];
