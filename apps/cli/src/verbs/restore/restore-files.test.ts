// A backup is one file with everything in it: files beside cards come back with the cards.
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { allCards, soloViewer } from "@weir/domain";
import { createWorkspace, openAttachmentFolder, openSqliteLog, type Workspace } from "@weir/storage";
import { afterEach, beforeEach, expect, test } from "vitest";
import { askIn } from "../../../testing/ask.ts";

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), "weir-restore-files-"));
});
afterEach(() => rmSync(cwd, { recursive: true }));

const weir = (...words: string[]) => askIn({ cwd, home: cwd }, ...words);
const folder = (): string => join(cwd, "data", "attachments");
const boardId = "demo-checkout";

/** Does something beside a card, as a server on the folder does. */
async function at<T>(work: (attachments: Workspace["attachments"], cardId: string) => Promise<T>): Promise<T> {
  let ids = 0;
  const workspace = createWorkspace({
    log: openSqliteLog(join(cwd, "data", "weir.db")),
    clock: () => "2026-06-01T09:00:00.000Z",
    newId: () => `id-${(ids += 1)}`,
    attachmentFolder: openAttachmentFolder(folder()),
  });
  try {
    const board = await workspace.board(boardId, soloViewer);
    const [card] = board === undefined ? [] : allCards(board);
    return await work(workspace.attachments, card?.cardId ?? "");
  } finally {
    await workspace.close();
  }
}

async function* bytes(text: string): AsyncGenerator<Buffer> {
  yield Buffer.from(text);
}

test("files come back with a backup, to a folder that has none", async () => {
  await weir("demo");
  const file = { attachmentId: "f", name: "plan.txt", content: bytes("The plan") };
  await at((attachments, cardId) => attachments.attach({ boardId, cardId }, file, soloViewer));
  await weir("backup", "copy.db");
  rmSync(join(cwd, "data"), { recursive: true });
  expect((await weir("restore", "copy.db")).code).toBe(0);
  expect(readdirSync(folder()).length).toBe(1);
  const found = await at(async (attachments, cardId) => {
    const answer = await attachments.read({ boardId, cardId, attachmentId: "f" }, soloViewer);
    return "content" in answer ? Buffer.concat(await answer.content.toArray()).toString() : answer;
  });
  expect(found).toBe("The plan");
  expect((await weir("check")).code).toBe(0);
});
