import { cardOf, REMOVED_TEXT, type Command, type Viewer } from "@weir/domain";
import { readFile } from "node:fs/promises";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openAccess } from "../../testing/access-desk.ts";
import { createBoard, createCard, createFakes, you } from "../../testing/board-commands.ts";
import { importRecord } from "../../testing/import-record.ts";
import { boardOf, createScratch, openMemoryWorkspace, openSqliteWorkspace } from "../../testing/open-workspace.ts";
import { filesHolding } from "../../testing/texts-on-disk.ts";
import type { EventLog } from "../event-log.ts";
import { createWorkspace } from "./create-workspace.ts";
import type { Workspace } from "./workspace.ts";

/** Nothing else that is stored looks like it. */
const secret = "Zanzibar";
const scratch = { current: createScratch() };
let made = 0;

const on = (boardId: string, type: string, fields: object): Command =>
  ({ commandId: `own-${(made += 1)}`, stream: `board:${boardId}`, type, ...fields }) as Command;

const adapters = [
  { name: "memory", open: () => openMemoryWorkspace() },
  { name: "SQLite", open: () => openSqliteWorkspace(scratch.current.file) },
];

/** Everything that a person can write on a card, each with the secret in it; what is written last hides what was before. */
const written = (cardId: string): readonly [string, object][] => [
  ["card.create", { stageId: "todo", title: `${secret} 1`, description: `${secret} 2`, labels: [`${secret} 3`] }],
  ["card.edit", { changes: { title: `${secret} 4`, description: `${secret} 5` } }],
  ["card.label", { labels: [`${secret} 6`, "red"] }],
  ["card.check-item", { itemId: `${cardId}-i`, text: `${secret} 7` }],
  ["card.check-item", { itemId: `${cardId}-i`, done: true }],
  ["card.block", { reason: `${secret} 8` }],
  ["card.move", { toStageId: "doing", reason: `${secret} 9` }],
  ["card.comment", { commentId: `${cardId}-m`, text: `${secret} 10` }],
  ["card.edit", { changes: { title: "Plain" } }],
  ["card.discard", { reason: `${secret} 11` }],
  ["card.restore", { stageId: "done", reason: `${secret} 12` }],
];

const writeCard = async (workspace: Workspace, cardId: string): Promise<void> => {
  for (const [type, fields] of written(cardId)) {
    const outcome = await workspace.execute(on("b", type, { cardId, ...fields }), you);
    expect(outcome).toHaveProperty("results");
  }
};

const exported = async (workspace: Workspace): Promise<string[]> => {
  const lines: string[] = [];
  for await (const line of (await workspace.exportBoard("b", you)) ?? []) lines.push(line);
  return lines;
};

describe.each(adapters)("removing text for good on $name", ({ open }) => {
  let workspace: Workspace;
  let log: EventLog;
  beforeEach(async () => {
    scratch.current = createScratch();
    ({ workspace, log } = open());
    await workspace.execute(createBoard("b"), you);
    await workspace.execute(on("b", "wip-limit.set", { scope: { kind: "stage", stageId: "doing" }, max: 1 }), you);
    await workspace.execute(createCard("b", "other", "doing"), you);
    await writeCard(workspace, "c");
  });
  afterEach(async () => {
    await workspace.close();
    scratch.current.remove();
  });

  const remove = (fields: object, boardId = "b", viewer: Viewer = you) =>
    workspace.execute(on(boardId, "card.redact", fields), viewer);

  test("takes all of a card's text out of what is stored, and leaves what happened", async () => {
    const before = await log.read("board:b", 0);
    expect(await remove({ cardId: "c" })).toMatchObject({ results: [{ stream: "board:b", seq: before.length + 1 }] });
    const after = await log.read("board:b", 0);
    expect(JSON.stringify(after)).not.toContain(secret);
    expect(JSON.stringify(after)).toContain("Card other");
    expect(after.slice(0, -1).map(({ seq, at, type }) => [seq, at, type])).toEqual(
      before.map(({ seq, at, type }) => [seq, at, type]),
    );
    expect(after.at(-1)).toMatchObject({ type: "card.redacted", cardId: "c", actor: { id: "you" } });
    expect(cardOf(await boardOf(workspace, "b"), "c")).toMatchObject({
      title: REMOVED_TEXT,
      labels: [REMOVED_TEXT],
      checkItems: [{ text: REMOVED_TEXT, done: true }],
      blocked: { reason: REMOVED_TEXT },
      stageId: "done",
    });
    expect(await log.audit()).toMatchObject([{ did: "card.redacted", by: "you", what: { boardId: "b", cardId: "c" } }]);
    expect(await workspace.check(you)).toMatchObject({ problems: [] });
  });

  test.each([
    [
      "template",
      { type: "board.set-template", templateId: "x", template: { name: secret, description: `${secret} 2` } },
    ],
    ["meeting", { type: "cadence.hold", meetingId: "x", kind: "review", roles: [], others: [secret], note: secret }],
  ])("takes out what a %s said, with what it said before, and nothing else", async (what, { type, ...fields }) => {
    await remove({ cardId: "c" });
    await workspace.execute(on("b", type, fields), you);
    if (what === "template") await workspace.execute(on("b", type, { templateId: "x", template: null }), you);
    expect(JSON.stringify(await log.read("board:b", 0))).toContain(secret);
    const outcome = await workspace.execute(on("b", "board.redact", { what, id: "x" }), you);
    expect(outcome).toHaveProperty("results");
    const left = JSON.stringify([await log.read("board:b", 0), await exported(workspace)]);
    expect(left).not.toContain(secret);
    expect(left).toContain("Card other");
    expect((await log.audit())[0]).toMatchObject({ did: "board.redacted", what: { boardId: "b", what, id: "x" } });
    expect(await workspace.check(you)).toMatchObject({ problems: [] });
  });

  test("takes one comment out, and asks nothing of what was never said", async () => {
    await remove({ cardId: "c", commentId: "c-m" });
    const left = JSON.stringify(await log.read("board:b", 0));
    expect(left).not.toContain(`${secret} 10`);
    expect(left).toContain(`${secret} 11`);
    const nothing = { refused: "not-found", what: "comment", id: "x" };
    expect(await remove({ cardId: "c", commentId: "x" })).toEqual(nothing);
    expect(await remove({ cardId: "x" })).toEqual({ refused: "not-found", what: "card", id: "x" });
    expect(await remove({ cardId: "c" }, "nowhere")).toEqual({ refused: "not-found", what: "board", id: "nowhere" });
  });

  test("follows a card over the boards it was on, a command under way included", async () => {
    for (const boardId of ["next", "last"]) await workspace.execute(createBoard(boardId), you);
    const move = (from: string, toBoardId: string) =>
      workspace.execute(on(from, "card.transfer", { cardId: "c", toBoardId, toStageId: "todo" }), you);
    await move("b", "next");
    const [, outcome] = await Promise.all([move("next", "last"), remove({ cardId: "c" }, "next")]);
    expect(outcome).toMatchObject({ results: [{}, {}, {}] });
    for (const boardId of ["b", "next", "last"])
      expect(JSON.stringify(await log.read(`board:${boardId}`, 0))).not.toContain(secret);
    expect(cardOf(await boardOf(workspace, "b"), "c")?.title).toBe(REMOVED_TEXT);
    expect(await workspace.check(you)).toMatchObject({ problems: [] });
  });

  test("follows a card past a board that was removed meanwhile, both ways", async () => {
    for (const boardId of ["next", "last", "beyond"]) await workspace.execute(createBoard(boardId), you);
    const move = (from: string, toBoardId: string) =>
      workspace.execute(on(from, "card.transfer", { cardId: "c", toBoardId, toStageId: "todo" }), you);
    for (const [from, to] of ["b next", "next last", "last beyond"].map((way) => way.split(" ")))
      await move(from ?? "", to ?? "");
    await workspace.removeBoard("next", you);
    expect(JSON.stringify(await log.read("board:b", 0))).toContain(secret);
    expect(await remove({ cardId: "c" }, "beyond")).toMatchObject({ results: [{}, {}, {}] });
    for (const boardId of ["b", "last", "beyond"])
      expect(JSON.stringify(await log.read(`board:${boardId}`, 0))).not.toContain(secret);
    await workspace.execute(on("beyond", "card.edit", { cardId: "c", changes: { title: `${secret} 14` } }), you);
    expect(await remove({ cardId: "c" }, "b")).toMatchObject({ results: [{}, {}, {}] });
    expect(JSON.stringify(await log.read("board:beyond", 0))).not.toContain(secret);
  });

  test("leaves alone another card that was given the id of one that is gone with its board", async () => {
    for (const boardId of ["next", "other"]) await workspace.execute(createBoard(boardId), you);
    await workspace.execute(on("b", "card.transfer", { cardId: "c", toBoardId: "next", toStageId: "todo" }), you);
    await workspace.removeBoard("next", you);
    await workspace.execute(createCard("other", "c"), you);
    expect(await remove({ cardId: "c" })).toMatchObject({ results: [{ stream: "board:b" }] });
    expect(JSON.stringify(await log.read("board:other", 0))).toContain("Card c");
  });

  test("sent again changes nothing more, and what was said since stays", async () => {
    const command = on("b", "card.redact", { cardId: "c" });
    const [first, twin] = await Promise.all([workspace.execute(command, you), workspace.execute(command, you)]);
    expect([first, twin]).toMatchObject([{ results: [{}] }, { replayed: true }]);
    await workspace.execute(on("b", "card.edit", { cardId: "c", changes: { title: "New" } }), you);
    expect(await workspace.execute(command, you)).toMatchObject({ replayed: true });
    expect(cardOf(await boardOf(workspace, "b"), "c")?.title).toBe("New");
  });

  test("a late retry of what was said is told that it was done, and not what", async () => {
    const said = on("b", "card.comment", { cardId: "c", commentId: "late", text: `${secret} 13` });
    await workspace.execute(said, you);
    await remove({ cardId: "c" });
    expect(await workspace.execute(said, you)).toEqual({
      results: [{ stream: "board:b", seq: expect.any(Number) as number, events: [] }],
      replayed: true,
    });
    expect(JSON.stringify(await log.read("board:b", 0))).not.toContain(secret);
  });

  test("an export holds it no more, and comes back the same", async () => {
    await remove({ cardId: "c" });
    const lines = await exported(workspace);
    expect(lines.join()).not.toContain(secret);
    await workspace.removeBoard("b", you);
    expect(await workspace.importNative(lines, you)).toMatchObject({ boardId: "b" });
    expect(await exported(workspace)).toEqual(lines);
    expect(await workspace.check(you)).toMatchObject({ problems: [] });
  });

  test("an import that comes again brings nothing back, and what it noted of the card is gone", async () => {
    const source = (factId: string) => ({ system: "trello", boardId: "board", factId });
    const fact = (factId: string, event: object) => ({
      event,
      at: "2026-03-01T09:00:00.000Z",
      actor: { kind: "import", id: "trello:ann" },
      source: source(factId),
    });
    const facts = [
      fact("f1", { type: "card.created", cardId: "i", stageId: "todo", rank: "a", title: secret }),
      fact("f2", { type: "card.commented", cardId: "i", commentId: "i-m", text: secret }),
    ];
    const warnings = [{ code: "guessed", count: 1, examples: [`${secret}: a guess`] }];
    const again = (commandId: string) =>
      workspace.appendImport(
        { commandId, boardId: "b", facts: facts as never, record: { ...importRecord, warnings } },
        you,
      );
    await again("first");
    await remove({ cardId: "i" });
    expect(JSON.stringify(await log.read("board:b", 0))).not.toContain(`${secret}:`);
    await again("second");
    const left = await log.read("board:b", 0);
    expect(JSON.stringify(left.filter((event) => event.type !== "import.recorded"))).not.toMatch(/Zanzibar(?! \d)/);
  });

  test("that somebody left behind unnoticed is found by a check", async () => {
    await log.append([{ stream: "board:b", expectedSeq: await log.head("board:b"), events: await toldOnly() }], {
      commandId: "told",
      contentHash: "",
    });
    const report = await workspace.check(you);
    expect(report).toMatchObject({
      problems: expect.arrayContaining([
        { stream: "board:b", problem: expect.stringContaining("removed") as string },
      ]) as unknown,
    });
  });

  /** A redaction that was told and never done. */
  const toldOnly = async () => {
    const head = await log.head("board:b");
    const [first] = await log.read("board:b", 0, 1);
    if (first === undefined) throw new Error("a board begins with an event");
    const { stream, at, recordedAt, actor } = first;
    return [
      {
        stream,
        at,
        recordedAt,
        actor,
        seq: head + 1,
        v: 1,
        type: "card.redacted",
        commandId: "told",
        cardId: "c",
      } as const,
    ];
  };
});

describe("what a disk holds", () => {
  beforeEach(() => {
    scratch.current = createScratch();
  });
  afterEach(() => scratch.current.remove());

  /** A workspace that has been busy: many boards and cards, so that rows moved between pages, and snapshots were kept. */
  const busy = async () => {
    const { file } = scratch.current;
    let opened = openSqliteWorkspace(file);
    for (const boardId of ["b", "z"]) await opened.workspace.execute(createBoard(boardId), you);
    const write = (count: number) =>
      Promise.all(
        Array.from({ length: 2 * count }, (_, index) => {
          const cardId = `w${(made += 1)}`;
          const description = "long ".repeat(made % 300);
          const wish = { cardId, stageId: "todo", title: `Work ${made}`, description };
          return opened.workspace.execute(on(index % 2 === 0 ? "b" : "z", "card.create", wish), you);
        }),
      );
    await write(110);
    await writeCard(opened.workspace, "c");
    await write(110);
    // Closing keeps a snapshot, opening and closing again another in its place.
    await opened.workspace.close();
    opened = openSqliteWorkspace(file, "again");
    expect(await opened.log.snapshot("board:b")).toMatchObject({ body: expect.stringContaining(secret) as string });
    await opened.workspace.board("b", you);
    await write(30);
    return { file, ...opened };
  };

  test("after a redaction is no trace of the text, in no file and no copy", async () => {
    const { file, workspace } = await busy();
    expect(filesHolding(file, secret)).not.toEqual([]);
    await workspace.execute(on("b", "card.redact", { cardId: "c" }), you);
    expect(filesHolding(file, secret)).toEqual([]);
    await workspace.backup(`${file}.copy`, you);
    expect(filesHolding(`${file}.copy`, secret)).toEqual([]);
    await workspace.close();
    expect(filesHolding(file, secret)).toEqual([]);
    expect((await readFile(file)).includes("Work")).toBe(true);
  });

  test("after a board was removed is no trace of what was on it", async () => {
    const { file, workspace } = await busy();
    await workspace.removeBoard("b", you);
    expect(filesHolding(file, secret)).toEqual([]);
    expect(await workspace.check(you)).toMatchObject({ streams: 1, problems: [] });
    await workspace.close();
    expect(filesHolding(file, secret)).toEqual([]);
  });

  test("would hold it still, were the file not written anew", async () => {
    const { file, log, workspace } = await busy();
    const lazy = { ...log, scrub: async () => {} };
    await createWorkspace({ log: lazy, ...createFakes("lazy") }).execute(on("b", "card.redact", { cardId: "c" }), you);
    expect(JSON.stringify(await log.read("board:b", 0))).not.toContain(secret);
    expect(filesHolding(file, secret)).not.toEqual([]);
    expect(await workspace.check(you)).toMatchObject({
      problems: [{ problem: expect.stringContaining("unused parts") as string }],
    });
    await workspace.close();
    // Whoever opens it next does what is owed.
    await openSqliteWorkspace(file).workspace.close();
    expect(filesHolding(file, secret)).toEqual([]);
  });
});

describe("who may remove text", () => {
  test("is a manager of every board the card has been on", async () => {
    const desk = await openAccess();
    await desk.claim();
    const bo = await desk.join("bo");
    const cy = await desk.join("cy");
    const ask = (who: typeof bo, boardId: string, type: string, fields: object) =>
      desk.workspace.execute(on(boardId, type, fields), desk.as(who));
    await desk.workspace.execute(createBoard("b"), desk.as(bo));
    await desk.workspace.execute(createBoard("mine"), desk.as(cy));
    await desk.workspace.execute(createCard("b", "c"), desk.as(bo));
    expect(await ask(cy, "b", "card.redact", { cardId: "c" })).toEqual({ denied: "no-role" });
    await ask(cy, "b", "card.transfer", { cardId: "c", toBoardId: "mine", toStageId: "todo" });
    expect(await ask(cy, "mine", "card.redact", { cardId: "c" })).toEqual({ denied: "no-role" });
    expect(JSON.stringify(await desk.log.read("board:mine", 0))).toContain("Card c");
    expect(await desk.log.receipt("own-x")).toBeUndefined();
  });
});
