import { emptyState, evolveAll, toSnapshot, type DomainEvent } from "@weir/domain";
import { setImmediate as settled } from "node:timers/promises";
import { expect, test, vi } from "vitest";
import { createBoard, createCard, createFakes, moveCard, you } from "../../testing/board-commands.ts";
import { boardOf, createScratch, openMemoryWorkspace, openSqliteWorkspace } from "../../testing/open-workspace.ts";
import type { EventLog } from "../event-log.ts";
import { openSqliteLog } from "../sqlite/sqlite-log.ts";
import { createWorkspace } from "./create-workspace.ts";

/** A log that counts the events it reads out. */
const counting = (log: EventLog): { readonly log: EventLog; read(): number } => {
  let read = 0;
  const counted: EventLog = {
    ...log,
    read: async (...where) => {
      const events = await log.read(...where);
      read += events.length;
      return events;
    },
  };
  return { log: counted, read: () => read };
};

/** A card that goes to and fro, as events of its stream. */
const shuttle = (afterSeq: number, count: number): DomainEvent[] =>
  Array.from({ length: count }, (_, index) => {
    const seq = afterSeq + index + 1;
    const at = new Date(Date.UTC(2026, 2, 3) + seq * 1_000).toISOString();
    const [fromStageId, toStageId] = index % 2 === 0 ? ["todo", "doing"] : ["doing", "todo"];
    const envelope = { stream: "board:b", seq, v: 1, at, recordedAt: at, commandId: `shuttle-${seq}` };
    const actor = { kind: "demo", id: "demo" } as const;
    return { ...envelope, actor, type: "card.moved", cardId: `c${index % 500}`, fromStageId, toStageId, rank: "a0" };
  });

test("a board of 100,000 events opens by its snapshot and the events after it", async () => {
  const scratch = createScratch();
  const first = openSqliteWorkspace(scratch.file);
  await first.workspace.execute(createBoard("b"), you);
  for (let card = 0; card < 500; card += 1) await first.workspace.execute(createCard("b", `c${card}`), you);
  const history = shuttle(501, 99_500);
  await first.workspace.appendEvents(
    { commandId: "history", batches: [{ stream: "board:b", expectedSeq: 501, events: history }] },
    you,
  );
  await first.workspace.close();

  const second = counting(openSqliteLog(scratch.file));
  const workspace = createWorkspace({ log: second.log, ...createFakes("second") });
  for (let move = 0; move < 7; move += 1) {
    await workspace.execute(moveCard("b", `c${move}`, "done", `late-${move}`), you);
  }
  expect(second.read()).toBeLessThan(10);
  const state = await boardOf(workspace, "b");
  expect(state.seq).toBe(100_008);
  const replayed = evolveAll(emptyState("board:b"), await second.log.read("board:b", 0));
  expect(JSON.stringify(toSnapshot(state))).toBe(JSON.stringify(toSnapshot(replayed)));
  await workspace.close();
  scratch.remove();
}, 60_000);

test("a snapshot that is due is taken once nothing was appended for a second", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout"] });
  try {
    const { log, workspace } = openMemoryWorkspace();
    const seqOf = async (): Promise<number | undefined> => (await log.snapshot("board:b"))?.seq;
    await workspace.execute(createBoard("b"), you);
    for (let card = 0; card < 500; card += 1) await workspace.execute(createCard("b", `c${card}`), you);
    const batches = [{ stream: "board:b", expectedSeq: 501, events: shuttle(501, 49_600) }];
    await workspace.appendEvents({ commandId: "history", batches }, you);
    await vi.advanceTimersByTimeAsync(900);
    await workspace.execute(moveCard("b", "c1", "done", "meanwhile"), you);
    await vi.advanceTimersByTimeAsync(900);
    await settled();
    expect(await seqOf()).toBeUndefined();
    await vi.advanceTimersByTimeAsync(1_000);
    await settled();
    expect(await seqOf()).toBe(50_102);
    await workspace.close();
  } finally {
    vi.useRealTimers();
  }
}, 60_000);

test("a snapshot of another version of the fold is thrown away", async () => {
  const { log, workspace } = openMemoryWorkspace();
  await workspace.execute(createBoard("b"), you);
  await workspace.execute(createCard("b", "c1"), you);
  await log.saveSnapshot({ stream: "board:b", seq: 2, version: -1, body: '{"nonsense": true}' });
  const second = counting(log);
  const again = createWorkspace({ log: second.log, ...createFakes("again") });
  expect((await again.board("b", you))?.seq).toBe(2);
  expect(second.read()).toBe(2);
});

test("check finds a snapshot, a row and a stream that differ from the log", async () => {
  const { log, workspace } = openMemoryWorkspace();
  await workspace.execute(createBoard("b"), you);
  await workspace.execute(createCard("b", "c1"), you);
  expect(await workspace.check(you)).toEqual({ streams: 1, events: 2, problems: [] });
  const state = await boardOf(workspace, "b");
  const wrong = toSnapshot({ ...state, name: "Another board" });
  await log.saveSnapshot({ stream: "board:b", seq: 2, version: wrong.version, body: JSON.stringify(wrong) });
  await log.writeRows([{ kind: "board", key: "b", merge: { name: "Another board" } }]);
  const at = "2026-03-02T09:00:00.000Z";
  const unknown = { stream: "board:x", seq: 1, type: "card.unheard-of", v: 1, at, recordedAt: at };
  const event = { ...unknown, actor: { kind: "person", id: "you" }, commandId: "x" };
  await log.append([{ stream: "board:x", expectedSeq: 0, events: [event as DomainEvent] }], {
    commandId: "x",
    contentHash: "",
  });
  expect(await workspace.check(you)).toMatchObject({
    problems: [
      { stream: "board:b", problem: "the snapshot at 2 differs from a replay" },
      { stream: "board:x", problem: expect.stringContaining("cannot be replayed") },
      { problem: "row board/b differs from a replay" },
    ],
  });
});
