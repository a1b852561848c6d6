import { setImmediate as turn } from "node:timers/promises";
import Database from "better-sqlite3";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createScratch } from "../../testing/open-workspace.ts";
import { createGroupCommit, type Transactions } from "./group-commit.ts";

let database: Database.Database;
let committed: number;
let forgotten: number;
let commitError: (Error & { code?: string }) | undefined;
let scratch: ReturnType<typeof createScratch>;

/** The real connection, but COMMIT is counted and can be made to fail. */
const watched = (): Transactions => ({
  prepare: (sql: string) => {
    const statement = database.prepare(sql);
    const run = (): void => {
      if (sql === "COMMIT" && commitError) throw commitError;
      if (sql === "COMMIT") committed += 1;
      statement.run();
    };
    return { run };
  },
  exec: (sql) => database.exec(sql),
  get inTransaction() {
    return database.inTransaction;
  },
});

beforeEach(() => {
  scratch = createScratch();
  database = new Database(scratch.file);
  database.exec("CREATE TABLE t (x INTEGER PRIMARY KEY)");
  committed = forgotten = 0;
  commitError = undefined;
});
afterEach(() => {
  database.close();
  scratch.remove();
});

const open = () => createGroupCommit(watched(), () => (forgotten += 1));
const insert = (x: number) => () => database.prepare("INSERT INTO t VALUES (?)").run(x).changes;
const kept = () => database.prepare("SELECT x FROM t ORDER BY x").pluck().all();
const failure = (code: string): Error & { code: string } => Object.assign(new Error(code), { code });

test("what waits in one turn shares one commit, and none is told before it", async () => {
  const commits = open();
  const told: string[] = [];
  const work = [1, 2, 3].map((x) => commits.submit(insert(x), () => told.push(`committed ${committed}`)));
  await Promise.resolve();
  expect([told, committed]).toEqual([[], 0]);
  expect(await Promise.all(work)).toEqual([1, 1, 1]);
  expect(told).toEqual(Array(3).fill("committed 1"));
});

test("whoever comes while others are still coming shares their commit, and nobody waits once none comes", async () => {
  const commits = open();
  const work = [commits.submit(insert(1))];
  for (const x of [2, 3]) {
    await turn();
    work.push(commits.submit(insert(x)));
  }
  await Promise.all(work);
  expect(committed).toBe(1);
  const alone = commits.submit(insert(4));
  for (let turns = 0; turns < 3; turns += 1) await turn();
  expect(committed).toBe(2);
  await alone;
});

test("a crowd that keeps coming does not keep the first of it waiting", async () => {
  const commits = open();
  let done = false;
  const first = commits.submit(insert(0)).then(() => (done = true));
  const crowd: Promise<number>[] = [];
  for (let x = 1; x < 1_000 && !done; x += 1) {
    await turn();
    crowd.push(commits.submit(insert(x)));
  }
  expect(crowd.length).toBeLessThan(300);
  await Promise.all([first, ...crowd]);
});

test("work that breaks the transaction fails alone", async () => {
  const commits = open();
  const results = await Promise.allSettled([1, 2, 2, 3].map((x) => commits.submit(insert(x))));
  expect(results.map((result) => result.status)).toEqual(["fulfilled", "fulfilled", "rejected", "fulfilled"]);
  expect(results[2]).toMatchObject({ reason: { code: "storage-failed" } });
  expect(kept()).toEqual([1, 2, 3]);
  expect(forgotten).toBe(2);
});

test("a full disk rejects everything in the transaction, and writing goes on once there is room", async () => {
  const commits = open();
  commitError = failure("SQLITE_FULL");
  const results = await Promise.allSettled([1, 2].map((x) => commits.submit(insert(x))));
  expect(results).toMatchObject(Array(2).fill({ reason: { code: "storage-full" } }));
  expect(kept()).toEqual([]);
  commitError = undefined;
  await commits.submit(insert(1));
  expect(kept()).toEqual([1]);
});

test("after a failed fsync nothing is written any more, even when the disk seems well again", async () => {
  const commits = open();
  commitError = failure("SQLITE_IOERR_FSYNC");
  const readOnly = { code: "storage-read-only", values: { reason: "SQLITE_IOERR_FSYNC" } };
  await expect(commits.submit(insert(1))).rejects.toMatchObject(readOnly);
  commitError = undefined;
  await expect(commits.submit(insert(2))).rejects.toMatchObject(readOnly);
  expect(kept()).toEqual([]);
});

test("while somebody else has the file nothing is written, and what came meanwhile is written after", async () => {
  const commits = open();
  const seen: unknown[] = [];
  const before = commits.submit(insert(1));
  const aside = commits.standAside(async () => {
    seen.push(kept());
    for (let turns = 0; turns < 10; turns += 1) await turn();
    seen.push(kept());
    throw new Error("no");
  });
  await before;
  const during = commits.submit(insert(2));
  expect(await Promise.race([during, turn("not yet")])).toBe("not yet");
  await expect(aside).rejects.toThrow("no");
  await during;
  expect([...seen, kept()]).toEqual([[1], [1], [1, 2]]);
});

test("closing waits for what was submitted and refuses more", async () => {
  const commits = open();
  const last = commits.submit(insert(1));
  await commits.close();
  expect(await last).toBe(1);
  await expect(commits.submit(insert(2))).rejects.toMatchObject({ code: "storage-closed" });
});
