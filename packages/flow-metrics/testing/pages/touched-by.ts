import fc from "fast-check";
import { answerMetric } from "../../src/answer.ts";
import { conventionChoices } from "../../src/conventions.ts";
import { answerFactMetric } from "../../src/delivery/answer-facts.ts";
import { factMetrics } from "../../src/delivery/fact-metrics.ts";
import type { FlowLog } from "../../src/flow-log.ts";
import type { ParamSpec } from "../../src/metric.ts";
import { metrics } from "../../src/metrics.ts";
import { commonParams, type RawParams } from "../../src/read-params.ts";
import { deployed, shopFacts } from "../delivery-facts.ts";
import { LogBuilder, logOf } from "../log-builder.ts";
import { randomEvents, randomWorkflow } from "../random-log.ts";
import { allAbout } from "./all-about.ts";
import { exampleLogs } from "./example-logs.ts";
import { journeysIn } from "../../src/journeys.ts";

/** A switch, asked beside what else it needs to matter. */
interface Switch {
  readonly name: string;
  readonly shown: string;
  readonly others: readonly string[];
  readonly beside: RawParams;
}

const switches: readonly Switch[] = [
  ...commonParams.flatMap(({ name, choices }): Switch[] =>
    choices === undefined || !Object.keys(conventionChoices).map(kebab).includes(name)
      ? []
      : [{ name, shown: choices.map((one) => `\`${one}\``).join(", "), others: choices.slice(1), beside: {} }],
  ),
  {
    name: "working-hours",
    shown: "with `cycle=working`",
    others: ["Mon-Thu 09:00-15:00"],
    beside: { cycle: "working" },
  },
];

function kebab(key: string): string {
  return key.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** Each metric with the switches that change an answer of it, as a page names them: found by trying, not by saying. */
export function switchesOfMetrics(): Map<string, readonly string[]> {
  const told = [...Object.values(exampleLogs).map(({ log }) => log()), slips()];
  const random = fc
    .sample(fc.tuple(randomEvents, randomWorkflow), { numRuns: 40, seed: 19 })
    .map(([events, workflow]) => logOf(events, workflow));
  const onLogs = metrics.map(({ id, params }) => {
    const asks = [{}, allAbout[id]?.asks ?? {}];
    const questions = [
      ...told.flatMap((log) =>
        [...asks, { from: middle(log) }, ...ownChoices(params)].map((question) => ({ log, question })),
      ),
      ...random.flatMap((log) => asks.map((question) => ({ log, question }))),
    ];
    const answers = questions.map(
      ({ log, question }) =>
        (more: RawParams) =>
          orRefused(() => answerMetric(log, id, { "as-of": after(log), ...question, ...more }).result),
    );
    return [id, touching(answers)] as const;
  });
  const onFacts = factMetrics.map(({ id }) => {
    const now = { timeZone: "UTC", asOf: Date.parse("2026-03-23T00:00:00.000Z") };
    const some = [
      ...shopFacts.map((_, count) => shopFacts.slice(0, count + 1)),
      [...shopFacts.slice(0, 5), slowRecovery],
    ];
    const answers = some.map(
      (facts) => (more: RawParams) => orRefused(() => answerFactMetric(facts, id, more, now).result),
    );
    return [id, touching(answers)] as const;
  });
  return new Map([...onLogs, ...onFacts]);
}

const slowRecovery = deployed("d8", "18 09:00", { recoveredAt: "2026-03-20T09:00:00.000Z" });

function touching(answers: readonly ((more: RawParams) => string)[]): string[] {
  const differs = ({ name, beside }: Switch, other: string): boolean =>
    answers.some((answer) => {
      const one = answer({ ...beside, [name]: other });
      return one !== refused && one !== answer(beside);
    });
  return switches
    .filter((one) => one.others.some((other) => differs(one, other)))
    .map(({ name, shown }) => `\`${name}\` (${shown})`);
}

const refused = "refused";

function orRefused(ask: () => unknown): string {
  try {
    return JSON.stringify(ask());
  } catch {
    return refused;
  }
}

/** Cards moved and moved back by a slip of the hand, on their way through the board. */
function slips(): FlowLog {
  const builder = new LogBuilder().by({ id: "ann", group: "team", kind: "person" });
  for (let day = 1; day <= 15; day++) {
    builder.card(`c${day}`, "Ready", `${day} 09:00`, day % 3 === 0 ? "defect" : "feature");
    builder.to("Progress", `${day} 10:00`).to("Ready", `${day} 10:01`);
    builder.blocked(`${day} 14:00`, "Access").unblocked(`${day} 18:00`);
    builder
      .to("Progress", `${day + 1} 09:00`)
      .to("Review", `${day + 1} 12:00`)
      .to("Done", `${day + 2} 09:00`);
    builder.to("Review", `${day + 12} 09:00`).to("Done", `${day + 12} 09:01`);
  }
  return builder.log();
}

/** A window that begins in the middle of the history. */
function middle(log: FlowLog): string {
  const first = journeysIn(log).reduce((least, { createdAt }) => Math.min(least, createdAt ?? least), log.asOf());
  return new Date((first + log.asOf()) / 2).toISOString();
}

const after = (log: FlowLog): string => new Date(log.asOf() + 1).toISOString();

const ownChoices = (params: readonly ParamSpec[]): RawParams[] =>
  params.flatMap(({ name, kind, choices = [] }) =>
    kind === "choice" ? choices.map((choice): RawParams => ({ [name]: choice })) : [],
  );
