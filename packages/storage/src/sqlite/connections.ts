import Database from "better-sqlite3";
import { StorageError } from "../storage-error.ts";
import { moveAuditRows } from "./audit-table.ts";
import { migrateDatabase } from "./migrate-database.ts";
import { assertRuntime } from "./runtime.ts";

/** One connection writes, another reads: a second writer in one process would block the event loop. */
export interface Connections {
  readonly file: string;
  readonly write: Database.Database;
  readonly read: Database.Database;
}

const SYNCHRONOUS_FULL = 2;

/** WAL quietly runs with synchronous=NORMAL, which loses acknowledged work in a power cut: set and assert. */
const makeDurable = (database: Database.Database): void => {
  const settings = [
    { setting: "journal_mode", set: "WAL", expected: "wal" },
    { setting: "synchronous", set: "FULL", expected: SYNCHRONOUS_FULL },
  ] as const;
  for (const { setting, set, expected } of settings) {
    database.pragma(`${setting} = ${set}`);
    const found = database.pragma(setting, { simple: true });
    if (found === expected) continue;
    throw new StorageError("not-durable", `${setting} is ${String(found)}, not ${set}.`, {
      setting,
      found: String(found),
      expected: set,
    });
  }
};

/** Opens, creates or migrates the file. Throws StorageError. */
export const openConnections = (file: string): Connections => {
  assertRuntime();
  const write = new Database(file);
  try {
    makeDurable(write);
    write.pragma("journal_size_limit = 67108864");
    migrateDatabase(write, file);
    moveAuditRows(write);
    const read = new Database(file);
    read.pragma("query_only = ON");
    return { file, write, read };
  } catch (error) {
    write.close();
    throw isDamaged(error) ? new StorageError("not-a-database", error.message, { file }, { cause: error }) : error;
  }
};

const isDamaged = (error: unknown): error is InstanceType<typeof Database.SqliteError> =>
  error instanceof Database.SqliteError && (error.code === "SQLITE_NOTADB" || error.code.startsWith("SQLITE_CORRUPT"));
