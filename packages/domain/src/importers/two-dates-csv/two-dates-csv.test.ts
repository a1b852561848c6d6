import { describe, expect, test } from "vitest";
import { planned, problemsOf, storyOf, textFile } from "../../../testing/foreign-files.ts";

const table = (header: string, ...rows: readonly string[]): ReturnType<typeof textFile> =>
  textFile([header, ...rows].join("\n"), "t.csv");
const codesOf = (plan: ReturnType<typeof planned>): string[] => plan.warnings.map(({ code }) => code);

describe("dates of creation and finish", () => {
  test("without a start the creation is taken, and that is told", () => {
    const plan = planned(table("id,created_date,finished_date", "1,2026-03-02,2026-03-05", "2,2026-03-03,"));
    expect(storyOf(plan, "1")).toEqual(["2026-03-02T00:00 created Started", "2026-03-05T00:00 moved Finished"]);
    expect(storyOf(plan, "2")).toEqual(["2026-03-03T00:00 created Started"]);
    expect(codesOf(plan)).toEqual(expect.arrayContaining(["start-is-creation", "no-stages", "dates-without-zone"]));
    expect(plan.stageless).toEqual({ untimedCardIds: [], uncreatedCardIds: [] });
  });

  test("a column of starts is the start; a row without one has none", () => {
    const header = "Key,Created,Started,Resolved";
    const plan = planned(table(header, "1,2026-03-02,2026-03-04,2026-03-05", "2,2026-03-02,,2026-03-05"));
    expect(storyOf(plan, "1").map((line) => line.slice(17))).toEqual([
      "created Created",
      "moved Started",
      "moved Finished",
    ]);
    expect(storyOf(plan, "2").map((line) => line.slice(17))).toEqual(["created Created", "moved Finished"]);
    expect(codesOf(plan)).not.toContain("start-is-creation");
  });

  test("a row that finishes before it starts is listed as wrong and finished all the same", () => {
    const plan = planned(table("id,created,finished", "1,2026-03-06,2026-03-05", "2,2026-03-05,2026-03-05"));
    expect(storyOf(plan, "1")).toEqual(["2026-03-05T00:00 created Finished"]);
    expect(plan.warnings).toContainEqual({ code: "finished-before-start", count: 1, examples: ["1"] });
    expect(plan.stageless?.untimedCardIds).toEqual(["1"]);
    expect(storyOf(plan, "2")).toHaveLength(2);
  });

  test("Azure's columns and dates with points, a byte-order mark and quotes inside titles are read", () => {
    const text =
      '\uFEFFID,Work Item Type,Title,State,Tags,Activated Date,Closed Date,Parent\n"7","Bug","A ""b""","Closed","x; y","7.6.2025 14:59:28","8.6.2025 16:49:19",\n';
    const plan = planned(textFile(text));
    expect(storyOf(plan, "7")).toEqual([
      "2025-06-07T14:59 created Started",
      "2025-06-07T14:59 labelled",
      "2025-06-08T16:49 moved Finished",
    ]);
    expect(plan.stageless?.uncreatedCardIds).toEqual(["7"]);
    expect(plan.events.map(({ event }) => event)).toContainEqual({
      type: "card.labelled",
      cardId: "7",
      labels: ["x", "y"],
    });
  });

  test("rows without any date are counted, of counted types only, and named", () => {
    const header = "ID,Type,Activated,Closed";
    const plan = planned(table(header, "1,Story,2026-03-02,2026-03-03", "2,Story,,", "3,Epic,,"));
    expect(plan.counts).toMatchObject({ items: 3, undated: 1 });
    expect(plan.warnings).toContainEqual({ code: "no-date", count: 1, examples: ["2"] });
    expect(plan.warnings).toContainEqual({ code: "types-left-out", count: 1, examples: ["Epic"] });
  });

  test("an id that two rows bear is told apart, a row that stands there twice is read once", () => {
    const plan = planned(
      table("id,created,closed", "1,2026-03-02,2026-03-03", "1,2026-03-04,2026-03-05", "1,2026-03-02,2026-03-03"),
    );
    expect(plan.events.flatMap(({ event }) => (event.type === "card.created" ? [event.cardId] : []))).toEqual([
      "1",
      "1:2",
    ]);
    expect(codesOf(plan)).toEqual(expect.arrayContaining(["shared-id", "repeated-item"]));
  });

  test("offsets that differ from row to row are each followed", () => {
    const header = "id,created,resolutiondate";
    const plan = planned(table(header, "1,2026-03-02T01:00:00.000+0100,2026-03-02T00:00:00.000-0500"));
    expect(storyOf(plan, "1")).toEqual(["2026-03-02T00:00 created Started", "2026-03-02T05:00 moved Finished"]);
    expect(codesOf(plan)).not.toContain("dates-without-zone");
  });

  test("two columns that could both be the finish are a problem, not a choice", () => {
    const file = table("id,created,closed,resolved", "1,2026-03-02,2026-03-03,2026-03-04");
    expect(problemsOf(file)).toEqual([
      { code: "repeated-column", file: "t.csv", row: 1, column: "4", value: "resolved", expected: "3" },
    ]);
  });

  test("a query of Azure DevOps with all its dates: closed is the finish, resolved waits for it", () => {
    const header =
      "ID,Work Item Type,Title,State,Created Date,Activated Date,Resolved Date,Closed Date,State Change Date";
    const row =
      "7,Bug,A,Closed,1.6.2025 08:00:00,2.6.2025 09:00:00,3.6.2025 10:00:00,4.6.2025 11:00:00,4.6.2025 11:00:00";
    expect(storyOf(planned(table(header, row)), "7")).toEqual([
      "2025-06-01T08:00 created Created",
      "2025-06-02T09:00 moved Started",
      "2025-06-04T11:00 moved Finished",
    ]);
  });

  test("Jira's own export: how an issue was resolved is no date, when is; labels stand in columns of one name", () => {
    const header =
      "Summary,Issue key,Issue id,Issue Type,Status,Resolution,Created,Updated,Last Viewed,Resolved,Due date,Labels,Labels";
    const plan = planned(
      table(
        header,
        "One,K-1,10001,Story,Done,Fixed,4/Nov/25 10:43 AM,5/Nov/25 1:00 PM,,11/Nov/25 12:05 PM,,a,b",
        "Two,K-2,10002,Bug,Open,,4/Nov/25 10:43 AM,5/Nov/25 1:00 PM,,,,,",
      ),
    );
    expect(storyOf(plan, "K-1")).toEqual([
      "2025-11-04T10:43 created Started",
      "2025-11-04T10:43 labelled",
      "2025-11-11T12:05 moved Finished",
    ]);
    expect(storyOf(plan, "K-2")).toEqual(["2025-11-04T10:43 created Started"]);
  });

  test("a column of words is a finish where it is the only one, and wrong in each of its rows", () => {
    expect(problemsOf(table("id,created,closed", "1,2026-03-02,soon", "2,2026-03-02,later"))).toMatchObject([
      { code: "not-a-date", row: 2, column: "closed", value: "soon" },
      { code: "not-a-date", row: 3, column: "closed", value: "later" },
    ]);
  });

  test("a table without such columns is told so", () => {
    expect(problemsOf(table("a,b", "1,2"), { format: "two-dates-csv" })[0]).toMatchObject({
      code: "missing-columns",
      value: "a, b",
    });
  });
});
