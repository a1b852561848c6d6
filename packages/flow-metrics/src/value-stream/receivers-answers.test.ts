import { expect, test } from "vitest";
import { LogBuilder, ms, workflowOf } from "../../testing/log-builder.ts";
import { ask } from "../../testing/query.ts";
import type { PullAnswer } from "../pull-answer.ts";
import { valueStream } from "./value-stream.ts";

const workflow = workflowOf(
  "Inbox:queue Build:active Built:queue Test:active Release:queue Done:done",
  "Build",
  "Done",
);

/** A card that was built, and pulled from the queue behind it: move 4. */
const pulled = (): LogBuilder =>
  new LogBuilder(workflow).card("A", "Inbox", "1").to("Build", "2").to("Built", "4").to("Test", "6");

const answered = (
  builder: LogBuilder,
  eventSeq: number,
  answer: PullAnswer | null,
  at: string,
  cardId = "A",
): LogBuilder =>
  builder.add({
    type: "pull.answered",
    cardId,
    eventSeq,
    answer,
    seq: builder.lastSeq + 1,
    at: new Date(ms(at)).toISOString(),
  });

const told = (builder: LogBuilder, more: Parameters<typeof ask>[2] = {}) =>
  ask(valueStream, builder.log(), more).steps.map(({ stage, answers, answeredCompleteAccurate }) => [
    stage,
    answers.n,
    answeredCompleteAccurate,
  ]);

test("an answer is about the step that had worked on the card before, though it was pulled out of a queue", () => {
  const builder = answered(pulled(), 4, "usable", "6");
  builder.card("B", "Inbox", "6").to("Build", "7").to("Test", "8");
  answered(builder, builder.lastSeq, "fixed", "8", "B");
  const [build] = ask(valueStream, builder.log()).steps;
  expect(build?.answers).toEqual({ usable: 1, clarified: 0, fixed: 1, returned: 0, n: 2 });
  expect(told(builder)).toEqual([
    ["Build", 2, 0.5],
    ["Test", 0, null],
  ]);
});

test("of several answers the last holds, in order of their instants; taken back it is none", () => {
  const changed = answered(answered(pulled(), 4, "usable", "8"), 4, "returned", "7");
  expect(told(changed)[0]).toEqual(["Build", 1, 1]);
  expect(told(answered(changed, 4, null, "9"))[0]).toEqual(["Build", 0, null]);
});

test("a pull that was withdrawn, of a card nobody knows, or out of no step has none; a corrected one keeps its answer", () => {
  const withdrawn = answered(pulled(), 4, "usable", "6");
  expect(told(withdrawn.withdrawn(4, "Built", "7"))[0]).toEqual(["Build", 0, null]);
  expect(told(answered(pulled(), 4, "usable", "6", "Z"))[0]).toEqual(["Build", 0, null]);
  expect(told(answered(pulled(), 2, "usable", "6"))).toEqual([
    ["Build", 0, null],
    ["Test", 0, null],
  ]);
  expect(told(answered(pulled(), 4, "usable", "6").corrected(4, "Test", "5"))[0]).toEqual(["Build", 1, 1]);
});

test("pulls count in the window they happened in, and answers once they were given", () => {
  const builder = answered(pulled(), 4, "usable", "9").of("A", "Test").to("Release", "12");
  expect(told(builder, { from: ms("6"), to: ms("7") })[0]).toEqual(["Build", 1, 1]);
  expect(told(builder, { from: ms("7"), to: ms("12") })[0]).toEqual(["Build", 0, null]);
  expect(told(builder, { asOf: ms("8") })[0]).toEqual(["Build", 0, null]);
});

test("what is no answer is refused by its place", () => {
  const wrong = {
    type: "pull.answered",
    cardId: "A",
    eventSeq: 4,
    answer: "lovely",
    seq: 5,
    at: new Date(ms("6")).toISOString(),
  };
  expect(() =>
    pulled()
      .add(wrong as never)
      .log(),
  ).toThrow(/event 5\.answer: "lovely"/);
});
