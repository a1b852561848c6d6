import { answerMetric } from "../../src/answer.ts";
import { answerFactMetric } from "../../src/delivery/answer-facts.ts";
import { factMetrics } from "../../src/delivery/fact-metrics.ts";
import type { OutsideFact } from "../../src/delivery/outside-fact.ts";
import type { FlowLog } from "../../src/flow-log.ts";
import type { ParamSpec } from "../../src/metric.ts";
import { metrics } from "../../src/metrics.ts";
import type { RawParams } from "../../src/read-params.ts";
import { shopFacts } from "../delivery-facts.ts";
import { goldenAsOf } from "../golden-log.ts";
import { LogBuilder } from "../log-builder.ts";
import type { About } from "./about.ts";
import { allAbout } from "./all-about.ts";
import { exampleLogs, type ExampleLog } from "./example-logs.ts";
import { literal } from "./printed.ts";

/** What an answer says of itself, whichever registry it comes from. */
export interface SubjectAnswer {
  readonly result: unknown;
  readonly explain: { readonly included: number; readonly excluded: readonly { readonly reason: string }[] };
}

/** A metric of either registry, as its page needs it. */
export interface Subject {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly formula: string;
  readonly source: string;
  readonly params: readonly ParamSpec[];
  readonly about: About<unknown> | undefined;
  /** The call of the worked example, and the history it is asked of. */
  readonly call: string;
  readonly asked: string;
  answer(params: RawParams): SubjectAnswer;
  empty(): unknown;
}

const now = new Date(goldenAsOf).toISOString();
const shopNow = { timeZone: "UTC", asOf: Date.parse("2026-03-23T00:00:00.000Z") };

/** The example's history; the golden one is looked at on 13 January, the team's at its end. */
const asksOf = (of: ExampleLog, asks: RawParams = {}): RawParams => (of === "team" ? asks : { "as-of": now, ...asks });

const emptyLog = (): FlowLog => new LogBuilder().log();

export function subjects(): Subject[] {
  const told = allAbout as Readonly<Record<string, About<unknown> | undefined>>;
  return [
    ...metrics.map((metric): Subject => {
      const about = told[metric.id];
      const of = about?.of ?? "golden";
      const asks = asksOf(of, about?.asks);
      return {
        ...metric,
        about,
        asked: exampleLogs[of].told,
        call: `answerMetric(log, "${metric.id}", ${literal(asks)})`,
        answer: (params) => answerMetric(exampleLogs[of].log(), metric.id, { ...asks, ...params }),
        empty: () => answerMetric(emptyLog(), metric.id, { "as-of": now }).result,
      };
    }),
    ...factMetrics.map((metric): Subject => {
      const about = told[metric.id];
      const answer = (facts: readonly OutsideFact[], params: RawParams): SubjectAnswer =>
        answerFactMetric(facts, metric.id, params, shopNow);
      return {
        ...metric,
        about,
        asked: "three weeks of a shop: seven deployments, three incidents, worked out by hand",
        call: `answerFactMetric(facts, "${metric.id}", ${literal(about?.asks ?? {})}, { timeZone: "UTC", asOf })`,
        answer: (params) => answer(shopFacts, { ...about?.asks, ...params }),
        empty: () => answer([], {}).result,
      };
    }),
  ];
}
