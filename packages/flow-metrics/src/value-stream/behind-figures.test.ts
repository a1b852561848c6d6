import { expect, test } from "vitest";
import { LogBuilder, ms, workflowOf } from "../../testing/log-builder.ts";
import { ask } from "../../testing/query.ts";
import { valueStream } from "./value-stream.ts";

const workflow = workflowOf("Inbox:queue Build:active Handover:queue Test:active Done:done", "Build", "Done");
const [ada, ben, rule] = [
  { kind: "user", id: "ada" },
  { kind: "user", id: "ben" },
  { kind: "rule", id: "robot" },
] as const;

test("heads are counted where somebody moved a card to or did something to it, rules not; without names nobody knows", () => {
  const log = new LogBuilder(workflow)
    .by(ada)
    .card("A", "Inbox", "1")
    .to("Build", "2")
    .by(ben)
    .blocked("3")
    .unblocked("4")
    .by(ada)
    .to("Handover", "5")
    .by(ben)
    .to("Test", "6")
    .by(rule)
    .to("Done", "8");
  const people = (window = {}): (number | null)[] =>
    ask(valueStream, log.log(), window).steps.map((step) => step.people);
  expect(people()).toEqual([2, 1]);
  expect(people({ from: ms("3") })).toEqual([1, 1]);
  expect(people({ to: ms("3") })).toEqual([1, 0]);
  const nameless = new LogBuilder(workflow).card("A", "Build", "1").to("Done", "2");
  expect(ask(valueStream, nameless.log()).steps.map((step) => step.people)).toEqual([null, null]);
});

test("the cards behind the figures: those that took and waited longest", () => {
  const builder = new LogBuilder(workflow);
  for (const [cardId, waits, works] of [
    ["A", 4, 1],
    ["B", 1, 5],
    ["C", 0, 1],
  ] as const)
    builder
      .card(cardId, waits === 0 ? "Build" : "Inbox", "1")
      .to("Build", `${1 + waits}`)
      .to("Test", `${1 + waits + works}`)
      .to("Done", "12");
  const {
    steps: [step],
    totals,
  } = ask(valueStream, builder.log());
  expect(totals.longest).toEqual(["A", "B", "C"]);
  expect(step?.longest).toEqual(["B", "A", "C"]);
  expect(step?.longestWaits).toEqual(["A", "B"]);
});

test("the cards behind rework, each once, the one that last began to go back first", () => {
  const builder = new LogBuilder(workflow).card("A", "Test", "12").to("Build", "13").to("Test", "14");
  builder.to("Build", "18").card("B", "Test", "12").to("Build", "15");
  const { rework } = ask(valueStream, builder.log());
  expect(rework).toMatchObject([{ from: "Test", to: "Build", count: 3, examples: ["B", "A"] }]);
});
