import { describe, expect, test } from "vitest";
import { personIdOf } from "../foreign-id.ts";
import { jiraIssue, jsonFile, minute, planned, problemsOf, storyOf } from "../../../testing/foreign-files.ts";

const workflow = `
timeZone: UTC
stages:
  - { name: Open, kind: queue, from: [id-Open] }
  - { name: Doing, kind: active, from: [id-Doing] }
  - { name: Done, kind: done, from: [id-Done] }
start: Doing
finish: Done
`;
const search = (...issues: readonly object[]): object => ({ startAt: 0, total: issues.length, issues });
const toDoing = { at: minute(5), from: "Open", to: "Doing" };
const toDone = { at: minute(9), from: "Doing", to: "Done" };
const codesOf = (plan: { readonly warnings: readonly { readonly code: string }[] }): string[] =>
  plan.warnings.map(({ code }) => code);

describe("a Jira search result", () => {
  test("gives each issue its creation in the status of its first change, and its moves, whatever their order", () => {
    const issue = jiraIssue("K-1", minute(0), [toDone, toDoing], { status: { id: "id-Done", name: "Done" } });
    expect(storyOf(planned(jsonFile(search(issue)), { workflow }), "K-1")).toEqual([
      "2026-03-02T09:00 created Open",
      "2026-03-02T09:05 moved Doing",
      "2026-03-02T09:09 moved Done",
    ]);
  });

  test("a change dated before the creation becomes the creation, with a warning", () => {
    const plan = planned(jsonFile(search(jiraIssue("K-1", minute(7), [toDoing]))), { workflow });
    expect(storyOf(plan, "K-1")[0]).toBe("2026-03-02T09:05 created Open");
    expect(codesOf(plan)).toContain("backdated-change");
  });

  test("a history the server cut is told", () => {
    const issue = jiraIssue("K-1", minute(0), [toDoing], {}, { total: 140 });
    expect(codesOf(planned(jsonFile(search(issue)), { workflow }))).toContain("changelog-truncated");
  });

  test("a search of which pages are missing is told, with how many issues that are", () => {
    const page = { ...search(jiraIssue("K-1", minute(0), [toDoing])), startAt: 0, maxResults: 1, total: 500 };
    const plan = planned(jsonFile(page), { workflow });
    expect(plan.warnings).toContainEqual({ code: "search-truncated", count: 499, examples: ["1 / 500"] });
  });

  test("moves that claim to leave another status are kept and told", () => {
    const plan = planned(
      jsonFile(search(jiraIssue("K-1", minute(0), [toDoing, { at: minute(9), from: "Open", to: "Done" }]))),
      { workflow },
    );
    expect(storyOf(plan, "K-1")).toHaveLength(3);
    expect(plan.warnings).toContainEqual({ code: "chain-break", count: 1, examples: ["K-1: Doing ≠ Open"] });
  });

  test("a present status that no move leads to is reached at the last update", () => {
    const issue = jiraIssue("K-1", minute(0), [toDoing], {
      status: { id: "id-Done", name: "Done" },
      updated: minute(50),
    });
    const plan = planned(jsonFile(search(issue)), { workflow });
    expect(storyOf(plan, "K-1").at(-1)).toBe("2026-03-02T09:50 moved Done");
    expect(codesOf(plan)).toContain("status-without-move");
  });

  test("one status under two names is one stage", () => {
    const renamed = { id: "id-Doing", name: "进行中" };
    const plan = planned(jsonFile(search(jiraIssue("K-1", minute(0), [toDoing], { status: renamed }))), { workflow });
    expect(plan.sourceStages).toContainEqual({ id: "id-Doing", name: "进行中", stage: "Doing", entered: 1 });
    expect(codesOf(plan)).toContain("renamed-stage");
  });

  test("flags, assignees, labels, types, comments and rich text come along", () => {
    const base = jiraIssue("K-1", minute(0), [], {
      issuetype: { name: "Bug" },
      assignee: { accountId: "bob", displayName: "Bob" },
      description: { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: "Why" }] }] },
      comment: { comments: [{ id: "9", author: { accountId: "ada" }, body: "Hello", created: minute(3) }] },
    });
    const item = (field: string, from: string | null, to: string | null): object => ({
      field,
      from,
      fromString: from,
      to,
      toString: to,
    });
    const histories = [
      { id: "1", created: minute(1), items: [item("Flagged", null, "Impediment"), item("issuetype", "Story", "Bug")] },
      { id: "2", created: minute(2), items: [item("Flagged", "Impediment", ""), item("assignee", "ada", "bob")] },
    ];
    const events = planned(jsonFile(search({ ...base, changelog: { histories } }))).events.map(({ event }) => event);
    expect(events[0]).toMatchObject({ type: "card.created", cardType: "Story", description: "Why" });
    expect(events.slice(1)).toEqual([
      { type: "card.assigned", cardId: "K-1", people: [personIdOf("jira", "ada")] },
      { type: "card.blocked", cardId: "K-1", reason: "Impediment" },
      { type: "card.edited", cardId: "K-1", changes: { cardType: "Bug" } },
      { type: "card.unblocked", cardId: "K-1" },
      { type: "card.assigned", cardId: "K-1", people: [personIdOf("jira", "bob")] },
      { type: "card.commented", cardId: "K-1", commentId: "K-1~z~comment:9", text: "Hello" },
    ]);
  });

  test("a folder of issues with the board's columns takes the board's own stages", () => {
    const board = {
      id: 4,
      name: "Team board",
      columnConfig: {
        columns: [
          { name: "Wish", statuses: [{ id: "id-Open" }] },
          { name: "Make", statuses: [{ id: "id-Doing" }] },
          { name: "Shipped", statuses: [{ id: "id-Done" }] },
        ],
      },
    };
    const plan = planned([
      jsonFile(jiraIssue("K-1", minute(0), [toDoing, toDone]), "issues/K-1.json"),
      jsonFile(jiraIssue("K-2", minute(1), [toDoing]), "issues/K-2.json"),
      jsonFile(board, "board.json"),
      jsonFile({ date: "x" }, "meta.json"),
    ]);
    expect(plan.proposedWorkflow.stages.map(({ name, from }) => `${name}: ${from.join()}`)).toEqual([
      "Wish: Open",
      "Make: Doing",
      "Shipped: Done",
    ]);
    expect(plan.sourceBoardId).toBe("4");
    expect(plan.warnings).toContainEqual({ code: "files-passed-over", count: 1, examples: ["meta.json"] });
  });

  test("epics and sub-tasks are left out of a proposed workflow and counted, not of one that is given", () => {
    const epic = jiraIssue("K-1", minute(0), [toDoing], { issuetype: { name: "Epic", hierarchyLevel: 1 } });
    const part = jiraIssue("K-2", minute(0), [toDoing], { issuetype: { name: "Teilaufgabe", subtask: true } });
    const story = jiraIssue("K-3", minute(0), [toDoing, toDone], { issuetype: { name: "Story" } });
    const files = jsonFile(search(epic, part, story));
    expect(planned(files).proposedWorkflow.types).toEqual({ count: ["*"], leaveOut: ["Epic", "Teilaufgabe"] });
    expect(planned(files).warnings).toContainEqual({
      code: "types-left-out",
      count: 2,
      examples: ["Epic", "Teilaufgabe"],
    });
    expect(planned(files, { workflow }).workflow.countedTypes).toBeUndefined();
  });

  test("the same issue on two pages of a search is read once, as updated last", () => {
    const early = jiraIssue("K-1", minute(0), [toDoing], { updated: minute(5) });
    const late = jiraIssue("K-1", minute(0), [toDoing, toDone], { updated: minute(9) });
    const plan = planned([jsonFile(search(late), "1.json"), jsonFile(search(early), "2.json")], { workflow });
    expect(storyOf(plan, "K-1")).toHaveLength(3);
    expect(codesOf(plan)).toContain("repeated-item");
  });

  test("a wrong date is told with its path", () => {
    const issue = jiraIssue("K-1", "yesterday", [toDoing]);
    expect(problemsOf(jsonFile(search(issue), "j.json"))).toEqual([
      { code: "not-a-date", file: "j.json", path: "issues[0].fields.created", value: "yesterday" },
    ]);
  });
});
