import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import Database from "better-sqlite3";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createScratch } from "../../testing/open-workspace.ts";
import { createBoard, createFakes, you } from "../../testing/board-commands.ts";
import { createWorkspace } from "../workspace/create-workspace.ts";
import { openSqliteLog } from "./sqlite-log.ts";

let scratch: ReturnType<typeof createScratch>;
beforeEach(() => {
  scratch = createScratch();
});
afterEach(() => scratch.remove());

const migrations = fileURLToPath(new URL("../../migrations/", import.meta.url));
const journal = JSON.parse(readFileSync(`${migrations}meta/_journal.json`, "utf8")) as {
  entries: { when: number; tag: string }[];
};

/** An empty file as the version with so many migrations made it. */
const writeVersion = (file: string, count: number): Database.Database => {
  const database = new Database(file);
  database.exec("CREATE TABLE __drizzle_migrations (id INTEGER PRIMARY KEY, hash TEXT NOT NULL, created_at NUMERIC)");
  for (const { tag, when } of journal.entries.slice(0, count)) {
    database.exec(readFileSync(`${migrations}${tag}.sql`, "utf8"));
    database.prepare("INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('', ?)").run(when);
  }
  return database;
};

/** A file as the first version left it. */
const writeFirstVersion = (file: string): void => {
  const database = writeVersion(file, 1);
  database.exec("INSERT INTO streams VALUES (1, 'board:a'), (2, 'board:b')");
  const event = database.prepare("INSERT INTO events (stream_key, seq, card_id, body) VALUES (?, ?, ?, ?)");
  for (const seq of [1, 2]) {
    for (const [key, stream] of ["board:a", "board:b"].entries()) {
      event.run(
        key + 1,
        seq,
        `c${seq}`,
        JSON.stringify({ stream, seq, type: "card.created", v: 1, cardId: `c${seq}` }),
      );
    }
  }
  database.exec(`INSERT INTO receipts VALUES ('m1', 'hash', '[["board:a",0,2]]')`);
  database.close();
};

test("events and receipts of a file of the first version stand where they stood", async () => {
  writeFirstVersion(scratch.file);
  const log = openSqliteLog(scratch.file);
  expect(await log.streams()).toEqual(["board:a", "board:b"]);
  for (const stream of ["board:a", "board:b"]) {
    expect(await log.head(stream)).toBe(2);
    expect((await log.read(stream, 0)).map((event) => [event.stream, event.seq])).toEqual([
      [stream, 1],
      [stream, 2],
    ]);
  }
  expect((await log.readCard("board:b", "c2")).map((event) => event.seq)).toEqual([2]);
  expect(await log.receipt("m1")).toEqual({
    commandId: "m1",
    contentHash: "hash",
    spans: [{ stream: "board:a", afterSeq: 0, count: 2 }],
  });
  const guard = { stream: "board:a", expectedSeq: 1, events: [] };
  expect(await log.append([guard], { commandId: "m2", contentHash: "" })).toMatchObject({ outcome: "conflict" });
  expect(await log.integrity()).toEqual([]);
  await log.close();
});

/** The events and rows of a workspace of now, as the version before the audit kept them. */
const writeSecondVersion = async (file: string): Promise<void> => {
  const log = openSqliteLog(`${file}.now`);
  const workspace = createWorkspace({ log, ...createFakes() });
  for (const id of ["a", "b"]) await workspace.execute(createBoard(id), you);
  await workspace.close();
  const database = writeVersion(file, 2);
  database.exec(`ATTACH '${file}.now' AS now`);
  for (const table of ["streams", "events", "receipts", "rows"])
    database.exec(`INSERT INTO ${table} SELECT * FROM now.${table}`);
  database.exec("UPDATE rows SET body = json_remove(body, '$.createdBy') WHERE kind = 'board'");
  const audit = database.prepare("INSERT INTO rows VALUES ('audit', ?, ?)");
  for (const [key, day] of [
    ["x", 3],
    ["y", 2],
  ] as const) {
    const removed = { did: "board.remove", boardId: key, at: `2026-03-0${day}T09:00:00.000Z`, by: "you", events: 4 };
    audit.run(key, JSON.stringify(removed));
  }
  database.close();
};

test("a file from before the audit learns who made its boards, and what it noted of removed ones is chained", async () => {
  await writeSecondVersion(scratch.file);
  const log = openSqliteLog(scratch.file);
  const workspace = createWorkspace({ log, ...createFakes() });
  expect(await workspace.boards(you)).toMatchObject([{ createdBy: "you" }, { createdBy: "you" }]);
  expect((await log.audit()).map(({ seq, by, did, what }) => [seq, by, did, what])).toEqual([
    [2, "you", "board.remove", { boardId: "x", events: 4 }],
    [1, "you", "board.remove", { boardId: "y", events: 4 }],
  ]);
  expect((await log.rows("audit")).size).toBe(0);
  expect(await workspace.check(you)).toEqual({ streams: 2, events: 2, problems: [] });
  await workspace.close();
});
