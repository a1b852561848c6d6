import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import type Database from "better-sqlite3";
import type * as driver from "drizzle-orm/better-sqlite3";
import type * as migrator from "drizzle-orm/better-sqlite3/migrator";
import { StorageError } from "../storage-error.ts";

const require = createRequire(import.meta.url);

/** Beside `src` and `dist` alike, so the same path serves both. */
const migrationsFolder = fileURLToPath(new URL("../../migrations", import.meta.url));

const newestKnown = (): number => {
  const journal = JSON.parse(readFileSync(`${migrationsFolder}/meta/_journal.json`, "utf8")) as {
    entries: { when: number }[];
  };
  return Math.max(...journal.entries.map((entry) => entry.when));
};

const newestApplied = (database: Database.Database): number => {
  const table = database.prepare("SELECT 1 FROM sqlite_master WHERE name = '__drizzle_migrations'").get();
  if (!table) return 0;
  return Number(database.prepare("SELECT max(created_at) FROM __drizzle_migrations").pluck().get() ?? 0);
};

/** Brings the file to this version's schema in one transaction; refuses a file of a later version. */
export const migrateDatabase = (database: Database.Database, file: string): void => {
  const [applied, known] = [newestApplied(database), newestKnown()];
  if (applied === known) return;
  if (applied > known) {
    throw new StorageError("database-too-new", `${file} was written by a newer version of Weir.`, { file });
  }
  // Loaded only when there is something to migrate: it takes a third of a second.
  const { drizzle } = require("drizzle-orm/better-sqlite3") as typeof driver;
  const { migrate } = require("drizzle-orm/better-sqlite3/migrator") as typeof migrator;
  migrate(drizzle(database), { migrationsFolder });
};
