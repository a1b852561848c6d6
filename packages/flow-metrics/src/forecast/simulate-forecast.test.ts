import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { FlowInputError } from "../instant.ts";
import { daysAt, jointCompletion, likelihoodBy, type Completion } from "./completion.ts";
import type { ForecastScenario } from "./scenario.ts";
import { simulateForecast, type SimulatedForecast } from "./simulate-forecast.ts";
import { isNoForecast, type NoForecast, type ThroughputModel } from "./throughput-sample.ts";
import { forecastWhen } from "./when.ts";

/** A second or so; on a busy machine it may take its time. */
vi.setConfig({ testTimeout: 60_000 });

const known = <T extends object>(forecast: T | NoForecast): T => {
  if (isNoForecast(forecast)) throw new Error(forecast.noForecast);
  return forecast;
};
const counts = [
  0, 2, 1, 0, 3, 0, 0, 1, 0, 2, 0, 1, 0, 0, 1, 1, 0, 4, 0, 0, 0, 2, 0, 1, 1, 0, 0, 0, 0, 1, 2, 0, 1, 0, 0,
];
const other = [1, 0, 0, 0, 2, 0, 0, 1, 1, 0, 0, 3, 0, 0, 0, 0, 1, 0, 1, 0, 0, 1, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 1, 0, 0];
const simulated = (scenario: ForecastScenario, trials = 20_000): SimulatedForecast =>
  known(simulateForecast(scenario, { seed: 1, trials }));

/** The simulation lies within five binomial deviations of the exact answer on every day. */
function agrees(simulation: Completion, exact: Completion, trials: number): boolean {
  const within = (day: number): boolean => {
    const share = likelihoodBy(exact, day);
    const deviation = Math.sqrt((share * (1 - share)) / trials);
    return Math.abs(likelihoodBy(simulation, day) - share) <= 5 * deviation + 5 / trials;
  };
  return [...exact.doneBy.keys()].every(within);
}
/** When one after the other is done: the sum of both times. */
function inSequence(first: Completion, second: Completion): Completion {
  const shareOn = ({ doneBy }: Completion, day: number): number => (doneBy[day] ?? 0) - (doneBy[day - 1] ?? 0);
  const doneBy = new Float64Array(first.doneBy.length + second.doneBy.length);
  for (let day = 0; day < first.doneBy.length; day++) {
    for (let after = 0; after < doneBy.length - day; after++)
      doneBy[day + after] = (doneBy[day + after] ?? 0) + shareOn(first, day) * likelihoodBy(second, after);
  }
  return { doneBy };
}
/** What is left after each day, growth first, then throughput: exact, and by other means than trials. */
function growing(items: number, growth: readonly number[], days: number): Completion {
  let left = new Map([[items, 1]]);
  const doneBy = [0];
  for (let day = 1; day <= days; day++) {
    const next = new Map<number, number>();
    for (const [now, share] of left) {
      for (const added of growth) {
        for (const count of counts) {
          const then = now + added - count;
          if (then > 0) next.set(then, (next.get(then) ?? 0) + share / growth.length / counts.length);
        }
      }
    }
    left = next;
    doneBy.push(1 - [...left.values()].reduce((sum, share) => sum + share, 0));
  }
  return { doneBy: Float64Array.from(doneBy) };
}

describe("15: trials converge to the exact answer within binomial error", () => {
  const trials = 400;
  test("for one team, under every model; and not to that of one item in twenty more", () => {
    let tried = 0;
    let told = 0;
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.constantFrom<ThroughputModel>("days", "weekdays", "weeks"),
        fc.integer({ min: 1, max: 7 }),
        fc.integer(),
        (items, model, startWeekday, seed) => {
          const options = { model, startWeekday, minimum: { days: 10, activeDays: 5, weeks: 4 } };
          const scenario = {
            teams: [{ teamId: "a", sample: { counts } }],
            work: [{ workId: "w", teamId: "a", items }],
          };
          const { all } = known(simulateForecast(scenario, { ...options, seed, trials }));
          expect(agrees(all, known(forecastWhen({ counts }, items, options)), trials)).toBe(true);
          const more = known(forecastWhen({ counts }, items + Math.ceil(items / 20) + 1, options));
          tried++;
          if (!agrees(all, more, trials)) told++;
        },
      ),
      { numRuns: 1000, seed: 15 },
    );
    expect(told).toBeGreaterThan(tried / 2);
  });
});

describe("models that only trials answer, against what is known of them", () => {
  const teams = [
    { teamId: "a", sample: { counts }, cycleTimesDays: [1, 2.5, 4, 9, 30] },
    { teamId: "b", sample: { counts: other } },
  ];
  const [exactA, exactB] = [known(forecastWhen({ counts }, 12)), known(forecastWhen({ counts: other }, 8))];

  test("teams side by side: the joint forecast", () => {
    const work = [
      { workId: "x", teamId: "a", items: 12 },
      { workId: "y", teamId: "b", items: 8 },
    ];
    const { all, work: each } = simulated({ teams, work });
    expect(agrees(all, known(jointCompletion([exactA, exactB])), 20_000)).toBe(true);
    expect(each.map(({ completion }, index) => agrees(completion, [exactA, exactB][index]!, 20_000))).toEqual([
      true,
      true,
    ]);
  });
  test("work that waits for other work: the sum of both times", () => {
    const work = [
      { workId: "y", teamId: "b", items: 8, after: ["x"] },
      { workId: "x", teamId: "a", items: 12 },
    ];
    const { all } = simulated({ teams, work });
    expect(agrees(all, inSequence(exactA, exactB), 20_000)).toBe(true);
    expect(agrees(all, known(jointCompletion([exactA, exactB])), 20_000)).toBe(false);
  });
  test("work of one team in the order listed: what is left of a day goes to the next", () => {
    const work = [5, 7].map((items, index) => ({ workId: `w${index}`, teamId: "a", items }));
    expect(agrees(simulated({ teams, work }).all, exactA, 20_000)).toBe(true);
  });
  test("scope that grows", () => {
    const growth = [0, 0, 0, 1, 0, 0, 0, 0, 0, 1];
    const { all } = simulated({ teams, work: [{ workId: "x", teamId: "a", items: 6, growth }] });
    expect(agrees(all, growing(6, growth, 120), 20_000)).toBe(true);
    expect(agrees(all, known(forecastWhen({ counts }, 6)), 20_000)).toBe(false);
  });
  test("items in progress, given their age", () => {
    const inProgressAgesDays = [3, 0.5, 40];
    const { all, work } = simulated({ teams, work: [{ workId: "x", teamId: "a", items: 12, inProgressAgesDays }] });
    const inProgress = { agesDays: inProgressAgesDays, cycleTimesDays: teams[0]!.cycleTimesDays! };
    expect(agrees(all, known(forecastWhen({ counts }, 12, { inProgress })), 20_000)).toBe(true);
    expect(work[0]?.beyondSample).toBe(1);
  });
});

const one: ForecastScenario = {
  teams: [{ teamId: "a", sample: { counts } }],
  work: [{ workId: "w", teamId: "a", items: 9 }],
};

test("the same seed gives the same answer, another a different one", () => {
  const ask = (seed: number): SimulatedForecast => known(simulateForecast(one, { seed, trials: 500 }));
  expect(ask(7)).toEqual(ask(7));
  expect(ask(7)).not.toEqual(ask(8));
});
test("scope that outgrows its team has no date and ends at the horizon", () => {
  const scenario = { ...one, work: [{ workId: "w", teamId: "a", items: 9, growth: [50] }] };
  const { all } = known(simulateForecast(scenario, { seed: 1, trials: 20, horizonDays: 100 }));
  expect([daysAt(all, 50), likelihoodBy(all, 100)]).toEqual([null, 0]);
  const steady = { teams: [{ teamId: "a", sample: { counts: counts.map(() => 1) } }], work: one.work };
  const on = (horizonDays: number): number | null =>
    daysAt(known(simulateForecast(steady, { seed: 1, trials: 5, horizonDays })).all, 100);
  expect([on(8), on(9), on(10)]).toEqual([null, 9, 9]);
});
test("no work is done on day 0; so is work without items", () => {
  expect(daysAt(simulated({ ...one, work: [] }, 10).all, 100)).toBe(0);
  expect(daysAt(simulated({ ...one, work: [{ workId: "w", teamId: "a", items: 0 }] }, 10).all, 100)).toBe(0);
});
test("a team whose history is too thin makes it unknown, unless it has nothing to do", () => {
  const thin = { teamId: "b", sample: { counts: [1, 1] } };
  const teams = [...one.teams, thin];
  expect(isNoForecast(simulateForecast({ ...one, teams }, { seed: 1, trials: 10 }))).toBe(false);
  const work = [...one.work, { workId: "v", teamId: "b", items: 1 }];
  expect(simulateForecast({ teams, work }, { seed: 1 })).toEqual({ noForecast: "too-few-days", have: 2, need: 10 });
  const ages = { ...one, work: [{ workId: "w", teamId: "a", items: 1, inProgressAgesDays: [2] }] };
  expect(simulateForecast(ages, { seed: 1 })).toEqual({ noForecast: "too-few-cycle-times", have: 0, need: 5 });
});
test.each([
  [{ teamId: "x" }, "work[0].teamId"],
  [{ after: ["x"] }, "work[0].after"],
  [{ after: ["w"] }, "work"],
  [{ items: -1 }, "work[0].items"],
  [{ growth: [0.5] }, "work[0].growth[0]"],
  [{ inProgressAgesDays: [Number.NaN] }, "work[0].inProgressAgesDays[0]"],
])("a model with %j is refused at %s", (change, place) => {
  const scenario = { ...one, work: one.work.map((work) => ({ ...work, ...change })) };
  expect(() => simulateForecast(scenario, { seed: 1 })).toThrow(expect.objectContaining({ place }));
  expect(() => simulateForecast({ ...one, work: [...one.work, ...one.work] }, { seed: 1 })).toThrow(FlowInputError);
  expect(() => simulateForecast(one, { seed: 1, trials: 0 })).toThrow(/trials/);
});
