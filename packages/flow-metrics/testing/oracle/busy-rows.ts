import type { MetricParams } from "../../src/metric.ts";
import { dayNumber, dayStart } from "./local-day.ts";
import { forecastBacktest, forecastHowMany, forecastWhen } from "./log-forecast.ts";
import type { Question } from "./question.ts";
import { dayAfter, inDays, type OracleRow } from "./row.ts";
import { verdict, type Plan } from "./verdict.ts";
import { waste } from "./waste/waste.ts";

/** A change halfway through what is known, and what was known when it came. */
const planOf = (question: Question): Plan => {
  const { at: baselineFrom } = dayAfter(question, -2);
  const { timeZone } = question.workflow;
  const { at: first } = dayAfter(question, 0);
  const trialFrom = dayStart(timeZone, dayNumber(timeZone, first + (question.asOf - first) / 2));
  return { baselineFrom, trialFrom, review: question.asOf };
};
const asked = ({ baselineFrom, trialFrom, review }: Plan): MetricParams => ({
  "baseline-from": baselineFrom,
  "trial-from": trialFrom,
  "frozen-at": baselineFrom,
  review,
});

/** What has little to say of a few cards. */
export const busyRows: readonly OracleRow[] = [
  ["waste", {}, waste],
  ["forecast-when", {}, (question) => forecastWhen(question, "days")],
  [
    "forecast-when",
    (question) => ({ items: 7, by: inDays(question, 9), model: "weekdays" }),
    (question) => forecastWhen(question, "weekdays", { items: 7, by: inDays(question, 9) }),
  ],
  [
    "forecast-when",
    { items: 4, "in-progress": "age" },
    (question) => forecastWhen(question, "days", { items: 4, byAge: true }),
  ],
  ["forecast-how-many", {}, (question) => forecastHowMany(question, "days")],
  [
    "forecast-how-many",
    (question) => ({ by: inDays(question, 17), model: "weeks" }),
    (question) => forecastHowMany(question, "weeks", inDays(question, 17)),
  ],
  [
    "forecast-backtest",
    { days: [2, 7], items: [1, 3] },
    (question) =>
      forecastBacktest(question, "days", [
        { kind: "how-many", days: 2 },
        { kind: "how-many", days: 7 },
        { kind: "when", items: 1 },
        { kind: "when", items: 3 },
      ]),
  ],
  [
    "experiment-verdict",
    (question) => ({ ...asked(planOf(question)), measure: "cycle-time-mean", guards: "throughput:10 total-age:5" }),
    (question) =>
      verdict(question, planOf(question), "cycle-time-mean", {
        guards: [
          ["throughput", 10],
          ["total-age", 5],
        ],
      }),
  ],
  [
    "experiment-verdict",
    (question) => ({ ...asked(planOf(question)), "measure-percentile": 70, guards: "wip:20" }),
    (question) => verdict(question, planOf(question), "cycle-time-percentile", { percent: 70, guards: [["wip", 20]] }),
  ],
  [
    "experiment-verdict",
    (question) => ({ ...asked(planOf(question)), "definition-changed": [dayAfter(question, 15).at] }),
    (question) =>
      verdict(question, planOf(question), "cycle-time-percentile", {
        changed: dayAfter(question, 15).at,
        guards: [
          ["throughput", 10],
          ["total-age", 10],
        ],
      }),
  ],
  [
    "experiment-verdict",
    (question) => asked({ ...planOf(question), review: question.asOf + 1 }),
    (question) => verdict(question, { ...planOf(question), review: question.asOf + 1 }, "cycle-time-percentile"),
  ],
];
