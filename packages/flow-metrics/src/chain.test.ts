import { describe, expect, test } from "vitest";
import { LogBuilder, ms } from "../testing/log-builder.ts";
import type { Journey } from "./journey.ts";
import { traceJourneys } from "./journeys.ts";

const trace = (builder: LogBuilder): Journey => {
  const [journey] = traceJourneys(builder.events, builder.workflow);
  if (journey === undefined) throw new Error("no journey");
  return journey;
};
const stagesOf = (builder: LogBuilder): string[] => trace(builder).visits.map(({ stageId }) => stageId);
const started = (): LogBuilder => new LogBuilder().card("A", "Backlog", "1").to("Progress", "2");
const you = { kind: "person", id: "you" };

describe("slips", () => {
  test("two moves on, one minute apart, are none", () => {
    const builder = started().by(you).to("Review", "3 10:00").to("Done", "3 10:01");
    expect(stagesOf(builder)).toEqual(["Backlog", "Progress", "Review", "Done"]);
    expect(trace(builder).flags).toEqual([]);
  });
  test("one of an archived card leaves it archived", () => {
    const journey = trace(started().by(you).archived("3").to("Review", "4 10:00").to("Progress", "4 10:01"));
    expect(journey).toMatchObject({ archived: true, departure: { kind: "discarded", at: ms("3") }, flags: ["slip"] });
  });
});

describe("corrections", () => {
  test("of two for one move the later told holds", () => {
    const builder = started().to("Review", "8").corrected(3, "Review", "5").corrected(3, "Review", "6");
    expect(trace(builder).visits.at(-1)).toMatchObject({ stageId: "Review", enteredAt: ms("6") });
  });
  test("one that is withdrawn leaves the move as it was", () => {
    const builder = started().to("Review", "8").corrected(3, "Review", "5").withdrawn(4, "Review", "9");
    expect(trace(builder).visits.at(-1)).toMatchObject({ stageId: "Review", enteredAt: ms("8") });
  });
});

describe("a stage removed", () => {
  const workflow = {
    ...new LogBuilder().workflow,
    removedStages: [
      {
        stageId: "Old",
        name: "Old",
        kind: "active" as const,
        mergedInto: "Progress",
        removedAt: "2024-01-05T00:00:00.000Z",
      },
    ],
  };
  const inOld = (): LogBuilder => new LogBuilder(workflow).card("A", "Backlog", "1").to("Old", "2");

  test("at the instant of a move, before it: the card is taken along first", () => {
    const builder = inOld().stageRemoved("Old", "Progress", "5").to("Done", "5");
    expect(stagesOf(builder)).toEqual(["Backlog", "Old", "Progress", "Done"]);
    expect(trace(builder).flags).toEqual([]);
  });
  test("before it is, a move to the stage that takes its place is no step back", () => {
    expect(trace(inOld().to("Progress", "4")).transitions.map(({ backward }) => backward)).toEqual([false, false]);
  });
  test("at the instant of a move, after it: the card is gone from there", () => {
    expect(stagesOf(inOld().to("Done", "5").stageRemoved("Old", "Progress", "5"))).toEqual(["Backlog", "Old", "Done"]);
  });
});

test("a fact told twice is read once: it breaks no chain", () => {
  const builder = started().to("Review", "3");
  const repeated = builder.events.flatMap((event) => [event, event]);
  expect(traceJourneys(repeated, builder.workflow)).toEqual(traceJourneys(builder.events, builder.workflow));
});
test("a card that is there is not created again", () => {
  const twice = started().card("A", "Backlog", "3");
  expect(stagesOf(twice)).toEqual(["Backlog", "Progress"]);
});
test("a card is archived until it is restored, and only where it was", () => {
  expect(trace(started()).archived).toBe(false);
  expect(trace(started().archived("3")).archived).toBe(true);
  expect(trace(started().archived("3").restored("Progress", "4")).archived).toBe(false);
  expect(trace(started().left("other", "3")).archived).toBe(false);
});
