import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import Database from "better-sqlite3";
import { afterEach, expect, test } from "vitest";
import { createScratch } from "../../testing/open-workspace.ts";
import { openSqliteLog } from "./sqlite-log.ts";

const scratch = createScratch();
afterEach(scratch.remove);

const migrations = fileURLToPath(new URL("../../migrations/", import.meta.url));
const journal = JSON.parse(readFileSync(`${migrations}meta/_journal.json`, "utf8")) as {
  entries: { when: number; tag: string }[];
};

/** A file as the first version left it. */
const writeFirstVersion = (file: string): void => {
  const [first] = journal.entries;
  if (!first) throw new Error("There is no first migration.");
  const database = new Database(file);
  database.exec(readFileSync(`${migrations}${first.tag}.sql`, "utf8"));
  database.exec("CREATE TABLE __drizzle_migrations (id INTEGER PRIMARY KEY, hash TEXT NOT NULL, created_at NUMERIC)");
  database.prepare("INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('', ?)").run(first.when);
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
