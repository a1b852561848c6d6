import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import Database from "better-sqlite3";
import { makeFolder } from "./make-folder.ts";
import { readSealingKey } from "./sealing-key.ts";
import { assertRuntime } from "./sqlite/runtime.ts";
import { StorageError } from "./storage-error.ts";

/** Who holds a data folder and, once it listens, where it answers. */
export interface FolderLock {
  readonly pid: number;
  readonly url?: string;
}

/** The folder a workspace lives in, held by this process until released. */
export interface DataFolder {
  readonly folder: string;
  readonly databaseFile: string;
  readonly attachmentsFolder: string;
  /** The key of what is sealed in the database: a file beside it, made when it is asked for first. */
  sealingKey(): Uint8Array;
  /** Tells others where the holder answers. */
  announce(url: string): void;
  /** Gives the folder back. Calling it again does nothing. */
  release(): void;
}

const lockFile = (folder: string): string => join(folder, "weir.lock");

/** Who the lock file names; `undefined` without a readable one. The file may outlive its writer. */
export const readFolderLock = (folder: string): FolderLock | undefined => {
  try {
    const found: unknown = JSON.parse(readFileSync(lockFile(folder), "utf8"));
    if (typeof found !== "object" || found === null || !("pid" in found) || typeof found.pid !== "number") return;
    return { pid: found.pid, ...("url" in found && typeof found.url === "string" ? { url: found.url } : {}) };
  } catch {
    return undefined;
  }
};

const inUse = (folder: string): StorageError => {
  const { pid, url } = readFolderLock(folder) ?? {};
  const who = pid === undefined ? "another process" : `process ${pid}`;
  const where = url === undefined ? "" : `, which answers at ${url}`;
  const values = { folder, pid: pid ?? 0, url: url ?? "" };
  return new StorageError("data-folder-in-use", `${folder} is in use by ${who}${where}.`, values);
};

/** Locks not yet given back: one that nobody names any more must not be collected, or its folder would be free. */
const held = new Set<Database.Database>();

/**
 * Holds a lock that the operating system gives back when this process ends in whatever way, so a
 * crash leaves nothing stale and a recycled process id deceives nobody. The lock is SQLite's own.
 */
const holdLock = (folder: string): Database.Database => {
  const holder = new Database(join(folder, "weir.lock.db"), { timeout: 0 });
  try {
    holder.pragma("journal_mode = DELETE");
    holder.exec("BEGIN EXCLUSIVE");
    held.add(holder);
    return holder;
  } catch (cause) {
    holder.close();
    if (cause instanceof Error && "code" in cause && cause.code === "SQLITE_BUSY") throw inUse(folder);
    throw cause;
  }
};

/** What the system or SQLite says against the folder. */
const notUsable = (folder: string, cause: unknown): StorageError => {
  if (cause instanceof StorageError) return cause;
  const why = cause instanceof Error && "code" in cause ? String(cause.code) : String(cause);
  return new StorageError("data-folder-not-usable", `${folder} cannot be used (${why}).`, { folder, why }, { cause });
};

/**
 * Creates the folder where needed and takes it for this process. Throws StorageError
 * `data-folder-in-use` with `folder`, `pid` (0 when not known) and `url` ("" until announced) while
 * another process holds it, and `data-folder-not-usable` where it cannot be made or written.
 */
export const openDataFolder = (path: string): DataFolder => {
  assertRuntime();
  const folder = resolve(path);
  try {
    return takeFolder(folder);
  } catch (error) {
    throw notUsable(folder, error);
  }
};

const takeFolder = (folder: string): DataFolder => {
  const attachmentsFolder = join(folder, "attachments");
  makeFolder(attachmentsFolder);
  const holder = holdLock(folder);
  const write = (lock: FolderLock): void => writeFileSync(lockFile(folder), `${JSON.stringify(lock)}\n`);
  write({ pid: process.pid });
  return {
    folder,
    databaseFile: join(folder, "weir.db"),
    attachmentsFolder,
    sealingKey: () => readSealingKey(join(folder, "second-factor.key")),
    announce: (url) => write({ pid: process.pid, url }),
    release: () => {
      if (!holder.open) return;
      rmSync(lockFile(folder), { force: true });
      holder.close();
      held.delete(holder);
    },
  };
};
