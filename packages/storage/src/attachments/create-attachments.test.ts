// A file is a card's, durable and once, or nothing of it is left; it goes with the card's text and with its board, and
// travels in a backup.
import { cpSync, existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { boardStream, type Viewer } from "@weir/domain";
import { expect, test } from "vitest";
import { createBoard, createCard, createFakes, you } from "../../testing/board-commands.ts";
import { createScratch } from "../../testing/open-workspace.ts";
import type { EventLog } from "../event-log.ts";
import { openSqliteLog } from "../sqlite/sqlite-log.ts";
import { StorageError } from "../storage-error.ts";
import { createWorkspace } from "../workspace/create-workspace.ts";
import { openAttachmentFolder } from "./attachment-folder.ts";
import { isTaken, maySayThat } from "./attachment-kinds.ts";
import { packAttachments, unpackAttachments } from "./pack-attachments.ts";

const limits = { maxBytes: 100, boardBytes: 150 };

async function* bytes(text: string): AsyncGenerator<Buffer> {
  yield Buffer.from(text);
}

async function desk(wrapped: (log: EventLog) => EventLog = (log) => log) {
  const scratch = createScratch();
  const folder = join(scratch.file, "..", "attachments");
  const log = openSqliteLog(scratch.file);
  const workspace = createWorkspace({
    log: wrapped(log),
    ...createFakes(),
    attachmentFolder: openAttachmentFolder(folder),
    attachmentLimits: limits,
  });
  for (const boardId of ["b", "d"]) {
    await workspace.execute(createBoard(boardId), you);
    await workspace.execute(createCard(boardId, `${boardId}-card`), you);
  }
  const place = { boardId: "b", cardId: "b-card" };
  const { attachments } = workspace;
  const attach = (text: string, attachmentId = text, at = place, viewer: Viewer = you) =>
    attachments.attach(at, { attachmentId, name: `${attachmentId}.txt`, content: bytes(text) }, viewer);
  const onDisk = (): string[] => (existsSync(folder) ? readdirSync(folder) : []);
  return { scratch, folder, log, workspace, attachments, attach, onDisk, place };
}

const close = async ({ workspace, scratch }: Awaited<ReturnType<typeof desk>>): Promise<void> => {
  await workspace.close();
  scratch.remove();
};

test("a database that is full keeps no file, and says so", async () => {
  let full = false;
  const at = await desk((log) => ({
    ...log,
    writeRows: (...told) => (full ? Promise.reject(new StorageError("storage-full", "full")) : log.writeRows(...told)),
  }));
  full = true;
  await expect(at.attach("one")).rejects.toMatchObject({ code: "storage-full" });
  expect(at.onDisk()).toEqual([]);
  full = false;
  expect(await at.attach("one")).toMatchObject({ attachmentId: "one", bytes: 3 });
  await close(at);
});

test("racing files share what a board may have, and none of those refused is left", async () => {
  const at = await desk();
  const answers = await Promise.all(["a", "b", "c", "d"].map((id) => at.attach(id.repeat(60), id)));
  expect(answers.filter((answer) => "bytes" in answer).length).toBe(2);
  expect(answers.filter((answer) => "problem" in answer && answer.problem === "board-full").length).toBe(2);
  expect(at.onDisk().length).toBe(2);
  await close(at);
});

test("the same bytes attached and removed at once are never removed from under a card that has them", async () => {
  const at = await desk();
  for (let round = 0; round < 20; round += 1) {
    await at.attach("same", "first");
    const [, second] = await Promise.all([
      at.attachments.remove({ ...at.place, attachmentId: "first" }, you),
      at.attach("same", "second"),
    ]);
    expect(second).toMatchObject({ attachmentId: "second" });
    expect("content" in (await at.attachments.read({ ...at.place, attachmentId: "second" }, you))).toBe(true);
    await at.attachments.remove({ ...at.place, attachmentId: "second" }, you);
    expect(at.onDisk()).toEqual([]);
  }
  await close(at);
});

test("a card that goes to another board takes its files along, for those who see it there", async () => {
  const at = await desk();
  await at.attach("one");
  const stage = (await at.workspace.board("d", you))?.stages[0]?.stageId ?? "";
  const moved = { commandId: "t", type: "card.transfer", cardId: "b-card", toBoardId: "d", toStageId: stage } as const;
  await at.workspace.execute({ ...moved, stream: boardStream("b") }, you);
  expect(await at.attachments.list(at.place, you)).toEqual({ missing: "card", id: "b-card" });
  const there = { boardId: "d", cardId: "b-card" };
  expect(await at.attachments.list(there, you)).toMatchObject({ attachments: [{ attachmentId: "one" }], usedBytes: 3 });
  await at.workspace.removeBoard("b", you);
  expect(await at.attachments.list(there, you)).toMatchObject({ usedBytes: 3 });
  await at.workspace.removeBoard("d", you);
  expect([at.onDisk(), (await at.log.rows("attachment")).size]).toEqual([[], 0]);
  await close(at);
});

test("that a file was there stays known, its name does not; cards are counted by what is there", async () => {
  const at = await desk();
  await at.attach("one");
  await at.attach("two");
  await at.attachments.remove({ ...at.place, attachmentId: "one" }, you);
  expect(await at.attachments.counts("b", you)).toEqual({ cards: [{ cardId: "b-card", files: 1 }] });
  const [removed] = [...(await at.log.rows("removed-attachment")).values()];
  expect(JSON.stringify(removed)).not.toContain("one.txt");
  expect(await at.attachments.list(at.place, you)).toMatchObject({
    attachments: [{ attachmentId: "two" }],
    removed: [{ attachmentId: "one", by: "you", removedBy: "you" }],
  });
  await at.workspace.execute({ commandId: "r", type: "card.redact", cardId: "b-card", stream: boardStream("b") }, you);
  expect(await at.attachments.list(at.place, you)).toMatchObject({ attachments: [], removed: [] });
  expect(await at.attachments.counts("b", you)).toEqual({ cards: [] });
  await close(at);
});

test("of files that went, the last hundred of a card are told of", async () => {
  const at = await desk();
  for (let index = 0; index < 103; index += 1) {
    await at.attach("x", `f${index}`);
    await at.attachments.remove({ ...at.place, attachmentId: `f${index}` }, you);
  }
  const list = await at.attachments.list(at.place, you);
  const ids = "removed" in list ? list.removed.map(({ attachmentId }) => attachmentId) : [];
  expect([ids.length, ids.includes("f2"), ids.includes("f3"), ids.includes("f102")]).toEqual([100, false, true, true]);
  await close(at);
});

test("what was cut short by a crash goes at the next start, and what cards have stays", async () => {
  const at = await desk();
  await at.attach("one");
  const folder = openAttachmentFolder(at.folder);
  await folder.receive(bytes("half"), 100);
  const orphan = await folder.receive(bytes("orphan"), 100);
  if (orphan !== "too-large") await orphan.keep();
  expect(at.onDisk().length).toBe(3);
  await at.attachments.sweep("arriving");
  expect(at.onDisk().length).toBe(1);
  await close(at);
});

test("a backup is one file, with the files that cards have, and gives them back", async () => {
  const at = await desk();
  await at.attach("one");
  await at.attach("two");
  const copy = `${at.scratch.file}.copy`;
  await at.workspace.backup(copy, you);
  const elsewhere = join(at.folder, "..", "elsewhere");
  expect(await unpackAttachments(copy, openAttachmentFolder(elsewhere))).toBe(2);
  expect(readdirSync(elsewhere).toSorted()).toEqual(at.onDisk().toSorted());
  const log = openSqliteLog(copy);
  const restored = createWorkspace({ log, ...createFakes(), attachmentFolder: openAttachmentFolder(elsewhere) });
  expect(await restored.attachments.list(at.place, you)).toMatchObject({ usedBytes: 6 });
  expect(await restored.check(you)).toMatchObject({ problems: [] });
  await restored.close();
  cpSync(copy, `${copy}.again`);
  expect(await unpackAttachments(`${copy}.again`, openAttachmentFolder(elsewhere))).toBe(0);
  await close(at);
});

test("a backup whose files cannot be copied is none", async () => {
  const at = await desk();
  await at.attach("one");
  const copy = `${at.scratch.file}.copy`;
  await at.log.backup(copy);
  const broken = { ...openAttachmentFolder(at.folder), read: () => Promise.reject(new Error("gone")) };
  await expect(packAttachments(copy, broken)).rejects.toMatchObject({ code: "storage-failed" });
  expect(existsSync(copy)).toBe(false);
  await close(at);
});

test("whoever only reads may read, and nobody else may anything", async () => {
  const at = await desk();
  await at.attach("one");
  const nobody: Viewer = { kind: "nobody", personId: "nobody" };
  const reader: Viewer = {
    kind: "person",
    personId: "r",
    standing: { workspaceRole: () => "guest", boardRole: () => "viewer" },
  };
  const one = { ...at.place, attachmentId: "one" };
  expect("content" in (await at.attachments.read(one, reader))).toBe(true);
  expect(await at.attach("two", "two", at.place, reader)).toMatchObject({ denied: "no-role" });
  expect(await at.attachments.remove(one, reader)).toMatchObject({ denied: "no-role" });
  expect(await at.attachments.counts("b", reader)).toMatchObject({ cards: [{ files: 1 }] });
  for (const answer of [
    at.attachments.list(at.place, nobody),
    at.attachments.counts("b", nobody),
    at.attachments.read(one, nobody),
  ])
    expect(await answer).toMatchObject({ denied: "not-signed-in" });
  expect(at.onDisk().length).toBe(1);
  await close(at);
});

test("names say what files may be, and how they begin whether they are", () => {
  expect(["a.pdf", "A.PDF", "a.b.png", "ä.txt"].every(isTaken)).toBe(true);
  expect(["a", ".pdf", "a.exe", "a.pdf.exe", "a.constructor", "a.js", "a.pdf "].some(isTaken)).toBe(false);
  const head = (hex: string): Buffer => Buffer.from(hex, "hex");
  expect(maySayThat("a.pdf", Buffer.from("%PDF-1.7"))).toBe(true);
  expect(maySayThat("a.pdf", Buffer.from("<html>"))).toBe(false);
  expect(maySayThat("a.docx", head("504b030414"))).toBe(true);
  expect(maySayThat("a.txt", Buffer.from("anything"))).toBe(true);
  for (const program of ["4d5a90", "7f454c46", "cafebabe", "2321"])
    expect(maySayThat("a.txt", head(program))).toBe(false);
});
