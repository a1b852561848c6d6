import { OFF_BOARD, allCards, cardOf, type PlannedFact } from "@weir/domain";
import { describe, expect, test } from "vitest";
import { createBoard, createCard, moveCard, you } from "../../testing/board-commands.ts";
import { boardOf, createScratch, openMemoryWorkspace, openSqliteWorkspace } from "../../testing/open-workspace.ts";
import { importRecord } from "../../testing/import-record.ts";
import type { ImportRequest, Workspace } from "./workspace.ts";

const collect = async (lines: AsyncIterable<string> | undefined): Promise<string[]> => {
  const all: string[] = [];
  for await (const line of lines ?? []) all.push(line);
  return all;
};

const exported = async (workspace: Workspace, boardId: string): Promise<string[]> =>
  collect(await workspace.exportBoard(boardId, you));

const fact = (factId: string, day: number, event: PlannedFact["event"]): PlannedFact => ({
  event,
  at: `2026-01-0${day}T12:00:00.000Z`,
  actor: { kind: "import", id: "trello:ann" },
  source: { system: "trello", boardId: "board", factId },
});

const created = (cardId: string, day: number): PlannedFact =>
  fact(`${cardId}-made`, day, { type: "card.created", cardId, stageId: "todo", title: `Card ${cardId}`, rank: "a0" });

const moved = (cardId: string, day: number, toStageId: string): PlannedFact =>
  fact(`${cardId}-${day}`, day, { type: "card.moved", cardId, fromStageId: "todo", toStageId, rank: "a1" });

const { commandId: _id, stream: _stream, ...create } = createBoard("b");

const request = (facts: readonly PlannedFact[], commandId = "import"): ImportRequest => ({
  commandId,
  boardId: "b",
  create,
  record: importRecord,
  facts,
  people: [{ personId: "trello:ann", name: "Ann" }],
});

/** Into the board that is there. */
const again = (facts: readonly PlannedFact[], commandId = "again"): ImportRequest => {
  const { create: _create, ...rest } = request(facts, commandId);
  return rest;
};

describe("an import", () => {
  test("makes a board as old as its history, with its people", async () => {
    const { workspace } = openMemoryWorkspace();
    const report = await workspace.appendImport(request([moved("c1", 4, "doing"), created("c1", 2)]), you);
    expect(report).toEqual({
      boardId: "b",
      seq: 4,
      appended: 2,
      alreadyThere: 0,
      movedSince: [],
      record: importRecord,
    });
    expect((await workspace.events("board:b", you))?.at(-1)).toMatchObject({
      type: "import.recorded",
      actor: { kind: "person", id: "you" },
      facts: 2,
      alreadyThere: 0,
      ...importRecord,
    });
    const board = await boardOf(workspace, "b");
    expect(board.createdAt).toBe("2026-01-02T12:00:00.000Z");
    expect(cardOf(board, "c1")?.stageId).toBe("doing");
    const before = await boardOf(workspace, "b", { at: "2026-01-03T00:00:00.000Z" });
    expect(cardOf(before, "c1")?.stageId).toBe("todo");
    expect(await workspace.people(you)).toEqual([{ personId: "trello:ann", name: "Ann" }]);
    expect(await workspace.check(you)).toMatchObject({ problems: [] });
  });

  test("of what came before takes only the unseen facts", async () => {
    const { workspace } = openMemoryWorkspace();
    await workspace.appendImport(request([created("c1", 2)]), you);
    const more = again([created("c1", 2), moved("c1", 4, "doing"), created("c2", 5)]);
    expect(await workspace.appendImport(more, you)).toMatchObject({ seq: 6, appended: 2, alreadyThere: 1 });
    expect(await workspace.appendImport({ ...more, commandId: "third" }, you)).toMatchObject({ seq: 7, appended: 0 });
    expect((await boardOf(workspace, "b")).imports).toEqual([
      { system: "trello", sourceBoardId: "board", mapping: importRecord.mapping },
    ]);
  });

  test("sent again with the same id answers its receipt; with other content it is refused", async () => {
    const { workspace } = openMemoryWorkspace();
    const first = await workspace.appendImport(request([created("c1", 2)]), you);
    expect(await workspace.appendImport(request([created("c1", 2)]), you)).toEqual({ ...first, replayed: true });
    expect(await workspace.appendImport(request([created("c2", 2)]), you)).toEqual({ problem: "command-id-reused" });
  });

  test("of the same content answers its receipt whatever was read this time, with all it said then", async () => {
    const { workspace } = openMemoryWorkspace();
    await workspace.appendImport(request([created("c1", 2)]), you);
    await workspace.execute(moveCard("b", "c1", "done", "own"), you);
    const facts = [created("c1", 2), moved("c1", 4, "doing")];
    const first = await workspace.appendImport({ ...again(facts), content: "digest" }, you);
    expect(first).toMatchObject({ alreadyThere: 1, movedSince: [{ cardId: "c1", stageId: "done" }] });
    await workspace.execute(moveCard("b", "c1", "doing", "later"), you);
    const retried = { ...again(facts.slice(1)), content: "digest" };
    expect(await workspace.appendImport(retried, you)).toEqual({ ...first, replayed: true });
    const other = { ...again(facts), content: "another" };
    expect(await workspace.appendImport(other, you)).toEqual({ problem: "command-id-reused" });
    await workspace.removeBoard("b", you);
    expect(await workspace.appendImport(retried, you)).toMatchObject({ refused: "not-found" });
  });

  test("takes back a move that an earlier export only let suppose, once a fuller one tells it", async () => {
    const { workspace } = openMemoryWorkspace();
    const supposed = (cardId: string): PlannedFact => {
      const { source, ...move } = moved(cardId, 6, "done");
      return { ...move, source: { ...source, factId: `${cardId}#present:done` } };
    };
    await workspace.appendImport(request([created("c1", 2), supposed("c1"), created("c2", 2), supposed("c2")]), you);
    const fuller = [created("c1", 2), moved("c1", 3, "doing"), moved("c1", 4, "done")];
    expect(await workspace.appendImport(again(fuller), you)).toMatchObject({ appended: 2, alreadyThere: 1 });
    const there = fact("c2-7", 7, {
      type: "card.moved",
      cardId: "c2",
      fromStageId: "done",
      toStageId: "doing",
      rank: "a1",
    });
    const back = fact("c2-8", 8, {
      type: "card.moved",
      cardId: "c2",
      fromStageId: "doing",
      toStageId: "done",
      rank: "a1",
    });
    await workspace.appendImport(again([there, back], "confirms"), you);
    const c1 = cardOf(await boardOf(workspace, "b"), "c1");
    expect([c1?.stageId, c1?.enteredStageAt, c1?.finishedAt]).toEqual([
      "done",
      ...Array<string>(2).fill("2026-01-04T12:00:00.000Z"),
    ]);
    await workspace.appendImport(again(fuller, "third"), you);
    const events = (await workspace.events("board:b", you)) ?? [];
    expect(events.filter((event) => "type" in event && event.type === "move.withdrawn")).toHaveLength(1);
    expect(await workspace.check(you)).toMatchObject({ problems: [] });
  });

  test("into a new board is refused where that board is there", async () => {
    const { workspace } = openMemoryWorkspace();
    await workspace.appendImport(request([created("c1", 2)]), you);
    const taken = { refused: "already-exists", what: "board", id: "b" };
    expect(await workspace.appendImport(request([created("c2", 2)], "other"), you)).toEqual(taken);
  });

  test("two at once do not take a fact twice", async () => {
    const { workspace } = openMemoryWorkspace();
    await workspace.execute(createBoard("b"), you);
    const facts = [created("c1", 2), created("c2", 3)];
    const reports = await Promise.all(["x", "y"].map((id) => workspace.appendImport(again(facts, id), you)));
    expect(
      reports.map((report) => "appended" in report && report.appended).toSorted((a, b) => Number(a) - Number(b)),
    ).toEqual([0, 2]);
    expect((await workspace.events("board:b", you))?.length).toBe(5);
  });

  test("keeps the later moves made here, and reports them", async () => {
    const { workspace } = openMemoryWorkspace();
    await workspace.appendImport(request([created("c1", 2), created("c2", 2)]), you);
    await workspace.execute(moveCard("b", "c1", "done", "own"), you);
    const facts = [created("c1", 2), created("c2", 2), moved("c1", 4, "doing"), moved("c2", 4, "doing")];
    const report = await workspace.appendImport(again(facts), you);
    expect(report).toMatchObject({ appended: 2, movedSince: [{ cardId: "c1", stageId: "done" }] });
    const board = await boardOf(workspace, "b");
    expect([cardOf(board, "c1")?.stageId, cardOf(board, "c2")?.stageId]).toEqual(["done", "doing"]);
  });

  test("is refused where there is no board and none is to be made", async () => {
    const { workspace } = openMemoryWorkspace();
    expect(await workspace.appendImport(again([created("c1", 2)]), you)).toMatchObject({
      refused: "not-found",
      what: "board",
    });
    const broken = { ...request([]), create: { ...create, finish: "Nowhere" } };
    expect(await workspace.appendImport(broken, you)).toMatchObject({ refused: "not-found", what: "stage" });
    expect(await workspace.boards(you)).toEqual([]);
  });
});

describe("a native file", () => {
  const boardWithAPast = async (): Promise<Workspace> => {
    const { workspace } = openMemoryWorkspace();
    await workspace.appendImport(request([created("c1", 2), moved("c1", 3, "doing")]), you);
    await workspace.namePeople(
      [
        { personId: "you", name: "You" },
        { personId: "bob", name: "Bob" },
      ],
      you,
    );
    await workspace.execute({ ...createCard("b", "c2"), title: "Ünïcode — “quoted” \u2028 {}" }, you);
    await workspace.execute(moveCard("b", "c2", "doing", "m"), you);
    return workspace;
  };

  test("leaves and comes back byte for byte, on another adapter", async () => {
    const lines = await exported(await boardWithAPast(), "b");
    const scratch = createScratch();
    const { workspace } = openSqliteWorkspace(scratch.file);
    expect(await workspace.importNative(lines, you)).toEqual({ boardId: "b", seq: 6 });
    expect(await exported(workspace, "b")).toEqual(lines);
    expect([...allCards(await boardOf(workspace, "b"))].length).toBe(2);
    expect(await workspace.boards(you)).toMatchObject([{ boardId: "b", createdAt: "2026-01-02T12:00:00.000Z" }]);
    expect(await workspace.people(you)).toEqual([
      { personId: "trello:ann", name: "Ann" },
      { personId: "you", name: "You" },
    ]);
    expect(await workspace.check(you)).toMatchObject({ problems: [] });
    expect(await workspace.importNative(lines, you)).toMatchObject({ refused: "already-exists", what: "board" });
    await workspace.close();
    scratch.remove();
  });

  test("gives nobody another name who has one here", async () => {
    const lines = await exported(await boardWithAPast(), "b");
    const { workspace } = openMemoryWorkspace();
    await workspace.namePeople([{ personId: "you", name: "Olga" }], you);
    await workspace.importNative(lines, you);
    expect(await workspace.people(you)).toEqual([
      { personId: "trello:ann", name: "Ann" },
      { personId: "you", name: "Olga" },
    ]);
  });

  test("with one bad event names that one alone", async () => {
    const lines = await exported(await boardWithAPast(), "b");
    const { workspace } = openMemoryWorkspace();
    const bad = lines.with(3, lines[3]?.replace('"type":"card.moved"', '"type":"card.flown"') ?? "");
    expect(await workspace.importNative(bad, you)).toMatchObject({ problems: [{ row: 4, path: "type" }] });
    expect(await workspace.importNative(lines.toSpliced(3, 1), you)).toMatchObject({
      problems: [{ row: 4, path: "seq" }],
    });
  });

  test("may hold cards that stand outside the flow", async () => {
    const { workspace } = openMemoryWorkspace();
    await workspace.appendImport(request([created("c1", 2), moved("c1", 3, OFF_BOARD)]), you);
    const other = openMemoryWorkspace().workspace;
    expect(await other.importNative(await exported(workspace, "b"), you)).toMatchObject({ boardId: "b" });
  });

  const spoiled: [string, (lines: string[]) => string[], object][] = [
    ["nothing in it", () => [], { row: 0, expected: expect.stringContaining("weir-board") }],
    [
      "a first line of something else",
      (lines) => ['{"format":"trello"}', ...lines.slice(1)],
      { row: 1, path: "format" },
    ],
    [
      "a line cut short",
      (lines) => lines.with(2, lines[2]?.slice(0, 40) ?? ""),
      { row: 3, expected: "one JSON object" },
    ],
    ["an event missing", (lines) => lines.toSpliced(2, 1), { row: 3, path: "seq", value: 3, expected: "2" }],
    ["the end missing", (lines) => lines.slice(0, 4), { path: "", value: 3, expected: expect.stringContaining("6") }],
    [
      "a foreign stream",
      (lines) => lines.with(2, lines[2]?.replace("board:b", "board:x") ?? ""),
      { row: 3, path: "stream" },
    ],
    [
      "a move to a stage that is not there",
      (lines) => lines.map((line) => line.replace('"toStageId":"doing"', '"toStageId":"nowhere"')),
      { path: "toStageId", value: "nowhere" },
    ],
    [
      "a move of a card that is not there",
      (lines) => lines.map((line) => (line.includes("card.moved") ? line.replace('"c1"', '"ghost"') : line)),
      { path: "cardId", value: "ghost" },
    ],
    [
      "a field of nobody's",
      (lines) => lines.with(2, lines[2]?.replace("{", '{"role":"admin",') ?? ""),
      { row: 3, path: "role" },
    ],
    [
      "a hostile key",
      (lines) => lines.with(2, lines[2]?.replace("{", '{"__proto__":{"x":1},') ?? ""),
      { row: 3, path: "__proto__" },
    ],
    ["a deep nest", (lines) => [...lines, "[".repeat(1e6) + "]".repeat(1e6)], { row: 10, expected: "one JSON object" }],
  ];
  test.each(spoiled)("with %s is refused whole, naming the place", async (_, spoil, problem) => {
    const lines = spoil(await exported(await boardWithAPast(), "b"));
    const { workspace } = openMemoryWorkspace();
    const outcome = await workspace.importNative(lines, you);
    expect("problems" in outcome && outcome.problems).toContainEqual(expect.objectContaining(problem));
    expect(await workspace.boards(you)).toEqual([]);
  });
});

test(
  "a copy made while work goes on holds everything acknowledged before it and is whole",
  { timeout: 30_000 },
  async () => {
    const scratch = createScratch();
    const { workspace } = openSqliteWorkspace(scratch.file);
    await workspace.execute(createBoard("b"), you);
    for (let card = 0; card < 200; card += 1) await workspace.execute(createCard("b", `c${card}`), you);
    const copying = workspace.backup(`${scratch.folder}/copy.db`, you);
    const during = Array.from({ length: 200 }, (_, card) => workspace.execute(createCard("b", `d${card}`), you));
    expect(await copying).toEqual({ path: `${scratch.folder}/copy.db` });
    await Promise.all(during);
    const copy = openSqliteWorkspace(`${scratch.folder}/copy.db`);
    const cards = [...allCards(await boardOf(copy.workspace, "b"))].map((card) => card.cardId);
    expect(cards).toEqual(expect.arrayContaining(Array.from({ length: 200 }, (_, card) => `c${card}`)));
    expect(await copy.workspace.check(you)).toMatchObject({ problems: [] });
    await Promise.all([workspace.close(), copy.workspace.close()]);
    scratch.remove();
  },
);
