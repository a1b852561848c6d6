import { join } from "node:path";
import type { PlannedFact } from "@weir/domain";
import { afterAll, describe, expect, test } from "vitest";
import { createBoard, createCard, moveCard, you } from "../../testing/board-commands.ts";
import { importRecord } from "../../testing/import-record.ts";
import { boardOf, createScratch, openMemoryWorkspace, openSqliteWorkspace } from "../../testing/open-workspace.ts";
import type { ImportRequest, Workspace } from "./workspace.ts";

const cards = 1_500;
const facts = Array.from({ length: cards }, (_, number): PlannedFact[] => {
  const cardId = `k${number}`;
  const of = { actor: { kind: "import", id: "log:ann" }, at: "2026-01-02T12:00:00.000Z" } as const;
  const source = (factId: string): PlannedFact["source"] => ({ system: "log", boardId: "log", factId });
  return [
    {
      ...of,
      source: source(`${cardId}-made`),
      event: { type: "card.created", cardId, stageId: "todo", title: cardId, rank: "a0" },
    },
    {
      ...of,
      source: source(`${cardId}-moved`),
      event: { type: "card.moved", cardId, fromStageId: "todo", toStageId: "doing", rank: "a1" },
    },
  ];
}).flat();

const { commandId: _id, stream: _stream, ...create } = createBoard("long");
const request = (more: Partial<ImportRequest> = {}): ImportRequest => ({
  commandId: "import",
  content: "digest",
  boardId: "long",
  create,
  record: importRecord,
  facts,
  people: [],
  ...more,
});

const scratch = createScratch();
afterAll(() => scratch.remove());
const openings: readonly (readonly [string, (name: string) => Workspace])[] = [
  ["memory", () => openMemoryWorkspace().workspace],
  ["sqlite", (name) => openSqliteWorkspace(join(scratch.folder, name)).workspace],
];

describe.each(openings)("a long history, in %s", (_, open) => {
  test("is there as a whole, told how far it is, and answered alike when sent again", async () => {
    const workspace = open("whole.db");
    const shares: number[] = [];
    const report = await workspace.appendImport(request(), you, (share) => shares.push(share));
    expect(report).toMatchObject({ seq: facts.length + 2, appended: facts.length, alreadyThere: 0, movedSince: [] });
    expect(shares.length).toBeGreaterThan(4);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBeCloseTo(1);
    expect(await workspace.appendImport(request(), you)).toEqual({ ...report, replayed: true });
    const again = request({ commandId: "again", content: "other" });
    const { create: _create, ...rest } = again;
    expect(await workspace.appendImport(rest, you)).toMatchObject({ appended: 0, alreadyThere: facts.length });
    await workspace.close();
  });

  test("lets everybody else read and write meanwhile, and comes after none of it", async () => {
    const workspace = open("meanwhile.db");
    await workspace.execute(createBoard("other"), you);
    await workspace.execute(createCard("other", "c1"), you);
    const importing = workspace.appendImport(request(), you);
    const [moved, seen] = await Promise.all([
      workspace.execute(moveCard("other", "c1", "doing", "move-c1"), you),
      workspace.board("other", you),
    ]);
    expect(moved).toHaveProperty("results");
    expect(seen?.boardId).toBe("other");
    expect(await importing).toMatchObject({ appended: facts.length });
    expect((await boardOf(workspace, "long")).seq).toBe(facts.length + 2);
    await workspace.close();
  });

  test("for a board that is there lands as a whole too, after what people did there meanwhile", async () => {
    const workspace = open("there.db");
    const { create: _create, ...longer } = request({ commandId: "longer", content: "longer" });
    await workspace.appendImport(request({ facts: facts.slice(0, 200) }), you);
    const shares: number[] = [];
    const importing = workspace.appendImport(longer, you, (share) => shares.push(share));
    const moved = await workspace.execute(moveCard("long", "k3", "done", "move-k3"), you);
    expect(moved).toHaveProperty("results");
    expect(await importing).toMatchObject({
      appended: facts.length - 200,
      alreadyThere: 200,
    });
    expect(shares.at(-1)).toBeCloseTo(1);
    const { seq } = await boardOf(workspace, "long");
    // The board, two records of imports, and the move.
    expect(seq).toBe(facts.length + 4);
    await workspace.close();
  });

  test("waits for whoever is at work on the board no longer than it takes to be told of them a few times", async () => {
    const workspace = open("busy.db");
    const { create: _create, ...longer } = request({ commandId: "longer", content: "longer" });
    await workspace.appendImport(request({ facts: facts.slice(0, 200) }), you);
    let landed = false;
    const importing = workspace.appendImport(longer, you).finally(() => (landed = true));
    let moves = 0;
    while (!landed && moves < 2_000) {
      moves += 1;
      await workspace.execute(moveCard("long", "k3", moves % 2 === 0 ? "todo" : "done", `busy-${moves}`), you);
    }
    expect(await importing).toMatchObject({ appended: facts.length - 200 });
    expect(landed).toBe(true);
    await workspace.close();
  });

  test("of which a card's id is taken leaves no trace", async () => {
    const workspace = open("taken.db");
    await workspace.execute(createBoard("other"), you);
    await workspace.execute(createCard("other", "k1499"), you);
    expect(await workspace.appendImport(request(), you)).toMatchObject({ refused: "already-exists" });
    expect(await workspace.board("long", you)).toBeUndefined();
    expect((await workspace.boards(you)).map(({ boardId }) => boardId)).toEqual(["other"]);
    await workspace.close();
  });
});
