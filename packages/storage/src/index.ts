import type { Instant } from "@weir/domain";
import type { EventLog } from "./event-log.ts";
import type { Projection } from "./rows/row-operation.ts";
import type { Workspace } from "./workspace/workspace.ts";

export type {
  AppendResult,
  Batch,
  EventListener,
  EventLog,
  Receipt,
  Snapshot,
  Span,
  StoredReceipt,
} from "./event-log.ts";
export type { Projection, Row, RowOperation, RowValue } from "./rows/row-operation.ts";
export type * from "./workspace/workspace.ts";
export { StorageError } from "./storage-error.ts";
export type { StorageErrorCode } from "./storage-error.ts";
export interface WorkspaceDeps {
  readonly log: EventLog;
  readonly clock: () => Instant;
  readonly newId: () => string;
}
/** The folder a workspace lives in, held by this process until released. */
export interface DataFolder {
  readonly folder: string;
  readonly databaseFile: string;
  readonly attachmentsFolder: string;
  /** Tells others where the holder answers. */
  announce(url: string): void;
  release(): void;
}
export declare function createMemoryLog(projections?: readonly Projection[]): EventLog;
/** Opens (or creates) a database file; throws StorageError. */
export declare function openSqliteLog(file: string, projections?: readonly Projection[]): EventLog;
export declare function createWorkspace(deps: WorkspaceDeps): Workspace;
/** Takes the folder for this process; throws StorageError `data-folder-in-use` {folder, pid, url}. */
export declare function openDataFolder(folder: string): DataFolder;
/** Who holds the folder, by its lock file. */
export declare function readFolderLock(folder: string): { pid: number; url?: string } | undefined;
