import type Database from "better-sqlite3";
import { StorageError } from "../storage-error.ts";

/**
 * Writes every page of a database anew, so that nothing of what was deleted is left: neither in free pages, nor in the
 * free parts of pages in use, where rows that once moved from page to page left copies, nor in the write-ahead log.
 */
export const writeAnew = (database: Database.Database): void => {
  database.pragma("secure_delete = ON");
  database.exec("VACUUM");
  database.pragma("secure_delete = OFF");
  const [outcome] = database.pragma("wal_checkpoint(TRUNCATE)") as { busy: number }[];
  if (outcome?.busy !== 0) throw new StorageError("storage-failed", "The write-ahead log is in use.");
};
