import { expect, test } from "vitest";
import type { FlowEvent } from "./flow-event.ts";
import { answerMetric } from "./answer.ts";
import { createFlowLog } from "./flow-log.ts";
import type { Metric } from "./metric.ts";
import { metrics } from "./metrics.ts";
import type { Workflow } from "./workflow.ts";

const workflow: Workflow = {
  timeZone: "UTC",
  stages: [
    { stageId: "todo", name: "To Do", kind: "queue" },
    { stageId: "build", name: "Build", kind: "active" },
    { stageId: "wait", name: "Wait", kind: "queue" },
    { stageId: "test", name: "Test", kind: "active" },
    { stageId: "done", name: "Done", kind: "done" },
  ],
  startStageId: "build",
  finishStageId: "done",
};
const people = ["ann-canary", "bob-canary", "cy-canary", "dee-canary"];
const named = /-canary/;

/** Forty cards that everybody hands to everybody, with groups, blockers and returns. */
const log = createFlowLog(workflow);
const at = (hours: number): string => new Date(Date.UTC(2026, 0, 5) + hours * 3_600_000).toISOString();
let seq = 0;
const tell = (hours: number, by: number, event: object): void => {
  const id = people[by % people.length] ?? "";
  const actor = { kind: "person", id, group: by % 2 === 0 ? "north" : "south" };
  log.append({ seq: (seq += 1), at: at(hours), actor, ...event } as FlowEvent);
};
const way = ["todo", "build", "wait", "test", "build", "test", "done"];
for (let card = 0; card < 40; card += 1) {
  const cardId = `c${card}`;
  tell(card * 9, card, { type: "card.created", cardId, stageId: "todo" });
  for (const [step, toStageId] of way.entries()) {
    if (step === 0) continue;
    if (card > 30 && step > 3) break;
    tell(card * 9 + step * 30, card + step, { type: "card.moved", cardId, fromStageId: way[step - 1], toStageId });
  }
  if (card % 5 === 0) tell(card * 9 + 100, card, { type: "card.blocked", cardId, reason: "waits" });
}

/** What has to be said where a metric wants to know. */
const needed: Readonly<Record<string, Record<string, string>>> = {
  "forecast-when": { items: "5" },
  "forecast-how-many": { by: at(3_000) },
  "experiment-verdict": {
    "baseline-from": at(0),
    "baseline-to": at(240),
    "trial-from": at(240),
    "trial-to": at(480),
  },
};

/** Every choice of a metric, one at a time. */
function* waysToAsk({ id, params }: Metric): Generator<Record<string, string>> {
  const always = needed[id] ?? {};
  yield always;
  for (const { name, choices = [] } of params) for (const choice of choices) yield { ...always, [name]: choice };
}

/** Metrics that could not be asked at all have proved nothing. */
const answers = metrics.flatMap((metric) =>
  [...waysToAsk(metric)].map((raw) => {
    const naming = metric.params.some((param) => param.naming?.includes(raw[param.name] ?? ""));
    try {
      return { id: metric.id, raw, naming, text: JSON.stringify(answerMetric(log, metric.id, raw)) };
    } catch (error) {
      return { id: metric.id, raw, naming, failed: String(error) };
    }
  }),
);

test("no answer of any metric names anybody, whatever is chosen, unless the choice says so", () => {
  const mute = metrics.filter(({ id }) => !answers.some((answer) => answer.id === id && answer.text !== undefined));
  expect(mute.map(({ id }) => [id, answers.find((answer) => answer.id === id)?.failed])).toEqual([]);
  const told = answers.filter(({ text = "", naming }) => !naming && named.test(text));
  expect(told.map(({ id, raw }) => [id, raw])).toEqual([]);
});

test("a choice that says so does, and is nobody's default", () => {
  const naming = answers.filter((answer) => answer.naming);
  expect(naming.map(({ id, raw }) => [id, raw])).toEqual([
    ["value-stream", { handoffs: "all" }],
    ["value-stream-handoffs", { people: "on" }],
  ]);
  for (const { text = "" } of naming) expect(text).toMatch(named);
  for (const { id, params } of metrics)
    for (const { name, naming: choices = [], default: usual } of params)
      expect([id, name, choices.includes(String(usual))]).toEqual([id, name, false]);
});
