import { expect, test } from "vitest";
import { planned, problemsOf, storyOf, textFile } from "../../../testing/foreign-files.ts";

const table = (header: string, ...rows: readonly string[]): ReturnType<typeof textFile> =>
  textFile([header, ...rows].join("\n"), "log.csv");
const workflow =
  "timeZone: Europe/Berlin\nstages: [{ name: In, kind: queue, from: [A] }, { name: Work, kind: active, from: [B] }, { name: Out, kind: done, from: [C] }]\nstart: Work\nfinish: Out\n";

test("semicolons, dates without a zone, a lifecycle and groups: the shape of process mining tools", () => {
  const plan = planned(
    table(
      "Case ID;Activity;Complete Timestamp;Variant;lifecycle:transition;org:group",
      "K1;A;2014/10/22 11:15:41.000;V 1;complete;Desk",
      "K1;B;2014/10/22 11:27:00.000;V 1;complete;Ward",
      "K1;C;2014/10/22 12:00:00.000;V 1;complete;Desk",
      "K2;A;2014/10/22 12:00:00.000;V 1;complete;Desk",
    ),
    { workflow },
  );
  expect(plan).toMatchObject({ system: "event-log-csv", questions: [], counts: { items: 2, records: 4 } });
  expect(storyOf(plan, "K1")).toEqual([
    "2014-10-22T09:15 created In",
    "2014-10-22T09:27 moved Work",
    "2014-10-22T10:00 moved Out",
  ]);
  expect(plan.warnings).toContainEqual(expect.objectContaining({ code: "dates-without-zone", count: 4 }));
  expect(plan.events.map(({ actor }) => actor.group)).toEqual(["Desk", "Ward", "Desk", "Desk"]);
  expect(plan.people).toEqual([]);
});

test("rows of a case may stand anywhere in the file", () => {
  const rows = ["1,A,2026-03-02T09:00:00Z,Ada", "2,A,2026-03-02T09:01:00Z,Bea", "1,B,2026-03-02T09:02:00Z,Bea"];
  const header = "case:concept:name,concept:name,time:timestamp,org:resource";
  const plan = planned(table(header, ...rows));
  expect(planned(table(header, ...rows.toReversed())).events).toEqual(plan.events);
  expect(storyOf(plan, "1")).toEqual(["2026-03-02T09:00 created A", "2026-03-02T09:02 moved B"]);
  expect(plan.people.map(({ name }) => name).toSorted()).toEqual(["Ada", "Bea"]);
});

test("where several columns could be meant it is asked, with what is in each; the answer counts", () => {
  const file = table(
    "Case ID,Task,Event,Start Time,End Time",
    "1,a,X,2026-03-02T09:00:00Z,2026-03-02T10:00:00Z",
    "1,b,Y,2026-03-02T11:00:00Z,2026-03-02T12:00:00Z",
  );
  const plan = planned(file, { format: "event-log-csv" });
  expect(plan.questions).toEqual([
    {
      id: "timeColumn",
      code: "time-column",
      choices: ["Start Time", "End Time"],
      examples: ["2026-03-02T09:00:00Z, 2026-03-02T11:00:00Z", "2026-03-02T10:00:00Z, 2026-03-02T12:00:00Z"],
    },
    { id: "activityColumn", code: "activity-column", choices: ["Task", "Event"], examples: ["a, b", "X, Y"] },
  ]);
  const answers = { activityColumn: "event", timeColumn: "End Time" };
  const answered = planned(file, { format: "event-log-csv", answers });
  expect(answered.questions).toEqual([]);
  expect(storyOf(answered, "1")).toEqual(["2026-03-02T10:00 created X", "2026-03-02T12:00 moved Y"]);
});

test("headers that say nothing are guessed and asked about", () => {
  const { questions } = planned(table("k,when done,what was done", "1,2026-03-02T09:00:00Z,X"), {
    format: "event-log-csv",
  });
  expect(questions.map(({ id, choices }) => [id, choices.length])).toEqual([
    ["timeColumn", 3],
    ["caseColumn", 3],
    ["activityColumn", 3],
  ]);
});

test("what is missing or wrong is told with its row and column; so is a column that is not there", () => {
  const header = "case id,activity,timestamp";
  expect(
    problemsOf(table(header, ",A,2026-03-02", "1,,2026-03-02", "1,A,", "1,A,2026-02-30", "1,A,55385-01-01")),
  ).toMatchObject([
    { code: "missing-value", row: 2, column: "case id" },
    { code: "missing-value", row: 3, column: "activity" },
    { code: "missing-value", row: 4, column: "timestamp" },
    { code: "not-a-date", row: 5, column: "timestamp", value: "2026-02-30" },
    { code: "date-out-of-range", row: 6, value: "55385-01-01" },
  ]);
  expect(problemsOf(table(header, "1,A,2026-03-02"), { answers: { caseColumn: "order" } })).toEqual([
    {
      code: "unknown-column",
      file: "log.csv",
      column: "case",
      value: "order",
      expected: "case id, activity, timestamp",
    },
  ]);
  expect(problemsOf(table("a,b", "1,2"), { format: "event-log-csv" })[0]).toMatchObject({ code: "missing-columns" });
});

test("day and month that could be either are asked about here too", () => {
  const { questions } = planned(table("case id,activity,timestamp", "1,A,3/4/2026 09:00"));
  expect(questions.map(({ id }) => id)).toEqual(["dateOrder"]);
});

test("a date that is none is told at its row, though it is the first one looked at", () => {
  const header = "case id,activity,timestamp";
  expect(problemsOf(table(header, "1,A,17041896", "1,B,2026-03-02"))).toMatchObject([
    { code: "not-a-date", row: 2, column: "timestamp", value: "17041896" },
  ]);
});

test("a header that stands there twice is one choice", () => {
  const { questions } = planned(table("case id,activity,activity,timestamp", "1,A,B,2026-03-02T09:00:00Z"));
  expect(questions).toEqual([]);
});
