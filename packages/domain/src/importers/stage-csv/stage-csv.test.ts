import { describe, expect, test } from "vitest";
import type { WorkflowFile } from "../workflow-file/workflow-file.ts";
import { planned, problemsOf, storyOf, textFile } from "../../../testing/foreign-files.ts";

const header = "ID,Link,Name,Ready,Build,Done,Type";
const table = (...rows: readonly string[]): ReturnType<typeof textFile> =>
  textFile([header, ...rows].join("\n"), "s.csv");

describe("one date per stage", () => {
  test("each date is an entry; the first is the creation; an empty cell is a stage skipped", () => {
    const plan = planned(
      table("I-1,,First,2026-03-02,2026-03-04,2026-03-09,Story", "I-2,,Second,2026-03-03,,2026-03-05,Bug"),
    );
    expect(storyOf(plan, "I-1")).toEqual([
      "2026-03-02T00:00 created Ready",
      "2026-03-04T00:00 moved Build",
      "2026-03-09T00:00 moved Done",
    ]);
    expect(storyOf(plan, "I-2")).toEqual(["2026-03-03T00:00 created Ready", "2026-03-05T00:00 moved Done"]);
    expect(plan.proposedWorkflow).toMatchObject({ start: "Build", finish: "Done" });
  });

  test("a creation and a start right before the stages are entries too; other dates there are none", () => {
    const told = (before: string, dates: string): string[] =>
      storyOf(
        planned(textFile(`ID,Name,${before},Ready,Build,Done\nI-1,First,${dates},2026-03-04,2026-03-05,2026-03-09\n`)),
        "I-1",
      ).map((line) => line.slice(5, 10) + line.slice(16));
    const stages = ["03-05 moved Build", "03-09 moved Done"];
    expect(told("Created", "2026-03-01")).toEqual(["03-01 created Created", "03-04 moved Ready", ...stages]);
    expect(told("Created Date,Started", "2026-03-01,2026-03-02")).toEqual([
      "03-01 created Created Date",
      "03-02 moved Started",
      "03-04 moved Ready",
      ...stages,
    ]);
    expect(told("Created,Updated", "2026-03-01,2026-03-02")).toEqual(["03-04 created Ready", ...stages]);
    expect(told("Created,Owner", "2026-03-01,Ada")).toEqual(["03-04 created Ready", ...stages]);
  });

  test("a workflow that has no place for a creation leaves it out, and one that has takes it", () => {
    const file = textFile("ID,Name,Created,Build,Done\nI-1,First,2026-03-01,2026-03-04,2026-03-09\n");
    const read = (own: readonly string[], ignore: readonly string[] = []): string[] => {
      const stages = [...own, "Build", "Done"].map((name) => ({
        name,
        kind: name === "Done" ? "done" : "active",
        from: [name],
      }));
      const workflow = { timeZone: "UTC", stages, start: "Build", finish: "Done", ignore } as WorkflowFile;
      return storyOf(planned(file, { workflow }), "I-1").map((line) => line.slice(5, 10) + line.slice(16));
    };
    const rest = ["03-09 moved Done"];
    expect(read(["Created"])).toEqual(["03-01 created Created", "03-04 moved Build", ...rest]);
    expect(read([])).toEqual(["03-04 created Build", ...rest]);
    expect(read([], ["*"])).toEqual(["03-04 created Build", ...rest]);
    expect(read([], ["Created"])).toEqual(["03-01 created off-board", "03-04 moved Build", ...rest]);
  });

  test("dates without a zone are at home in the workflow's, and that is told", () => {
    const workflow = `
timeZone: America/New_York
stages: [{ name: Ready, kind: queue }, { name: Build, kind: active }, { name: Done, kind: done }]
start: Build
finish: Done
`;
    const plan = planned(table("I-1,,First,2026-03-02,2026-03-09,,Story"), { workflow });
    expect(storyOf(plan, "I-1")).toEqual(["2026-03-02T05:00 created Ready", "2026-03-09T04:00 moved Build"]);
    expect(plan.warnings.map(({ code }) => code)).toContain("dates-without-zone");
  });

  test("a date that settles the order of day and month settles it for the file, and that is told", () => {
    const plan = planned(table("I-1,,First,3/2/2026,3/25/2026,,Story"));
    expect(storyOf(plan, "I-1")).toEqual(["2026-03-02T00:00 created Ready", "2026-03-25T00:00 moved Build"]);
    expect(plan.questions).toEqual([]);
    expect(plan.warnings).toContainEqual({
      code: "date-order-inferred",
      count: 1,
      examples: ["month-first", "3/25/2026"],
    });
  });

  test("dates that nothing settles are asked about; the answer is followed", () => {
    const file = table("I-1,,First,3/2/2026,4/2/2026,,Story");
    expect(planned(file).questions).toEqual([
      {
        id: "dateOrder",
        code: "date-order",
        choices: ["day-first", "month-first"],
        examples: ["3/2/2026", "4/2/2026"],
      },
    ]);
    const answered = planned(file, { answers: { dateOrder: "month-first" } });
    expect(answered.questions).toEqual([]);
    expect(storyOf(answered, "I-1")).toEqual(["2026-03-02T00:00 created Ready", "2026-04-02T00:00 moved Build"]);
  });

  test("semicolons, a byte-order mark and quoted commas are read", () => {
    const text =
      '\uFEFFKey;Summary;Ready;Build;Done\nI-1;"One; or two, ""or"" three";2026-03-02;2026-03-03;2026-03-04\n';
    const plan = planned(textFile(text));
    expect(plan.events[0]?.event).toMatchObject({ cardId: "I-1", title: 'One; or two, "or" three' });
  });

  test("an unquoted comma shifts columns: the row is told and nothing is read", () => {
    const file = table(
      "I-1,,First,2026-03-02,2026-03-04,2026-03-09,Story",
      "I-2,,Second, or third,2026-03-03,,2026-03-05,Bug",
    );
    expect(problemsOf(file, { format: "stage-csv" })).toEqual([
      {
        code: "column-count",
        file: "s.csv",
        row: 3,
        value: "I-2 |  | Second | or third | 2026-03-03 |  | 2026-03-05 | Bug",
        expected: "7",
      },
    ]);
  });

  test("a header that is repeated within the file is passed over and told", () => {
    const plan = planned(
      table("I-1,,First,2026-03-02,2026-03-04,,Story", header, "I-2,,Second,2026-03-02,2026-03-04,,Story"),
    );
    expect(plan.counts.items).toBe(2);
    expect(plan.warnings).toContainEqual({ code: "repeated-header", count: 1, examples: ["3"] });
  });

  test("two stages of one name are told with their columns", () => {
    const file = textFile("ID,Name,Ready,Build,Ready\nI-1,First,2026-03-02,2026-03-04,2026-03-05\n", "s.csv");
    expect(problemsOf(file, { format: "stage-csv" })).toEqual([
      { code: "repeated-column", file: "s.csv", row: 1, column: "5", value: "Ready", expected: "3" },
    ]);
  });

  test("every wrong cell is told with its row and column", () => {
    const file = table(
      "I-1,,First,2026-02-30,2026-03-04,,Story",
      "I-2,,Second,2026-03-02,55385-01-01,,Story",
      ",,Third,2026-03-02,2026-03-04,,Story",
      "I-1,,Fourth,2026-03-02,2026-03-04,,Story",
    );
    expect(
      problemsOf(file, { format: "stage-csv" }).map(({ code, row, column, value }) => [code, row, column, value]),
    ).toEqual([
      ["not-a-date", 2, "Ready", "2026-02-30"],
      ["date-out-of-range", 3, "Build", "55385-01-01"],
      ["missing-value", 4, "ID", " |  | Third | 2026-03-02 | 2026-03-04 |  | Story"],
      ["duplicate-item", 5, "ID", "I-1"],
    ]);
  });
});
