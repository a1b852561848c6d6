import { describe, expect, test, type TaskMeta } from "vitest";
import { findInSeries, windowsSeen, type BeforeAfterDesign } from "../../src/experiment-verdict/before-after.ts";
import { compareSeries } from "../../src/experiment-verdict/compare-series.ts";
import { compareWindows } from "../../src/experiment-verdict/compare-windows.ts";
import { measureKinds, type Measure, type MeasureKind } from "../../src/experiment-verdict/measure.ts";
import { observing } from "../../src/experiment-verdict/observe.ts";
import { compareSwitchback, planSwitchback } from "../../src/experiment-verdict/switchback.ts";
import type { VerdictAnswer } from "../../src/experiment-verdict/verdict.ts";
import type { FlowLog } from "../../src/flow-log.ts";
import { createRandom, type Random } from "../../src/random.ts";
import { queryOf } from "../query.ts";
import { binomialQuantile, leastRight, mostFalse, tallyOf, verdictsIn, type Tally } from "./false-verdicts.ts";
import { plainPermutation } from "./plain-permutation.ts";
import { queueingTeam } from "./queueing-team.ts";
import { furtherLogs, ownLogs } from "./real-logs.ts";
import { cutAtRandom } from "./real-pairs.ts";
import { dayMs, daysAgainstDays, lifted, rememberingSeries } from "./series-pairs.ts";

declare module "vitest" {
  interface TaskMeta {
    /** Lines for the dated report of the deep run. */
    figures?: string[];
  }
}

const deep = process.env["WEIR_DEEP"] === "1";
const [pairs, teams, cuts] = deep ? [2_000, 2_000, 2_000] : [200, 40, 100];
const timeout = deep ? 3_600_000 : 120_000;
const days = 60;

type Compare = typeof compareSeries;
type Kinds = readonly MeasureKind[];
const usual = (kind: MeasureKind): Measure => ({ kind, percentile: 85, better: measureKinds[kind].better });
const shown = (name: string, tally: Tally): string =>
  `${name}: ${verdictsIn(tally)} verdicts; ${JSON.stringify(tally)}`;
const sources = (name: string, count: number): Random[] =>
  Array.from({ length: count }, (_, pair) => createRandom(`${name}-${pair}`));

const series = (keeps: number, sigma = 0, compare: Compare = compareSeries): Tally =>
  tallyOf(
    sources(`keeps ${keeps}`, pairs).map((random) => {
      const points = lifted(rememberingSeries(random, 2 * days, keeps), sigma);
      return findInSeries(points, daysAgainstDays(days), "higher", random, { compare }).answer;
    }),
  );

/** Each measure's answers on the same board and windows. */
function answersOn(
  log: FlowLog,
  design: BeforeAfterDesign,
  kinds: Kinds,
  random: Random,
  compare: Compare,
): VerdictAnswer[] {
  return kinds.map((kind) => {
    const observe = observing(queryOf(log), usual(kind));
    return compareWindows(observe, windowsSeen(design), usual(kind), random.fork(kind), { compare }).answer;
  });
}

describe("series in which nothing changed", () => {
  test.for([0, 0.3, 0.6])("each value keeps %f of the one before", { timeout }, (keeps, { task }) => {
    const tally = series(keeps);
    figures(task, shown(`series, keeps ${keeps}`, tally));
    expect(verdictsIn(tally)).toBeLessThanOrEqual(mostFalse(pairs));
  });
  test("a shift of one sigma in 60 + 60 independent values is found", { timeout }, ({ task }) => {
    const tally = series(0, 1);
    figures(task, shown("power, one sigma, 60 + 60 independent", tally));
    expect(tally.improved).toBeGreaterThanOrEqual(leastRight(pairs));
    expect(tally.worsened).toBe(0);
  });
  test("shuffling values one by one would not pass", { timeout }, ({ task }) => {
    const tally = series(0.6, 0, plainPermutation);
    figures(task, shown("broken twin on a series that keeps 0.6", tally));
    expect(verdictsIn(tally)).toBeGreaterThan(mostFalse(pairs));
  });
});

describe("a queueing team", () => {
  const kinds: Kinds = deep
    ? ["cycle-time-percentile", "cycle-time-mean", "throughput", "wip", "total-age", "flow-efficiency"]
    : ["cycle-time-percentile", "cycle-time-mean", "throughput"];
  const loadOf = (random: Random): number => 0.5 + 0.45 * random.fork("load").next();

  test("nothing changed: before and after, at loads of 0.5 to 0.95", { timeout }, ({ task }) => {
    const found = sources("team", teams).map((random) => {
      const load = loadOf(random);
      const { log, from } = queueingTeam(random, load, 2 * days);
      const design = shifted(daysAgainstDays(days), from);
      return {
        load,
        answers: answersOn(log, design, kinds, random, compareSeries),
        plain: answersOn(log, design, ["cycle-time-mean"], random, plainPermutation)[0] ?? "no-evidence",
      };
    });
    kinds.forEach((kind, index) => {
      const answers = found.map(({ answers: all }) => all[index] ?? "no-evidence");
      figures(task, shown(`queueing team, ${kind}`, tallyOf(answers)));
      for (const [low, high] of [
        [0.5, 0.65],
        [0.65, 0.8],
        [0.8, 0.9],
        [0.9, 0.95],
      ] as const) {
        const inBand = answers.filter((_, pair) => (found[pair]?.load ?? 0) >= low && (found[pair]?.load ?? 0) < high);
        figures(task, `  load ${low} to ${high}: ${verdictsIn(tallyOf(inBand))} of ${inBand.length}`);
      }
      expect(verdictsIn(tallyOf(answers))).toBeLessThanOrEqual(mostFalse(teams));
    });
    const plain = tallyOf(found.map(({ plain: answer }) => answer));
    figures(task, shown("broken twin on the queueing team", plain));
    expect(verdictsIn(plain)).toBeGreaterThan(mostFalse(teams));
  });

  test("work that needs half the time is found where the load is moderate", { timeout }, ({ task }) => {
    const answers = sources("relief", teams).map((random) => {
      const { log, from } = queueingTeam(random, 0.65, 2 * days, { fromDay: days, share: 0.5 });
      const design = shifted(daysAgainstDays(days), from);
      return answersOn(log, design, ["cycle-time-mean"], random, compareSeries)[0] ?? "no-evidence";
    });
    figures(task, shown("queueing team at load 0.65, work halved, cycle-time-mean", tallyOf(answers)));
    expect(tallyOf(answers).improved).toBeGreaterThan(0.4 * teams);
    expect(tallyOf(answers).worsened).toBeLessThanOrEqual(teams / 100);
  });

  test("nothing changed: switched on and off in a drawn order, eight fortnights", { timeout }, ({ task }) => {
    const answers = sources("switchback", teams).map((random) => {
      const { log, from } = queueingTeam(random, loadOf(random), 112);
      const design = { from, periods: 8, periodDays: 14, burnInDays: 3, reviewAt: from + 112 * dayMs };
      const measure = usual("cycle-time-mean");
      const periods = planSwitchback(design, random.fork("order"));
      return compareSwitchback(observing(queryOf(log), measure), periods, measure, random).answer;
    });
    figures(task, shown("switchback on the queueing team, cycle-time-mean", tallyOf(answers)));
    expect(verdictsIn(tallyOf(answers))).toBeLessThanOrEqual(mostFalse(teams));
  });
});

describe("windows cut from real logs that nobody is known to have changed", () => {
  const further = furtherLogs();
  test.for([
    { where: "the two small ones that travel with the code", logs: ownLogs() },
    further.length === 0
      ? { where: "the samples folder is not there: the large ones were not tested", logs: [] }
      : { where: `${further.length} large ones`, logs: further },
  ])("$where", { timeout }, ({ logs }, { task }) => {
    const kinds: Kinds = ["cycle-time-percentile", "cycle-time-mean", "throughput"];
    const found = logs.map(({ name, log }) =>
      sources(`cut ${name}`, Math.ceil(cuts / logs.length)).map((random) =>
        answersOn(log, cutAtRandom(log, random), kinds, random, compareSeries),
      ),
    );
    kinds.forEach((kind, index) => {
      const perLog = found.map((all) => tallyOf(all.map((answers) => answers[index] ?? "no-evidence")));
      perLog.forEach((tally, place) => figures(task, shown(`${logs[place]?.name ?? ""}, ${kind}`, tally)));
      const total = perLog.reduce((sum, tally) => sum + verdictsIn(tally), 0);
      figures(task, `all of them, ${kind}: ${total} verdicts in ${found.flat().length}`);
      expect(total).toBeLessThanOrEqual(mostFalse(found.flat().length));
    });
  });
});

test("the bound for fewer pairs is the binomial one", () => {
  expect(mostFalse(2_000)).toBe(120);
  expect(leastRight(2_000)).toBe(1_600);
  expect(binomialQuantile(1, 0.06, 0.9)).toBe(0);
  expect(binomialQuantile(10, 0.5, 0.5)).toBe(5);
  expect(mostFalse(200)).toBeLessThan(30);
});

const shifted = (design: BeforeAfterDesign, by: number): BeforeAfterDesign => ({
  baseline: { from: design.baseline.from + by, to: design.baseline.to + by },
  trial: { from: design.trial.from + by, to: design.trial.to + by },
  reviewAt: design.reviewAt + by,
});

function figures({ meta }: { readonly meta: TaskMeta }, line: string): void {
  (meta.figures ??= []).push(line);
}
