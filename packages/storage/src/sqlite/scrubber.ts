import type Database from "better-sqlite3";
import { StorageError } from "../storage-error.ts";
import { toStorageError } from "./failure.ts";

/** Leaves nothing of what was removed in the file's unused parts, nor in its write-ahead log. */
export interface Scrubber {
  /** Notes, inside the running transaction, that something was removed: a process that dies leaves it to the next. */
  owe(): void;
  /** Writes the file anew where that is owed. Not within a transaction. Throws StorageError; then it is owed still. */
  run(): void;
  /** At opening: a disk that is full keeps nobody from opening what is there. */
  runIfPossible(): void;
  problems(): readonly string[];
}

/**
 * What is deleted stays in free pages, and in the free parts of pages in use: rows that once moved from page to page
 * left copies there. Nothing short of writing every page anew is sure to leave none.
 */
export const createScrubber = (database: Database.Database): Scrubber => {
  const owe = database.prepare("INSERT OR IGNORE INTO rows (kind, key, body) VALUES ('scrub', 'owed', '{}')");
  const isOwed = database.prepare("SELECT 1 FROM rows WHERE kind = 'scrub'").pluck();
  const settle = database.prepare("DELETE FROM rows WHERE kind = 'scrub'");

  const rewriteFile = (): void => {
    database.pragma("secure_delete = ON");
    database.exec("VACUUM");
    database.pragma("secure_delete = OFF");
    const [outcome] = database.pragma("wal_checkpoint(TRUNCATE)") as { busy: number }[];
    if (outcome?.busy !== 0) throw new StorageError("storage-failed", "The write-ahead log is in use.", {});
    settle.run();
  };

  const run = (): void => {
    if (isOwed.get() === undefined) return;
    try {
      rewriteFile();
    } catch (cause) {
      throw toStorageError(cause);
    }
  };

  return {
    owe: () => void owe.run(),
    run,
    runIfPossible: () => {
      try {
        run();
      } catch {
        // `problems` tells of it.
      }
    },
    problems: () => (isOwed.get() === undefined ? [] : ["what was removed may still lie in unused parts of the file"]),
  };
};
