import { boardStream, cardCount, cardOf, isRefusal } from "@weir/domain";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createBoard, createCard, limitStage, moveCard, stranger, you } from "../../testing/board-commands.ts";
import { importRecord } from "../../testing/import-record.ts";
import { boardOf, createScratch, openMemoryWorkspace, openSqliteWorkspace } from "../../testing/open-workspace.ts";
import type { EventLog } from "../event-log.ts";
import type { Outcome, Workspace } from "./workspace.ts";

const scratch = { current: createScratch() };
const adapters = [
  { name: "memory", open: () => openMemoryWorkspace() },
  { name: "SQLite", open: () => openSqliteWorkspace(scratch.current.file) },
];

/** The texts of events are a shortcut for whoever sends them on, no part of what happened. */
const withoutTexts = (outcome: Outcome): Outcome =>
  "results" in outcome
    ? { ...outcome, results: outcome.results.map(({ texts: _texts, ...result }) => result) }
    : outcome;

describe.each(adapters)("a workspace on $name", ({ open }) => {
  let workspace: Workspace;
  let log: EventLog;
  beforeEach(async () => {
    scratch.current = createScratch();
    ({ workspace, log } = open());
    await workspace.execute(createBoard("b"), you);
  });
  afterEach(async () => {
    await workspace.close();
    scratch.current.remove();
  });

  const board = (boardId = "b") => boardOf(workspace, boardId);

  test("runs commands and shows what came of them", async () => {
    expect(await workspace.execute(createCard("b", "c1"), you)).toMatchObject({
      results: [{ stream: "board:b", seq: 2, events: [{ type: "card.created", seq: 2, cardId: "c1" }] }],
    });
    await workspace.execute(moveCard("b", "c1", "doing", "m1"), you);
    expect(cardOf(await board(), "c1")?.stageId).toBe("doing");
    expect(await workspace.boards(you)).toEqual([
      expect.objectContaining({ boardId: "b", name: "Board b", timeZone: "UTC", archived: false, demo: false }),
    ]);
  });

  test("a refusal is a value and leaves no receipt: the same command is decided anew", async () => {
    const early = moveCard("b", "c1", "doing", "m1");
    expect(await workspace.execute(early, you)).toMatchObject({ refused: "not-found" });
    await workspace.execute(createCard("b", "c1"), you);
    expect(await workspace.execute(early, you)).toMatchObject({ results: [{ seq: 3 }] });
  });

  test("the same command again answers the same events, also where it would be refused by now", async () => {
    const first = withoutTexts(await workspace.execute(createCard("b", "c1"), you));
    expect(await workspace.execute(createCard("b", "c1"), you)).toEqual({ ...first, replayed: true });
    const moved = withoutTexts(await workspace.execute(moveCard("b", "c1", "doing", "m1"), you));
    await workspace.execute(moveCard("b", "c1", "done", "m2"), you);
    expect(await workspace.execute(moveCard("b", "c1", "doing", "m1"), you)).toEqual({ ...moved, replayed: true });
    expect((await board()).seq).toBe(4);
  });

  test("the same command sent many times at once happens once", async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => workspace.execute(createCard("b", "c1"), you)));
    expect(answers.map((answer) => "replayed" in answer)).toEqual([false, ...Array(9).fill(true)]);
    expect((await board()).seq).toBe(2);
  });

  test("a command id is not taken for another command, nor for another person's", async () => {
    await workspace.execute(createCard("b", "c1"), you);
    const other = { ...createCard("b", "c2"), commandId: createCard("b", "c1").commandId };
    const same = createCard("b", "c1");
    const reused = { problem: "command-id-reused" };
    expect(await workspace.execute(other, you)).toEqual(reused);
    expect(await workspace.execute(same, { ...you, personId: "ann" })).toEqual(reused);
    const racing = [moveCard("b", "c1", "doing", "m"), moveCard("b", "c1", "done", "m")];
    expect((await Promise.all(racing.map((command) => workspace.execute(command, you))))[1]).toEqual(reused);
  });

  test("a command that changes nothing leaves a receipt", async () => {
    const rename = { commandId: "r", stream: "board:b", type: "board.rename", name: "Board b" } as const;
    const nothing = { results: [{ stream: "board:b", seq: (await board()).seq, events: [] }] };
    expect(withoutTexts(await workspace.execute(rename, you))).toEqual(nothing);
    await workspace.execute({ ...rename, commandId: "r2", name: "Other" }, you);
    expect(await workspace.execute(rename, you)).toEqual({ ...nothing, replayed: true });
  });

  test("of a hundred moves racing into a limit of three, exactly three arrive", async () => {
    const ids = Array.from({ length: 100 }, (_, index) => `c${index}`);
    await Promise.all(ids.map((id) => workspace.execute(createCard("b", id), you)));
    await workspace.execute(limitStage("b", "doing", 3), you);
    const answers = await Promise.all(ids.map((id) => workspace.execute(moveCard("b", id, "doing", `m-${id}`), you)));
    expect(answers.filter(isRefusal).length).toBe(97);
    expect(cardCount(await board(), "doing")).toBe(3);
  });

  test("a command for two boards lands on both or on none", async () => {
    await workspace.execute(createBoard("other"), you);
    await workspace.execute(createCard("b", "c1"), you);
    const transfer = {
      commandId: "t",
      stream: boardStream("b"),
      type: "card.transfer",
      cardId: "c1",
      toBoardId: "other",
      toStageId: "doing",
    } as const;
    expect(await workspace.execute({ ...transfer, toStageId: "nowhere" }, you)).toMatchObject({ refused: "not-found" });
    expect([(await board()).seq, (await board("other")).seq]).toEqual([2, 1]);
    expect(await workspace.execute(transfer, you)).toMatchObject({
      results: [{ stream: "board:b" }, { stream: "board:other" }],
    });
    expect(cardOf(await board("other"), "c1")?.stageId).toBe("doing");
    expect(await workspace.execute(transfer, you)).toMatchObject({ replayed: true, results: [{}, {}] });
    expect(await workspace.check(you)).toMatchObject({ problems: [] });
  });

  test("a card id is given once in a workspace, also under a race, and is free again with its board", async () => {
    await workspace.execute(createBoard("other"), you);
    const both = await Promise.all(["b", "other"].map((id) => workspace.execute(createCard(id, "c1"), you)));
    expect(both[0]).toMatchObject({ results: [{}] });
    expect(both[1]).toEqual({ refused: "already-exists", what: "card", id: "c1" });
    expect((await board("other")).seq).toBe(1);
    expect(await workspace.check(you)).toMatchObject({ problems: [] });
    await workspace.removeBoard("b", you);
    expect(await workspace.execute({ ...createCard("other", "c1"), commandId: "new" }, you)).toMatchObject({
      results: [{ seq: 2 }],
    });
  });

  test("pages events, tells one card's story, and says where there is no stream", async () => {
    for (const id of ["c1", "c2", "c3"]) await workspace.execute(createCard("b", id), you);
    await workspace.execute(moveCard("b", "c2", "doing", "m"), you);
    const page = await workspace.events("board:b", you, { after: 1, limit: 2 });
    expect(page?.map((event) => event.seq)).toEqual([2, 3]);
    expect(await workspace.events("board:b", you, { after: 5 })).toEqual([]);
    expect(await workspace.events("board:x", you)).toBeUndefined();
    expect((await workspace.cardEvents("b", "c2", you))?.map((event) => event.seq)).toEqual([3, 5]);
    expect(await workspace.cardEvents("b", "x", you)).toBeUndefined();
  });

  test("who watches hears everything once and in order", async () => {
    const heard: number[] = [];
    const stop = workspace.watch("board:b", you, (events) => heard.push(...events.map((event) => event.seq)));
    await Promise.all(["c1", "c2", "c3"].map((id) => workspace.execute(createCard("b", id), you)));
    await workspace.execute(createCard("b", "c3"), you);
    stop();
    await workspace.execute(createCard("b", "c4"), you);
    expect(heard).toEqual([2, 3, 4]);
  });

  test("one whom the policy does not know gets nothing in and nothing out", async () => {
    const denied = { denied: "not-signed-in" };
    expect(await workspace.execute(createCard("b", "c1"), stranger)).toEqual(denied);
    expect(await workspace.check(stranger)).toEqual(denied);
    expect(await workspace.backup("/nowhere", stranger)).toEqual(denied);
    expect(await workspace.removeBoard("b", stranger)).toEqual(denied);
    expect(await workspace.importNative([], stranger)).toEqual(denied);
    expect(await workspace.namePeople([{ personId: "you", name: "I" }], stranger)).toEqual(denied);
    expect(await workspace.appendEvents({ commandId: "x", batches: [] }, stranger)).toEqual(denied);
    const nothing = { commandId: "x", boardId: "b", facts: [], record: importRecord };
    expect(await workspace.appendImport(nothing, stranger)).toEqual(denied);
    expect(await workspace.board("b", stranger)).toBeUndefined();
    expect(await workspace.board("b", stranger, { at: "2030-01-01T00:00:00.000Z" })).toBeUndefined();
    expect(await workspace.events("board:b", stranger)).toBeUndefined();
    expect(await workspace.exportBoard("b", stranger)).toBeUndefined();
    expect([await workspace.boards(stranger), await workspace.people(stranger)]).toEqual([[], []]);
    const heard: unknown[] = [];
    workspace.watch("*", stranger, (events) => heard.push(...events));
    await workspace.execute(createCard("b", "c1"), you);
    expect(heard).toEqual([{ stream: "board:b", seq: 2, hidden: true }]);
  });

  test("a board removed is gone, leaves an audit entry, and does not come back by a late retry", async () => {
    await workspace.execute(createCard("b", "c1"), you);
    const [removed, late] = await Promise.all([
      workspace.removeBoard("b", you),
      workspace.execute(createCard("b", "c2"), you),
    ]);
    expect(removed).toEqual({ removed: true });
    expect("results" in late || isRefusal(late)).toBe(true);
    expect(await workspace.board("b", you)).toBeUndefined();
    expect(await workspace.boards(you)).toEqual([]);
    expect(await workspace.execute(createBoard("b"), you)).toMatchObject({ replayed: true });
    expect(await workspace.board("b", you)).toBeUndefined();
    expect(await log.audit()).toMatchObject([{ did: "board.removed", what: { boardId: "b" }, by: "you" }]);
    expect(await workspace.execute(createBoard("b", "again"), you)).toMatchObject({ results: [{ seq: 1 }] });
  });
});
