import { StorageError } from "../storage-error.ts";

const recoverable = new Set(["SQLITE_FULL", "SQLITE_IOERR_SHMSIZE"]);
const untrustworthy = ["SQLITE_IOERR", "SQLITE_CORRUPT", "SQLITE_NOTADB", "SQLITE_READONLY", "SQLITE_CANTOPEN"];

const codeOf = (cause: unknown): string =>
  cause instanceof Error && "code" in cause && typeof cause.code === "string" ? cause.code : "";

/**
 * Names a driver error. After a full disk writing may be tried again; after an I/O error
 * it may not: Linux drops the dirty pages of a failed fsync, so a second fsync that succeeds
 * proves nothing (https://wiki.postgresql.org/wiki/Fsync_Errors).
 */
export const toStorageError = (cause: unknown): StorageError => {
  if (cause instanceof StorageError) return cause;
  const code = codeOf(cause);
  if (recoverable.has(code)) {
    return new StorageError("storage-full", "The disk is full: nothing of this was kept.", { reason: code }, { cause });
  }
  if (untrustworthy.some((prefix) => code.startsWith(prefix))) {
    const message =
      "Writing to the database failed in a way that cannot be trusted again: reads go on, writes need a restart.";
    return new StorageError("storage-read-only", message, { reason: code }, { cause });
  }
  return new StorageError("storage-failed", `The store failed: ${String(cause)}`, { reason: code }, { cause });
};

/** Failures that concern the whole file, not one piece of work. */
export const concernsAll = (error: StorageError): boolean =>
  error.code === "storage-full" || error.code === "storage-read-only";
