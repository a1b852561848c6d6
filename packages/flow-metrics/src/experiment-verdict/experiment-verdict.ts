import { toInstant } from "../instant.ts";
import type { Metric, MetricQuery } from "../metric.ts";
import { endOf, explainWith, select } from "../population.ts";
import { createRandom, type Random } from "../random.ts";
import { baselineWasBad, windowsSeen } from "./before-after.ts";
import { compareWindows } from "./compare-windows.ts";
import {
  beforeAfterFrom,
  guardsFrom,
  measureFrom,
  switchbackFrom,
  verdictParams,
  type VerdictParams,
} from "./design-params.ts";
import { judgeGuard } from "./guards.ts";
import { markersIn } from "./markers.ts";
import { measureKinds, type Measure } from "./measure.ts";
import { observing } from "./observe.ts";
import { signalsOf } from "./signals.ts";
import { carryOverOf, compareSwitchback, planSwitchback, type PlannedPeriod } from "./switchback.ts";
import { alpha, type Finding, type Verdict } from "./verdict.ts";

/** Whether a change was followed by better figures: a comparison frozen beforehand, judged knowing that days resemble the days before. */
export const experimentVerdict: Metric<VerdictParams, Verdict> = {
  id: "experiment-verdict",
  title: "Verdict on a change",
  unit: "answer",
  formula:
    "difference of the measure between trial and baseline; p = share of rearrangements of blocks as long as the data's memory, or of drawn orders, that differ as much; items still open are censored",
  source:
    "ours; Kaplan and Meier 1958, Geyer 1992 (initial sequence), Janssen 1997 (studentised permutation), Bojinov, Simchi-Levi and Zhao 2023 (switchback)",
  params: verdictParams,
  compute: (query, params) => (params.design === "switchback" ? switchback(query, params) : beforeAfter(query, params)),
  explain(query, params) {
    const windows = windowsOf(query, params);
    return explainWith(
      experimentVerdict,
      select(query, (journey) => {
        if (journey.startedAt === null) return journey.departure?.kind ?? "not-started";
        const { startedAt } = journey;
        const finishedAt = endOf(query.log, journey, query.conventions.finish);
        const [first, last] = params.measure === "throughput" ? [finishedAt, finishedAt] : [startedAt, finishedAt];
        const wasThere = params.measure === "wip" || params.measure === "total-age";
        const counts = windows.some(({ from, to }) => first < to && (wasThere ? last >= from : first >= from));
        return counts ? journey : "outside-window";
      }),
    );
  },
};

function windowsOf(
  query: MetricQuery,
  params: VerdictParams,
): readonly { readonly from: number; readonly to: number }[] {
  if (params.design === "switchback") return periodsOf(query, params);
  const { baseline, trial } = beforeAfterFrom(query, params);
  return [baseline, trial];
}

function beforeAfter(query: MetricQuery, params: VerdictParams): Verdict {
  const design = beforeAfterFrom(query, params);
  const { baseline, trial, reviewAt } = design;
  const measure = measureFrom(params);
  const random = randomOf(params);
  const pair = windowsSeen(design);
  const judged = judge(
    query,
    params,
    measure,
    { from: baseline.from, startsAt: trial.from, reviewAt },
    {
      find: (asked) => compareWindows(observing(query, asked), pair, asked, random(asked.kind)),
      guard: (asked) => compareWindows(observing(query, asked), pair, asked, random(asked.kind), { share: 0.1 }),
      wasBad: () => baselineWasBad(observing(query, measure), design, measure, random("earlier")),
    },
  );
  return {
    design: "before-after",
    ...judged,
    windows: { baseline: shown(baseline), trial: shown(trial), review: toInstant(reviewAt) },
    signals: judged.p === null ? null : signalsOf(query, measure.kind, design),
    order: null,
    carryOver: null,
  };
}

function switchback(query: MetricQuery, params: VerdictParams): Verdict {
  const design = switchbackFrom(query, params);
  const periods = periodsOf(query, params);
  const measure = measureFrom(params);
  const random = randomOf(params);
  const { from, reviewAt } = design;
  const judged = judge(
    query,
    params,
    measure,
    { from, startsAt: from, reviewAt },
    {
      find: (asked) => compareSwitchback(observing(query, asked), periods, asked, random(asked.kind)),
      guard: (asked) => compareSwitchback(observing(query, asked), periods, asked, random(asked.kind), 0.1),
      wasBad: () => false,
    },
  );
  return {
    design: "switchback",
    ...judged,
    windows: {
      baseline: null,
      trial: shown({ from, to: periods.at(-1)?.to ?? from }),
      review: toInstant(reviewAt),
    },
    signals: null,
    order: periods.map(({ startsAt, from: countsFrom, to, on }) => ({
      from: toInstant(startsAt),
      to: toInstant(to),
      on,
      countsFrom: toInstant(countsFrom),
    })),
    carryOver: judged.answer === null ? null : carryOverOf(query, periods),
  };
}

interface Judges {
  readonly find: (measure: Measure) => Finding;
  readonly guard: (measure: Measure) => Finding;
  readonly wasBad: () => boolean;
}

type Judged = Omit<Verdict, "design" | "windows" | "signals" | "order" | "carryOver">;

/** What both designs share: no look before the review, nothing compared across a change of definition. */
function judge(
  query: MetricQuery,
  params: VerdictParams,
  measure: Measure,
  { from, startsAt, reviewAt }: { readonly from: number; readonly startsAt: number; readonly reviewAt: number },
  { find, guard, wasBad }: Judges,
): Judged {
  const guards = guardsFrom(params, measure);
  const told = {
    measure: { ...measure, unit: measureKinds[measure.kind].unit },
    alpha,
    exploratory: !((params["frozen-at"] ?? Infinity) <= startsAt),
    markers: markersIn(query, from, reviewAt, params.marker ?? []),
  };
  const withheld = { ...told, ...nothingCompared, warnings: [], guards: [] };
  if (query.asOf < reviewAt) return { ...withheld, answer: null, reasons: ["before-review"] };
  if ((params["definition-changed"] ?? []).some((at) => at > from && at < reviewAt))
    return { ...withheld, answer: "not-comparable", reasons: ["definition-changed"] };
  const regresses = params["baseline-chosen"] === "because-bad" || wasBad();
  return {
    ...told,
    ...find(measure),
    warnings: regresses ? ["regression-to-the-mean"] : [],
    guards: guards.map((one) => judgeGuard(one, measure.percentile, guard)),
  };
}

const nothingSeen = { n: 0, open: 0, effectiveN: null, value: null };
const nothingCompared = {
  baseline: nothingSeen,
  trial: nothingSeen,
  effect: null,
  interval: null,
  p: null,
  dependence: null,
  blocks: null,
  daysMore: null,
  horizonDays: null,
};

/** One draw a measure, so that a guard more changes no other figure. */
const randomOf =
  ({ seed = "weir" }: VerdictParams) =>
  (name: string): Random =>
    createRandom(`verdict/${seed}`).fork(name);

function periodsOf(query: MetricQuery, params: VerdictParams): PlannedPeriod[] {
  const { calendar } = query.log;
  return planSwitchback(switchbackFrom(query, params), randomOf(params)("order"), (at, days) =>
    calendar.startOf(calendar.dayOf(at) + days),
  );
}

const shown = ({ from, to }: { readonly from: number; readonly to: number }): { from: string; to: string } => ({
  from: toInstant(from),
  to: toInstant(to),
});
