import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openDataFolder } from "../data-folder.ts";
import { createAccess } from "../access/create-access.ts";
import { openSqliteLog } from "./sqlite-log.ts";

let above: string;
let mask: number;
beforeEach(() => {
  above = mkdtempSync(join(tmpdir(), "weir-own-"));
  mask = process.umask(0o022);
});
afterEach(() => {
  process.umask(mask);
  rmSync(above, { recursive: true });
});

const readByOthers = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && (statSync(join(folder, entry.name)).mode & 0o077) !== 0)
    .map(({ name }) => name);

test("the database, what lies beside it and a copy are for this account alone, also in a folder that all can look into", async () => {
  const data = join(above, "data");
  mkdirSync(data);
  chmodSync(data, 0o755);
  const folder = openDataFolder(data);
  const log = openSqliteLog(folder.databaseFile);
  const parts = { log, clock: () => "2026-03-02T09:00:00.000Z", newId: () => "id" };
  await (await createAccess({ ...parts, sealingKey: folder.sealingKey })).offerClaim();
  folder.sealingKey();
  await log.backup(join(data, "copy.db"));
  expect(readdirSync(data)).toEqual(expect.arrayContaining(["copy.db", "second-factor.key", "weir.db", "weir.db-wal"]));
  // Who holds the folder, and where they answer, is no secret.
  expect(readByOthers(data).filter((name) => !name.startsWith("weir.lock"))).toEqual([]);
  await log.close();
  folder.release();
});
