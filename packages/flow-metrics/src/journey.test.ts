import { describe, expect, test } from "vitest";
import { LogBuilder, ms } from "../testing/log-builder.ts";
import { ask } from "../testing/query.ts";
import { OFF_BOARD } from "./flow-event.ts";
import { journeysIn, traceJourneys } from "./journeys.ts";
import type { Journey } from "./journey.ts";
import { valueStreamHandoffs } from "./value-stream-handoffs/value-stream-handoffs.ts";

const trace = (builder: LogBuilder): Journey => {
  const [journey] = traceJourneys(builder.events, builder.workflow);
  if (journey === undefined) throw new Error("no journey");
  return journey;
};
const started = (): LogBuilder => new LogBuilder().card("A", "Backlog", "1 09:00").to("Progress", "2 09:00");
const you = { kind: "person", id: "you" };

describe("start and finish", () => {
  test("a skipped start stage is started all the same", () => {
    const journey = trace(new LogBuilder().card("A", "Backlog", "1 09:00").to("Review", "2 09:00"));
    expect(journey.startedAt).toBe(ms("2 09:00"));
    expect(journey.finishedAt).toBeNull();
  });
  test("straight to done: finished without an observed start", () => {
    const journey = trace(new LogBuilder().card("A", "Backlog", "1 09:00").to("Done", "2 09:00"));
    expect(journey).toMatchObject({ startedAt: ms("2 09:00"), finishedAt: ms("2 09:00"), noObservedStart: true });
  });
  test("a zero-length visit was seen", () => {
    const journey = trace(started().to("Done", "2 09:00"));
    expect(journey.noObservedStart).toBe(false);
    expect(journey.visits.map((visit) => visit.stageId)).toEqual(["Backlog", "Progress", "Done"]);
  });
  test("the finish is the last one in force", () => {
    const journey = trace(started().to("Done", "3 09:00").to("Progress", "4 09:00").to("Done", "5 09:00"));
    expect(journey).toMatchObject({ finishedAt: ms("5 09:00"), firstFinishedAt: ms("3 09:00") });
  });
  test("going back left of the start keeps the first start", () => {
    const journey = trace(started().to("Backlog", "3 09:00").to("Progress", "4 09:00"));
    expect(journey.startedAt).toBe(ms("2 09:00"));
    expect(journey.transitions.map((move) => move.backward)).toEqual([false, true, false]);
  });
});

describe("off the board", () => {
  test("archived before done is discarded; archived in done stays finished", () => {
    expect(trace(started().archived("3")).departure).toEqual({ kind: "discarded", at: ms("3") });
    expect(trace(started().to("Done", "3").archived("4")).departure).toEqual({ kind: "finished", at: ms("3") });
    expect(trace(started().to("Done", "3").discarded("4")).departure).toEqual({ kind: "finished", at: ms("3") });
  });
  test("an ignored stage takes the finish back", () => {
    const journey = trace(started().to("Done", "3").to(OFF_BOARD, "4"));
    expect(journey).toMatchObject({ finishedAt: null, departure: { kind: "discarded", at: ms("4") } });
    expect(journey.transitions.map((move) => move.backward)).toEqual([false, false, false]);
  });
  test("coming back from an ignored stage is being on the board again", () => {
    expect(trace(started().to(OFF_BOARD, "3").to("Review", "4")).departure).toBeNull();
  });
  test("restored cancels the departure and is no move", () => {
    const journey = trace(started().archived("3").restored("Progress", "4"));
    expect(journey.departure).toBeNull();
    expect(journey.startedAt).toBe(ms("2 09:00"));
    expect(journey.transitions).toHaveLength(1);
  });
  test("only ever in an ignored stage", () => {
    const journey = trace(new LogBuilder().card("A", OFF_BOARD, "1"));
    expect(journey).toMatchObject({
      createdAt: ms("1"),
      startedAt: null,
      departure: { kind: "discarded", at: ms("1") },
    });
  });
  test("left for another board while started is transferred; arriving carries the clock", () => {
    expect(trace(started().left("other", "3")).departure).toEqual({ kind: "transferred", at: ms("3") });
    const arrived = trace(new LogBuilder().arrived("A", "Progress", "1", "5"));
    expect(arrived).toMatchObject({ createdAt: ms("1"), startedAt: ms("5"), flags: [] });
  });
});

describe("facts that are not read", () => {
  test("a withdrawn move never was", () => {
    const builder = started().to("Done", "3");
    const journey = trace(builder.withdrawn(builder.lastSeq, "Progress", "3 00:05"));
    expect(journey).toMatchObject({ finishedAt: null, firstFinishedAt: null });
    expect(journey.visits.at(-1)).toMatchObject({ stageId: "Progress", leftAt: null });
  });
  test("a corrected move happened when it is said to have happened", () => {
    const builder = started().to("Review", "8").to("Done", "9");
    const journey = trace(builder.corrected(3, "Review", "5"));
    expect(journey.visits.map((visit) => visit.enteredAt)).toEqual([ms("1 09:00"), ms("2 09:00"), ms("5"), ms("9")]);
  });
  test("the last of several corrections holds; withdrawing the move withdraws them too", () => {
    const builder = started().to("Review", "8").corrected(3, "Review", "5").corrected(4, "Review", "6");
    expect(trace(builder).visits.at(-1)?.enteredAt).toBe(ms("6"));
    expect(trace(builder.withdrawn(3, "Progress", "9")).visits.at(-1)?.stageId).toBe("Progress");
  });
  test("moves taken back one after the other are slips, the outer one too", () => {
    const journey = trace(
      started().by(you).to("Review", "3 10:00").to("Done", "3 10:01").to("Review", "3 10:01").to("Progress", "3 10:02"),
    );
    expect(journey.visits.map((visit) => visit.stageId)).toEqual(["Backlog", "Progress"]);
    expect(journey.transitions).toHaveLength(1);
  });
  test("a correction of a correction goes with the move it stands for, in whatever order it is told", () => {
    const builder = started()
      .corrected(2, "Review", "2 08:00")
      .corrected(3, "Done", "2 07:00")
      .withdrawn(2, "Backlog", "4");
    const [one, two, three, four, five] = builder.events;
    for (const events of [builder.events, [one, two, four, three, five]]) {
      const [journey] = traceJourneys(
        events.filter((event) => event !== undefined),
        builder.workflow,
      );
      expect(journey?.visits.map((visit) => visit.stageId)).toEqual(["Backlog"]);
    }
  });
  test("a move reversed by hand within two minutes is a slip", () => {
    const slip = (): LogBuilder => started().by(you).to("Done", "3 10:00").to("Progress", "3 10:02");
    const journey = trace(slip());
    expect(journey).toMatchObject({ firstFinishedAt: null, flags: ["slip"] });
    expect(journey.transitions).toHaveLength(1);
    const [counted] = journeysIn(slip().log(), { slips: "count" });
    expect(counted).toMatchObject({ firstFinishedAt: ms("3 10:00"), flags: ["slip"] });
  });
  test("later than two minutes it is rework; imported ones are flagged and counted", () => {
    expect(trace(started().by(you).to("Done", "3 10:00").to("Progress", "3 10:03")).flags).toEqual([]);
    const imported = trace(started().by({ kind: "import", id: "x" }).to("Done", "3 10:00").to("Progress", "3 10:01"));
    expect(imported).toMatchObject({ firstFinishedAt: ms("3 10:00"), flags: ["slip"] });
  });
  test("the same fact twice is one", () => {
    const builder = started();
    expect(
      trace(
        new LogBuilder()
          .add(builder.events[0] as never)
          .add(builder.events[1] as never)
          .add(builder.events[1] as never),
      ).visits,
    ).toHaveLength(2);
  });
});

describe("what the log says unclearly", () => {
  test("a chain break is flagged, and the card left where it stood", () => {
    const journey = trace(started().of("A", "Review").to("Done", "3"));
    expect(journey.flags).toEqual(["chain-break"]);
    expect(journey.transitions.at(-1)).toMatchObject({ fromStageId: "Progress", toStageId: "Done" });
  });
  test("a change before the creation is taken as the creation", () => {
    const journey = trace(new LogBuilder().card("A", "Backlog", "2").to("Progress", "1"));
    expect(journey).toMatchObject({ createdAt: ms("1"), startedAt: ms("1"), flags: ["change-before-creation"] });
  });
  test("without a creation the first entry is the creation", () => {
    const journey = trace(new LogBuilder().of("A", "Backlog").to("Ready", "2"));
    expect(journey).toMatchObject({ createdAt: ms("2"), flags: ["missing-creation"] });
  });
  test("an unknown stage moves nothing", () => {
    const journey = trace(started().to("Elsewhere", "3").of("A", "Progress").to("Done", "4"));
    expect(journey.flags).toEqual(["unknown-stage"]);
    expect(journey.finishedAt).toBe(ms("4"));
  });
  test("an instant that cannot be one is refused", () => {
    expect(() =>
      trace(new LogBuilder().add({ type: "card.created", cardId: "A", stageId: "Backlog", seq: 7, at: "soon" })),
    ).toThrow('event 7.at: "soon" is not an instant between 1900 and 2200');
  });
});

test("a removed stage relocates its cards: no move, never backward", () => {
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
  const journey = trace(
    new LogBuilder(workflow)
      .card("A", "Backlog", "1")
      .to("Old", "2")
      .stageRemoved("Old", "Progress", "5")
      .to("Done", "7"),
  );
  expect(journey.visits.map(({ stageId, structural }) => [stageId, structural])).toEqual([
    ["Backlog", false],
    ["Old", false],
    ["Progress", true],
    ["Done", false],
  ]);
  expect(journey.transitions.map((move) => [move.fromStageId, move.toStageId, move.backward])).toEqual([
    ["Backlog", "Old", false],
    ["Progress", "Done", false],
  ]);
  expect(journey.startedAt).toBe(ms("2"));
});

test("types left out of the flow are no journeys, and a card that changes its type follows", () => {
  const workflow = { ...new LogBuilder().workflow, countedTypes: { count: ["*"], leaveOut: ["Epic"] } };
  const builder = new LogBuilder(workflow)
    .card("A", "Backlog", "1", "Epic")
    .card("B", "Backlog", "1")
    .typed("Epic", "2")
    .card("C", "Backlog", "1", "Epic")
    .typed(null, "3");
  expect(traceJourneys(builder.events, workflow).map((journey) => journey.cardId)).toEqual(["C"]);
});

test("blockages: unblocking ends all that are open", () => {
  const journey = trace(started().blocked("3", "vendor").blocked("4").unblocked("5").blocked("6"));
  expect(journey.blockages).toEqual([
    { from: ms("3"), to: ms("5"), reason: "vendor" },
    { from: ms("4"), to: ms("5"), reason: null },
    { from: ms("6"), to: null, reason: null },
  ]);
});

test("hand-offs between people and groups, stage unchanged too", () => {
  const builder = new LogBuilder()
    .by({ id: "ann", group: "A" })
    .card("A", "Backlog", "1")
    .by({ id: "bo", group: "B" })
    .to("Backlog", "2");
  const journey = trace(builder.by({ id: "cy", group: "B" }).to("Progress", "3"));
  expect(journey.handoffs.map(({ at, kind, from, to }) => [new Date(at).getUTCDate(), kind, from, to])).toEqual([
    [2, "person", "ann", "bo"],
    [2, "group", "A", "B"],
    [3, "person", "bo", "cy"],
  ]);
  expect(journey.transitions).toHaveLength(1);
});

test("work that moves nothing hands a card on, and changes nothing else", () => {
  const told = new LogBuilder().by({ id: "ann", group: "A" }).card("A", "Progress", "1");
  const worked = trace(told.by({ id: "bo", group: "B" }).worked("2").to("Done", "4"));
  const moved = trace(new LogBuilder().card("A", "Progress", "1").to("Done", "4"));
  expect(worked.handoffs.map(({ kind, from, to }) => [kind, from, to])).toEqual([
    ["person", "ann", "bo"],
    ["group", "A", "B"],
  ]);
  expect({ ...worked, handoffs: [] }).toEqual({ ...moved, handoffs: [] });
});

test("somebody of a group, nobody knows who, hands on for the group alone", () => {
  const desk = { kind: "group", id: "log", group: "Desk" };
  const builder = new LogBuilder()
    .by({ id: "ann", group: "Line" })
    .card("A", "Backlog", "1")
    .by(desk)
    .to("Progress", "2")
    .by({ id: "bo", group: "Desk" });
  expect(trace(builder.to("Done", "3")).handoffs.map(({ kind, from, to }) => [kind, from, to])).toEqual([
    ["group", "Line", "Desk"],
  ]);
  const { people, groups } = ask(valueStreamHandoffs, builder.log(), { params: { people: "on" } });
  expect([people?.links, groups.links.map(({ from, to }) => [from, to])]).toEqual([[], [["Line", "Desk"]]]);
});

test("what nobody knows who did is nobody's hand-off", () => {
  const [ann, source] = [
    { kind: "import", id: "trello:ann", group: "A" },
    { kind: "unknown", id: "trello", group: "B" },
    { kind: "requester", id: "requester" },
  ];
  const builder = new LogBuilder()
    .by(source)
    .card("A", "Backlog", "1")
    .by(ann)
    .to("Progress", "2")
    .by(source)
    .to("Review", "3");
  expect(trace(builder.by(ann).to("Done", "4")).handoffs).toEqual([]);
  expect(trace(builder.by({ ...ann, id: "trello:bo" }).to("Progress", "5")).handoffs).toMatchObject([
    { kind: "person", from: "trello:ann", to: "trello:bo" },
  ]);
});
