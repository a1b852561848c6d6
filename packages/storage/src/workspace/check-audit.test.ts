import Database from "better-sqlite3";
import { beforeEach, afterEach, expect, test } from "vitest";
import { createScratch } from "../../testing/open-workspace.ts";
import { openSqliteLog } from "../sqlite/sqlite-log.ts";
import { checkAudit } from "./check-audit.ts";

let scratch: ReturnType<typeof createScratch>;
beforeEach(async () => {
  scratch = createScratch();
  const log = openSqliteLog(scratch.file);
  const notes = Array.from({ length: 1_003 }, (_, index) => ({
    at: "2026-03-02T09:00:00.000Z",
    by: "ann",
    did: "session.begun",
    what: { sessionId: `s${index + 1}` },
  }));
  await log.writeRows([], notes);
  await log.close();
});
afterEach(() => scratch.remove());

const problemsAfter = async (...statements: readonly string[]): Promise<string[]> => {
  const database = new Database(scratch.file);
  for (const statement of statements) database.exec(statement);
  database.close();
  const log = openSqliteLog(scratch.file);
  const problems = await checkAudit(log);
  await log.close();
  return problems.map(({ problem }) => problem);
};

const withoutTriggers = [
  "DROP TRIGGER audit_keeps_words",
  "DROP TRIGGER audit_keeps_entries",
  "DROP TRIGGER audit_only_grows",
];

test("an audit nobody touched is sound, over more than a page", async () => {
  expect(await problemsAfter()).toEqual([]);
});

test("the database itself refuses to change, remove, replace or slip in entries", () => {
  const database = new Database(scratch.file);
  const row = "SELECT 7, at, by, did, what, hash FROM audit WHERE seq = 8";
  for (const forbidden of [
    "UPDATE audit SET by = 'eve' WHERE seq = 7",
    "DELETE FROM audit",
    `INSERT OR REPLACE INTO audit ${row}`,
    `REPLACE INTO audit ${row}`,
    "INSERT INTO audit SELECT 5000, at, by, did, what, hash FROM audit WHERE seq = 8",
    "INSERT INTO audit SELECT NULL, at, by, did, what, hash FROM audit WHERE seq = 8",
  ])
    expect(() => database.exec(forbidden)).toThrow(/audit entries/);
  expect(database.prepare("SELECT count(*) FROM audit").pluck().get()).toBe(1_003);
  database.close();
});

for (const [what, statement, seq] of [
  ["changed", "UPDATE audit SET by = 'eve' WHERE seq = 7", 7],
  ["moved in time", "UPDATE audit SET at = '2026-03-03T09:00:00.000Z' WHERE seq = 1003", 1003],
  ["taken out", "DELETE FROM audit WHERE seq = 500", 501],
  ["cut off at the beginning", "DELETE FROM audit WHERE seq < 3", 3],
  ["rewritten with its hash", "UPDATE audit SET hash = 'f' || substr(hash, 2), by = 'eve' WHERE seq = 2", 3],
] as const) {
  test(`an entry ${what} behind the triggers' back is found`, async () => {
    const problems = await problemsAfter(...withoutTriggers, statement);
    expect(problems).toContainEqual(expect.stringContaining(`audit entry ${seq} `));
  });
}
