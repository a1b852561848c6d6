import { existsSync, rmSync } from "node:fs";
import { setImmediate as breathe } from "node:timers/promises";
import Database from "better-sqlite3";
import { toStorageError } from "../sqlite/failure.ts";
import { ATTACHMENT_ROW } from "./attachment-rows.ts";
import type { AttachmentFolder } from "./attachment-folder.ts";

const isThere = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'attachments'";
const digestsKept = "SELECT DISTINCT json_extract(body, '$.digest') FROM rows WHERE kind = ? ORDER BY 1";

/** Puts into the copy of a database every file that its cards have: a backup is one file, whole or not there. */
export async function packAttachments(copy: string, folder: AttachmentFolder): Promise<void> {
  const database = new Database(copy);
  try {
    await pack(database, folder);
    database.close();
  } catch (cause) {
    database.close();
    rmSync(copy, { force: true });
    throw toStorageError(cause);
  }
}

async function pack(database: Database.Database, folder: AttachmentFolder): Promise<void> {
  const digests = database.prepare<[string], string>(digestsKept).pluck().all(ATTACHMENT_ROW);
  if (digests.length === 0) return;
  database.exec("CREATE TABLE attachments (digest TEXT PRIMARY KEY, content BLOB NOT NULL)");
  const put = database.prepare("INSERT INTO attachments VALUES (?, ?)");
  for (const digest of digests) {
    const content = await folder.read(digest);
    if (content !== undefined) put.run(digest, Buffer.concat(await content.toArray()));
    await breathe();
  }
}

/** Takes the files out of a copy again and puts them where they are found; answers how many there were. */
export async function unpackAttachments(copy: string, folder: AttachmentFolder): Promise<number> {
  if (!existsSync(copy)) return 0;
  const database = new Database(copy);
  try {
    if (database.prepare(isThere).get() === undefined) return 0;
    const digests = database.prepare<[], string>("SELECT digest FROM attachments").pluck().all();
    const one = database.prepare<[string], Buffer>("SELECT content FROM attachments WHERE digest = ?").pluck();
    for (const digest of digests) {
      const content = one.get(digest) ?? Buffer.alloc(0);
      const arrived = await folder.receive(oneOf(content), content.length);
      if (arrived === "too-large" || arrived.digest !== digest) throw new Error(`${digest} holds something else`);
      await arrived.keep();
    }
    database.exec("DROP TABLE attachments; VACUUM");
    return digests.length;
  } finally {
    database.close();
  }
}

async function* oneOf(content: Buffer): AsyncGenerator<Buffer> {
  yield content;
}
