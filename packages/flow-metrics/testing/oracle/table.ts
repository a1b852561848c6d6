import fc from "fast-check";
import { findMetric } from "../../src/answer.ts";
import { conventionChoices, defaultConventions, type Conventions } from "../../src/conventions.ts";
import type { FlowLog } from "../../src/flow-log.ts";
import type { MetricQuery } from "../../src/metric.ts";
import { logOf } from "../log-builder.ts";
import { difference } from "./agreement.ts";
import { cumulativeFlow } from "./cumulative.ts";
import { blockedTime } from "./blocked.ts";
import { blockerClusters } from "./blocker-clusters.ts";
import { costOfDelay, takt, upstreamDiscards, type Cost } from "./demand.ts";
import { customerLeadTime, cycleTime, flowEfficiency, stageTime, workItemAge } from "./durations.ts";
import { handoffs } from "./handoffs.ts";
import { arrivalsDepartures, littlesLaw, throughput, totalWipAge, wip } from "./levels.ts";
import { conwip, wipByStage, wipLimit } from "./limits.ts";
import { dayMs, type Question } from "./question.ts";
import type { History } from "./random-history.ts";
import { dayAfter, type OracleRow } from "./row.ts";
import { serviceDelivery } from "./service-delivery.ts";
import { sle } from "./sle.ts";
import { startRank } from "./story.ts";
import { flowDebt, flowDistribution, flowLoad, flowVelocity, percentilesOverTime, processBehaviour } from "./trends.ts";
import { valueStreamMap } from "./value-stream-map.ts";
import { valueStream } from "./value-stream.ts";

const conventions: fc.Arbitrary<Conventions> = fc.record({
  cycle: fc.constantFrom(...conventionChoices.cycle),
  percentile: fc.constantFrom(...conventionChoices.percentile),
  noObservedStart: fc.constantFrom(...conventionChoices.noObservedStart),
  cfd: fc.constantFrom(...conventionChoices.cfd),
  finish: fc.constantFrom(...conventionChoices.finish),
  slips: fc.constantFrom(...conventionChoices.slips),
});
export interface Frame {
  /** The day of the history that is now, and the days of it that are asked for; null: all there are. */
  readonly cut: number | null;
  readonly window: readonly [number, number | null] | null;
  readonly conventions: Conventions;
}
export const frames: fc.Arbitrary<Frame> = fc.record({
  cut: fc.constantFrom(null, null, null, 5, 12),
  window: fc.constantFrom(null, null, [3, 9] as const, [0, 30] as const, [6, null] as const),
  conventions: fc.oneof(fc.constant(defaultConventions), conventions),
});

/** The stage right before the start: requests arrive there. */
const requestsAt = ({ workflow }: Question): string => workflow.stages[startRank(workflow) - 1]?.stageId ?? "";
const costs: ReadonlyMap<string, Cost> = new Map([
  ["card-0", { cost: 8, duration: 4 }],
  ["card-1", { cost: 4, duration: 2 }],
  ["card-2", { cost: 9, duration: 0 }],
  ["card-3", { cost: 0.5, duration: 3 }],
]);
const cardsOf = ({ events }: Question): string[] => [
  ...new Set(events.flatMap((event) => ("cardId" in event ? event.cardId : []))),
];
/** What can be told of a few cards. */
export const rows: readonly OracleRow[] = [
  ["cycle-time", {}, cycleTime],
  ["customer-lead-time", {}, customerLeadTime],
  ["work-item-age", {}, workItemAge],
  ["throughput", { period: "day" }, (question) => throughput(question, "day")],
  ["throughput", { period: "week" }, (question) => throughput(question, "week")],
  ["wip", {}, wip],
  ["cumulative-flow", {}, cumulativeFlow],
  ["stage-time", { scope: "finished" }, (question) => stageTime(question, "finished")],
  ["stage-time", { scope: "all" }, (question) => stageTime(question, "all")],
  ["flow-efficiency", {}, flowEfficiency],
  ["blocked-time", {}, blockedTime],
  ["arrivals-departures", { period: "day" }, (question) => arrivalsDepartures(question, "day")],
  ["arrivals-departures", { period: "week" }, (question) => arrivalsDepartures(question, "week")],
  ["total-wip-age", {}, totalWipAge],
  ["littles-law", {}, littlesLaw],
  ["wip-limit", {}, wipLimit],
  ["wip-by-stage", {}, wipByStage],
  ["conwip", { limit: 1 }, (question) => conwip(question, 1)],
  ["flow-debt", { period: "day" }, (question) => flowDebt(question, "day")],
  ["flow-debt", { period: "week" }, (question) => flowDebt(question, "week")],
  ["percentiles-over-time", {}, (question) => percentilesOverTime(question, null)],
  ["percentiles-over-time", { days: 10 }, (question) => percentilesOverTime(question, 10)],
  ["sle", { p: 70 }, (question) => sle(question, 70, [])],
  [
    "sle",
    (question) => ({ days: 3, "effective-from": dayAfter(question, 4).at + 1 }),
    (question) => sle(question, 85, [{ from: dayAfter(question, 4).at + 1, days: 3, p: 85 }]),
  ],
  [
    "sle",
    (question) => ({ version: [`${dayAfter(question, 9).date}=2@50`, `${dayAfter(question, 3).date}=6@85`] }),
    (question) =>
      sle(question, 85, [
        { from: dayAfter(question, 9).at, days: 2, p: 50 },
        { from: dayAfter(question, 3).at, days: 6, p: 85 },
      ]),
  ],
  ["flow-distribution", {}, flowDistribution],
  ["flow-velocity", {}, flowVelocity],
  ["flow-load", {}, flowLoad],
  ["process-behaviour", { period: "day" }, (question) => processBehaviour(question, "day")],
  ["process-behaviour", {}, (question) => processBehaviour(question, "week")],
  ["value-stream", {}, valueStream],
  ["value-stream-map", {}, valueStreamMap],
  ["value-stream-handoffs", {}, (question) => handoffs(question, "off")],
  ["value-stream-handoffs", { people: "on" }, (question) => handoffs(question, "on")],
  ["blocker-clusters", {}, blockerClusters],
  ["upstream-discards", {}, upstreamDiscards],
  ["service-delivery", {}, (question) => serviceDelivery(question, 85)],
  ["service-delivery", { p: 50 }, (question) => serviceDelivery(question, 50)],
  ["takt", {}, (question) => takt(question, null)],
  ["takt", (question) => ({ stage: requestsAt(question) }), (question) => takt(question, requestsAt(question))],
  [
    "cost-of-delay",
    (question) => ({
      value: cardsOf(question).flatMap((cardId) => {
        const given = costs.get(cardId);
        return given === undefined ? [] : [`${cardId}=${given.cost}/${given.duration}`];
      }),
    }),
    (question) => costOfDelay(question, costs),
  ],
];

interface Posed {
  readonly log: FlowLog;
  readonly question: Question;
  readonly query: MetricQuery;
}
let posed: { readonly of: readonly [History, Frame]; readonly as: Posed | null } | null = null;
/** The same question for library and oracle, put once for all rows; null where nothing is known to ask of. */
function pose(history: History, frame: Frame): Posed | null {
  if (posed?.of[0] !== history || posed.of[1] !== frame)
    posed = { of: [history, frame], as: posedAnew(history, frame) };
  return posed.as;
}
function posedAnew({ events, workflow }: History, { cut, window, conventions }: Frame): Posed | null {
  const known = events.filter((event) => "cardId" in event).map((event) => Date.parse(event.at));
  if (known.length === 0) return null;
  const log = logOf(events, workflow);
  const first = Math.min(...known);
  const day = (days: number): number => first + days * dayMs + 7_200_000;
  const asOf = cut === null ? log.asOf() : day(cut);
  const from = window === null ? {} : { from: day(window[0]) };
  const to = window === null || window[1] === null ? {} : { to: day(window[1]) };
  const whole = { from: first, to: asOf + 1, isWindowed: window !== null };
  const question: Question = { events, workflow, conventions, asOf, ...whole, ...from, ...to };
  return { log, question, query: { log, conventions, asOf, ...from, ...to } };
}

/** Where the library and the oracle first differ on a history, or null. */
export function disagreement([id, asked, expected]: OracleRow, history: History, frame: Frame): string | null {
  const put = pose(history, frame);
  if (put === null) return null;
  const params = typeof asked === "function" ? asked(put.question) : asked;
  const found = difference(findMetric(id).compute(put.query, params), expected(put.question));
  return found === null ? null : `${id} ${JSON.stringify(params)}: ${found}`;
}
