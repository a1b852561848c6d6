import { createRandom } from "../random.ts";
import { completionOfTrials, type Completion } from "./completion.ts";
import { dayDrawer } from "./day-drawer.ts";
import { ageShortage } from "./remaining-time.ts";
import { requireWhole } from "./require-number.ts";
import { checkScenario, type ForecastScenario } from "./scenario.ts";
import { shortageOf, type ForecastOptions, type NoForecast } from "./throughput-sample.ts";
import { TrialWork } from "./trial-work.ts";
import { longestHorizonDays } from "./when.ts";

export interface SimulationOptions extends ForecastOptions {
  readonly seed: string | number;
  /** 10,000 by default: a likelihood is then within 1 % of the model's in 19 of 20 seeds. */
  readonly trials?: number;
  readonly horizonDays?: number;
}
export interface SimulatedForecast {
  readonly trials: number;
  /** When everything is done. */
  readonly all: Completion;
  readonly work: readonly {
    readonly workId: string;
    readonly completion: Completion;
    /** Items in progress older than everything their team ever finished. */
    readonly beyondSample: number;
  }[];
}

/**
 * When the work of a model with several teams, dependencies, growing scope or items in progress will be done, by
 * seeded trials: the same seed gives the same answer. What one team alone does is exact in `forecastWhen`.
 * A team whose history is too thin makes it unknown. Throws `FlowInputError` where the model contradicts itself.
 *
 * @example simulateForecast({ teams: [{ teamId: "a", sample }], work: [{ workId: "w", teamId: "a", items: 9 }] }, { seed: 1 })
 */
export function simulateForecast(
  scenario: ForecastScenario,
  options: SimulationOptions,
): SimulatedForecast | NoForecast {
  const { seed, trials = 10_000, horizonDays = longestHorizonDays } = options;
  checkScenario(scenario);
  requireWhole("trials", trials, 1);
  requireWhole("horizonDays", horizonDays, 1, longestHorizonDays);
  const shortage = thinnest(scenario, options);
  if (shortage !== null) return shortage;

  const { works, passDay } = prepare(scenario, options, seed);
  const allDone = new Map<number, number>();
  for (let trial = 0; trial < trials; trial++) {
    for (const work of works) work.beginTrial();
    for (let day = 0; day <= horizonDays; day++) {
      passDay(day);
      if (works.some((work) => work.doneOn === null)) continue;
      allDone.set(day, (allDone.get(day) ?? 0) + 1);
      break;
    }
  }
  const work = works.map(({ workId, doneOnDay, beyondSample }) => ({
    workId,
    completion: completionOfTrials(doneOnDay, trials),
    beyondSample,
  }));
  return { trials, all: completionOfTrials(allDone, trials), work };
}

/** The work of the model, and how a day passes: who may begin does, and each team's throughput goes down its list. */
function prepare(
  { teams, work }: ForecastScenario,
  options: ForecastOptions,
  seed: string | number,
): { works: readonly TrialWork[]; passDay(day: number): void } {
  const random = createRandom(seed);
  const prepared = work.map((one) => {
    const team = teams.find(({ teamId }) => teamId === one.teamId);
    return { ...one, trial: new TrialWork(one, team?.cycleTimesDays ?? [], random.fork(`work ${one.workId}`)) };
  });
  const trialOf = (workId: string): TrialWork[] =>
    prepared.filter((one) => one.workId === workId).map(({ trial }) => trial);
  const begins = prepared.map(({ trial, after = [] }) => ({ trial, after: after.flatMap(trialOf) }));
  const queues = teams.map(({ teamId, sample }) => ({
    draw: dayDrawer(sample, options, random.fork(`team ${teamId}`)),
    works: prepared.filter((one) => one.teamId === teamId).map(({ trial }) => trial),
  }));
  const passDay = (day: number): void => {
    for (const { trial, after } of begins) {
      trial.ready ||= after.every(({ doneOn }) => doneOn !== null && doneOn < day);
    }
    for (const { draw, works } of queues) {
      let left = day === 0 ? 0 : draw(day);
      for (const one of works) left -= one.advance(day, left);
    }
  };
  return { works: prepared.map(({ trial }) => trial), passDay };
}

/** What is missing of the first team that has too little history; teams without work are not asked. */
function thinnest({ teams, work }: ForecastScenario, options: ForecastOptions): NoForecast | null {
  for (const { teamId, sample, cycleTimesDays = [] } of teams) {
    const its = work.filter((one) => one.teamId === teamId);
    if (its.length === 0) continue;
    const agesDays = its.flatMap((one) => one.inProgressAgesDays ?? []);
    const shortage = shortageOf(sample, options) ?? ageShortage({ agesDays, cycleTimesDays });
    if (shortage !== null) return shortage;
  }
  return null;
}
