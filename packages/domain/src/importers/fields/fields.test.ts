import { describe, expect, test } from "vitest";
import {
  jiraIssue,
  jsonFile,
  planned,
  problemsOf,
  textFile,
  trelloBoard,
  trelloId,
} from "../../../testing/foreign-files.ts";
import { recordedImports } from "../import-record.ts";
import { offeredFields, writeWorkflowFile } from "../workflow-file/write-workflow-file.ts";
import { readWorkflowFile } from "../workflow-file/read-workflow-file.ts";
import type { ImportPlan } from "../import-plan.ts";
import type { BoardField } from "../../streams/board/fields/board-field.ts";
import { cardOf, emptyState, evolve, importRecordOf, type BoardState, type DomainEvent } from "../../index.ts";

const rows = [
  "ID,Name,To Do,Done,Points,Customer,Tier,Page,Note",
  "a,One,2026-03-02,2026-03-05,3,Acme,Gold,https://example.org/a,",
  'b,Two,2026-03-03,2026-03-06,"2,5",Ltd,Gold,,first',
  "c,Three,2026-03-04,,1.125,Acme,Silver,,",
  "d,Four,2026-03-04,,,,Gold,,",
];
const table = textFile(rows.join("\n"));
const stages =
  "timeZone: UTC\nstages: [{name: To Do, kind: queue}, {name: Done, kind: done}]\nstart: To Do\nfinish: Done\n";
const taking = `${stages}size: Points\nfields:\n  - {name: Customer, kind: text}\n  - {name: Level, kind: choice, from: Tier}\n`;
const given = (plan: ImportPlan, cardId: string) =>
  plan.events.flatMap(({ event }) => {
    if (event.type === "card.field-set" && event.cardId === cardId) return [[event.fieldId, event.value]];
    return event.type === "card.edited" && event.cardId === cardId ? [["size", event.changes.size]] : [];
  });
const level: BoardField = { fieldId: "tier-of-ours", name: "Level", kind: "choice", options: ["Gold"], onFace: true };

describe("what a source holds besides", () => {
  test("is told with what it could become, and stays behind where nobody says so", () => {
    const plan = planned(table, { workflow: stages });
    expect(plan.sourceFields.map(({ name, items, kind, canBeSize }) => [name, items, kind, canBeSize])).toEqual([
      ["Points", 3, "text", true],
      ["Customer", 3, "text", false],
      ["Tier", 4, "choice", false],
      ["Page", 1, "link", false],
      ["Note", 1, "text", false],
    ]);
    expect(plan.events.filter(({ event }) => /field|edited/.test(event.type))).toEqual([]);
    expect(plan.proposedWorkflow.fields).toBeUndefined();
    expect(offeredFields(plan.sourceFields)).toContain('#   - { name: "Tier", kind: choice }');
    expect(offeredFields(plan.sourceFields)).toContain('# size: "Points"');
  });

  test("becomes the size and fields of the board as the workflow says; what cannot be held is told", () => {
    const plan = planned(table, { workflow: taking });
    const [first, second] = plan.events;
    expect(first?.event).toMatchObject({ type: "field.added", fieldId: "customer", name: "Customer", kind: "text" });
    expect(second?.event).toMatchObject({ fieldId: "level", kind: "choice", options: ["Gold", "Silver"] });
    expect(["a", "b", "c", "d"].map((id) => given(plan, id))).toEqual([
      [
        ["size", 3],
        ["customer", "Acme"],
        ["level", "Gold"],
      ],
      [
        ["size", 2.5],
        ["customer", "Ltd"],
        ["level", "Gold"],
      ],
      [
        ["customer", "Acme"],
        ["level", "Silver"],
      ],
      [["level", "Gold"]],
    ]);
    expect(plan.warnings).toContainEqual({ code: "value-not-held", count: 1, examples: ["c: Points"] });
    expect(readWorkflowFile(writeWorkflowFile(plan.proposedWorkflow))).toEqual(plan.proposedWorkflow);
  });

  test("goes to the field of that name where the board has one, and must be of its kind", () => {
    const plan = planned(table, { workflow: taking, fields: [level] });
    expect(given(plan, "d")).toEqual([["tier-of-ours", "Gold"]]);
    expect(plan.events.filter(({ event }) => event.type === "field.added")).toHaveLength(1);
    const codes = (workflow: string, fields: readonly BoardField[] = []) =>
      problemsOf(table, { workflow, fields }).map(({ code, path }) => [code, path]);
    expect(codes(taking, [{ ...level, kind: "text" }])).toEqual([["field-of-other-kind", "fields[1].kind"]]);
    expect(codes(`${stages}size: Effort\nfields: [{name: Who, kind: text}]`)).toEqual([
      ["unknown-source-field", "size"],
      ["unknown-source-field", "fields[0].from"],
    ]);
    expect(codes(`${stages}fields: [{name: A, kind: text, from: Tier}, {name: A, kind: text, from: Note}]`)).toEqual([
      ["repeated-field", "fields[1].name"],
    ]);
  });

  test("is told again by the same facts, by another where it changed since, and follows how it was read before", () => {
    const plan = planned(table, { workflow: taking });
    const ids = (of: ImportPlan): string[] => of.events.map(({ source }) => source.factId);
    expect(new Set(ids(plan)).size).toBe(plan.events.length);
    expect(ids(planned(table, { workflow: taking }))).toEqual(ids(plan));
    const later = planned(textFile(rows.join("\n").replace("Acme,Gold", "Acme,Silver")), { workflow: taking });
    expect(ids(later).filter((id) => !ids(plan).includes(id))).toHaveLength(1);
    const record = { type: "import.recorded", ...importRecordOf(plan, ["t.csv"]) };
    const board = [...plan.events.map(({ event }) => event), record].reduce<BoardState>(
      (state, event, index) =>
        evolve(state, {
          stream: "board:b",
          seq: index + 1,
          v: 1,
          at: "2026-03-02T09:00:00.000Z",
          recordedAt: "2026-03-02T09:00:00.000Z",
          actor: { kind: "import", id: "x" },
          commandId: "c",
          ...event,
        } as unknown as DomainEvent),
      emptyState("board:b"),
    );
    expect(cardOf(board, "b")).toMatchObject({ size: 2.5, fields: [{ value: "Ltd" }, { value: "Gold" }] });
    expect(recordedImports(board)[0]?.workflow).toMatchObject({
      size: "Points",
      fields: [
        { name: "Customer", kind: "text", from: "Customer" },
        { name: "Level", kind: "choice", from: "Tier" },
      ],
    });
  });
});

test("Trello's custom fields are known by their names, a choice by its words", () => {
  const at = "2026-03-02T09:00:00.000Z";
  const id = trelloId(at, 1);
  const board = trelloBoard([{ id, idList: "l1", name: "One" }], [], {
    lists: [{ id: "l1", name: "To Do" }],
    customFields: [
      { id: "f1", name: "Points" },
      { id: "f2", name: "Tier", options: [{ id: "o1", value: { text: "Gold" } }] },
    ],
  }) as { cards: object[] };
  const items = [
    { idCustomField: "f1", value: { number: "5" } },
    { idCustomField: "f2", idValue: "o1", value: null },
    { idCustomField: "gone", value: { text: "x" } },
  ];
  const plan = planned(
    jsonFile({ ...board, cards: board.cards.map((card) => ({ ...card, customFieldItems: items })) }),
  );
  expect(plan.sourceFields.map(({ name, examples, canBeSize }) => [name, examples, canBeSize])).toEqual([
    ["Points", ["5"], true],
    ["Tier", ["Gold"], false],
  ]);
});

test("Jira's own fields are known by the names a search tells, and say nothing of people", () => {
  const fields = {
    customfield_1: 5,
    customfield_2: { value: "Gold" },
    customfield_3: [{ name: "Sprint 1" }, { name: "Sprint 2" }],
    customfield_4: { accountId: "x", displayName: "Ada" },
    customfield_5: null,
  };
  const names = { customfield_1: "Story Points", customfield_2: "Tier", summary: "Summary" };
  const issue = jiraIssue("A-1", "2026-03-02T09:00:00.000+0000", [], fields);
  const plan = planned(jsonFile({ names, total: 1, issues: [issue] }));
  expect(plan.sourceFields.map(({ name, examples }) => [name, examples])).toEqual([
    ["Story Points", ["5"]],
    ["Tier", ["Gold"]],
    ["customfield_3", ["Sprint 1, Sprint 2"]],
  ]);
});
