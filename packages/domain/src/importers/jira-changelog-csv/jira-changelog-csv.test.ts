import { expect, test } from "vitest";
import type { ImportPlan } from "../import-plan.ts";
import { planned, problemsOf, storyOf, textFile } from "../../../testing/foreign-files.ts";

const header =
  "id,issue_id,author_id,author_name,field_id,field_name,original_from_value,original_to_value,from_value,to_value,created_date";
const row = (
  id: number,
  issue: string,
  field: string,
  [from, to]: readonly [string, string],
  at: string,
  author = "ada",
): string => `${id},${issue},${author},${author},${field},${field},${from},${to},x,y,${at}`;
const table = (...rows: readonly string[]): ReturnType<typeof textFile> =>
  textFile([header, ...rows].join("\n"), "changes.csv");
const story = (...rows: readonly string[]): string[] => storyOf(planned(table(...rows)), "1");

const rows = [
  row(1, "1", "Rank", ["", "Ranked lower"], "2026-03-02T09:00:00.000+00:00"),
  row(2, "1", "status", ["To Do", "In Progress"], "2026-03-03T09:00:00.000+00:00"),
  row(3, "1", "assignee", ["", "bea"], "2026-03-03T10:00:00.000+00:00"),
  row(4, "1", "Flagged", ["", "Impediment"], "2026-03-03T11:00:00.000+00:00"),
  row(5, "1", "Flagged", ["Impediment", ""], "2026-03-03T12:00:00.000+00:00"),
  row(6, "1", "status", ["In Progress", "Done"], "2026-03-04T09:00:00.000+00:00", "bea"),
  row(7, "2", "summary", ["Old", "New"], "2026-03-05T09:00:00.000+00:00"),
];

test("the status is one field among many; others that a card knows come along", () => {
  const plan = planned(table(...rows));
  expect(storyOf(plan, "1")).toEqual([
    "2026-03-02T09:00 created To Do",
    "2026-03-03T09:00 moved In Progress",
    "2026-03-03T10:00 assigned",
    "2026-03-03T11:00 blocked",
    "2026-03-03T12:00 unblocked",
    "2026-03-04T09:00 moved Done",
  ]);
  expect(plan).toMatchObject({ system: "jira-changelog-csv", counts: { items: 1, records: 7 } });
  expect(plan.warnings).toEqual(
    expect.arrayContaining([
      { code: "no-status", count: 1, examples: ["2"] },
      { code: "creation-is-first-change", count: 1, examples: ["1"] },
    ]),
  );
  expect(plan.people.map(({ name }) => name)).toEqual(["ada", "bea"]);
});

test("the newest first, or in any order: changes of one instant go by their ids", () => {
  const at = "2026-03-02T09:00:00Z";
  const same = [row(9, "1", "status", ["A", "B"], at), row(10, "1", "status", ["B", "C"], at)];
  expect(story(...same.toReversed())).toEqual(story(...same));
  expect(story(...same).map((line) => line.slice(17))).toEqual(["created A", "moved B", "moved C"]);
  expect(story(...rows.toReversed())).toEqual(story(...rows));
});

test("a table without ids of its changes, its newest first", () => {
  const plain = ["Issue key,Author,Created,Field,From,To"];
  const changes = ["K-1,ada,2026-03-02T09:00:00Z,Status,A,B", "K-1,ada,2026-03-02T09:01:00Z,Status,B,C"];
  const read = (text: readonly string[]): string[] => storyOf(planned(textFile(text.join("\n"))), "K-1");
  expect(read([...plain, ...changes.toReversed()])).toEqual(read([...plain, ...changes]));
  expect(read([...plain, ...changes])).toHaveLength(3);
});

test("changes of one instant without ids follow the table, whichever end of it is the newest", () => {
  const at = "2026-03-02T09:00:00Z";
  const plain = "Issue key,Created,Field,From,To";
  const ways = ["Z,Y", "Y,X", "X,Z", "Z,Y"].map((way) => `K-1,${at},Status,${way}`);
  const later = "K-1,2026-03-03T09:00:00Z,Status,Y,A";
  const other = ["K-2,2026-03-01T09:00:00Z,Status,A,B", "K-2,2026-03-01T10:00:00Z,Status,B,C"];
  const planOf = (...lines: readonly string[]): ImportPlan => planned(textFile([plain, ...lines].join("\n")));
  const read = (...lines: readonly string[]): string[] =>
    storyOf(planOf(...lines), "K-1").map((line) => line.replace(/^.* /, ""));
  const told = ["Z", "Y", "X", "Z", "Y", "A"];
  expect(read(...ways, later, ...other)).toEqual(told);
  expect(read(...other.toReversed(), later, ...ways.toReversed())).toEqual(told);
  const alone = ["Z,Y", "Y,X", "X,W"].map((way) => `K-1,${at},Status,${way}`);
  expect(read(...alone)).toEqual(["Z", "Y", "X", "W"]);
  expect(read(...alone.toReversed()), "nothing but the changes themselves says which way").toEqual(read(...alone));
  const facts = planOf(...ways, later).events.map(({ source }) => source.factId);
  expect(new Set(facts).size).toBe(facts.length);
});

test("when an issue was created, where a column tells it beside when it changed", () => {
  const lines = [
    "K-1,1.3.2026,Status,A,B,2026-03-02",
    "K-1,1.3.2026,Status,B,C,2026-03-04",
    "K-2,,Status,A,B,2026-03-05",
  ];
  for (const [created, changed] of [
    ["Created", "Changed"],
    ["Issue Created", "Change Date"],
    ["issue_created_at", "created"],
  ]) {
    const plan = planned(textFile([`Key,${created},Field,From,To,${changed}`, ...lines].join("\n")));
    expect(storyOf(plan, "K-1").map((line) => line.replace("T00:00", ""))).toEqual([
      "2026-03-01 created A",
      "2026-03-02 moved B",
      "2026-03-04 moved C",
    ]);
    expect(plan.warnings).toContainEqual({ code: "creation-is-first-change", count: 1, examples: ["K-2"] });
  }
});

test("a longer table repeats the facts of the shorter one", () => {
  const idsOf = (...some: readonly string[]): string[] =>
    planned(table(...some)).events.map(({ source }) => source.factId);
  expect(idsOf(...rows)).toEqual(expect.arrayContaining(idsOf(...rows.slice(0, 4))));
});

test("what is missing or wrong is told with its row and column", () => {
  expect(
    problemsOf(table(row(1, "", "status", ["A", "B"], "2026-03-02"), row(2, "1", "status", ["A", ""], "2026-02-30"))),
  ).toMatchObject([
    { code: "missing-value", file: "changes.csv", row: 2, column: "issue_id" },
    { code: "not-a-date", row: 3, column: "created_date", value: "2026-02-30" },
    { code: "missing-value", row: 3, column: "original_to_value" },
  ]);
  expect(problemsOf(textFile("a,b\n1,2\n"), { format: "jira-changelog-csv" })[0]).toMatchObject({
    code: "missing-columns",
    expected: "issue, field, to, created",
  });
});

test("a changelog in which no status ever changed has nothing to import", () => {
  expect(problemsOf(table(rows[0]!, rows[2]!))[0]).toMatchObject({ code: "nothing-to-import" });
});
