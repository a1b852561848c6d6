import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BoardState } from "@weir/domain";
import type { EventLog } from "../src/event-log.ts";
import { createMemoryLog } from "../src/memory/memory-log.ts";
import { openSqliteLog } from "../src/sqlite/sqlite-log.ts";
import { createWorkspace } from "../src/workspace/create-workspace.ts";
import type { BoardAtOptions, Workspace } from "../src/workspace/workspace.ts";
import { createFakes, you } from "./board-commands.ts";

export interface OpenedWorkspace {
  readonly log: EventLog;
  readonly workspace: Workspace;
}

export const openMemoryWorkspace = (prefix?: string): OpenedWorkspace => {
  const log = createMemoryLog();
  return { log, workspace: createWorkspace({ log, ...createFakes(prefix) }) };
};

export const openSqliteWorkspace = (file: string, prefix?: string): OpenedWorkspace => {
  const log = openSqliteLog(file);
  return { log, workspace: createWorkspace({ log, ...createFakes(prefix) }) };
};

/** A folder of its own for one test; give it back with `remove`. */
export const createScratch = (): { readonly file: string; readonly folder: string; remove(): void } => {
  const folder = mkdtempSync(join(tmpdir(), "weir-storage-"));
  return { folder, file: join(folder, "weir.db"), remove: () => rmSync(folder, { recursive: true, force: true }) };
};

/** The board, which has to be there. */
export const boardOf = async (workspace: Workspace, boardId: string, at?: BoardAtOptions): Promise<BoardState> => {
  const board = await workspace.board(boardId, you, at);
  if (!board) throw new Error(`There is no board ${boardId}.`);
  return board;
};
