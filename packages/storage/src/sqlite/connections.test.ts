import { writeFileSync } from "node:fs";
import Database from "better-sqlite3";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createScratch } from "../../testing/open-workspace.ts";
import { openConnections } from "./connections.ts";
import { assertRuntime } from "./runtime.ts";

let scratch: ReturnType<typeof createScratch>;
beforeEach(() => {
  scratch = createScratch();
});
afterEach(() => scratch.remove());

test("the file is in WAL mode, synced at every commit, and the reading connection cannot write", () => {
  const { write, read } = openConnections(scratch.file);
  expect(write.pragma("journal_mode", { simple: true })).toBe("wal");
  expect(write.pragma("synchronous", { simple: true })).toBe(2);
  expect(() => read.exec("DELETE FROM events")).toThrow("readonly");
  read.close();
  write.close();
});

test("a database without a journal on disk is refused: nothing in it would survive", () => {
  expect(() => openConnections(":memory:")).toThrow(expect.objectContaining({ code: "not-durable" }));
});

test("a file that is no database is named, not thrown at people as it comes", () => {
  writeFileSync(
    scratch.file,
    "this is a letter to somebody, not a database, though it is long enough to be one".repeat(20),
  );
  expect(() => openConnections(scratch.file)).toThrow(
    expect.objectContaining({ code: "not-a-database", values: { file: scratch.file } }),
  );
});

test("a database of a later version is refused and left alone", () => {
  const { write, read } = openConnections(scratch.file);
  write.exec("INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('later', 99999999999999)");
  read.close();
  write.close();
  expect(() => openConnections(scratch.file)).toThrow(expect.objectContaining({ code: "database-too-new" }));
  const reopened = new Database(scratch.file);
  expect(reopened.prepare("SELECT count(*) FROM __drizzle_migrations").pluck().get()).toBe(4);
  reopened.close();
});

test("an old Node is refused in words before the driver crashes it", () => {
  expect(() => assertRuntime({ node: "20.20.2", napi: "9" })).toThrow("Node 20.20.2 is too old");
  expect(() => assertRuntime({ node: "24.0.0", napi: "10" })).not.toThrow();
});
