import { type Client, createClient, ProblemError, text, UnreachableError, paths } from "@weir/contract";
import {
  type Access,
  createAccess,
  createWorkspace,
  type DataFolder,
  openAttachmentFolder,
  openDataFolder,
  openSqliteLog,
  StorageError,
  type Workspace,
} from "@weir/storage";
import type { Command } from "commander";
import { dataFolderPath } from "./data-folder-path.ts";
import { Exit } from "./exit.ts";
import type { Io } from "./io.ts";
import { serverProblemLines } from "./problem-lines.ts";
import { type AskServer, askAs } from "./server-file.ts";

/** The server that holds the data folder. */
export interface Server {
  readonly url: string;
  readonly client: Client;
  readonly ask: AskServer;
}

export interface FolderFlag {
  readonly data?: string;
}

/** What a verb does at the server that holds the folder, and with the folder itself where none runs. */
export interface Ways<Answer> {
  atServer(server: Server): Promise<Answer>;
  inFolder(workspace: Workspace, access: () => Promise<Access>): Promise<Answer>;
}

export const withFolderFlag = (command: Command): Command => command.option("--data <folder>", text("cli.flag.data"));

/**
 * Does a verb's work where it may be done: one process at a time holds a data folder, so while a
 * server runs it is asked; else the folder is opened, and no server can start meanwhile.
 */
export async function reach<Answer>(flags: FolderFlag, io: Io, ways: Ways<Answer>): Promise<Answer> {
  const path = dataFolderPath(flags.data, io);
  try {
    const held = holdOrFind(path, io);
    if ("url" in held) {
      if (io.isTerminal) io.err(text("cli.server-answers", { url: held.url }));
      return await ways.atServer(held);
    }
    return await inFolder(held, io, ways);
  } catch (error) {
    throw asExit(error, io);
  }
}

function holdOrFind(path: string, io: Io): DataFolder | Server {
  try {
    return openDataFolder(path);
  } catch (error) {
    if (!(error instanceof StorageError) || error.code !== "data-folder-in-use") throw error;
    const { pid = 0, url = "" } = error.values;
    if (url === "") throw new Exit(3, text("cli.server-silent", { pid, folder: path }));
    const baseUrl = String(url);
    const ask = askAs(io);
    return { url: baseUrl, client: createClient(paths, { baseUrl, fetch: ask }), ask };
  }
}

async function inFolder<Answer>(folder: DataFolder, io: Io, ways: Ways<Answer>): Promise<Answer> {
  try {
    const log = openSqliteLog(folder.databaseFile);
    const parts = { log, clock: () => io.now(), newId: () => io.newId() };
    const attachmentFolder = openAttachmentFolder(folder.attachmentsFolder);
    const workspace = createWorkspace({ ...parts, attachmentFolder });
    try {
      return await ways.inFolder(workspace, () => createAccess(parts));
    } finally {
      await workspace.close();
    }
  } finally {
    folder.release();
  }
}

function asExit(error: unknown, { env }: Pick<Io, "env">): unknown {
  if (error instanceof ProblemError) {
    const { status, code } = error.problem;
    if (code === "not-signed-in")
      return new Exit(3, text(env["WEIR_TOKEN"] ? "cli.token-refused" : "cli.token-needed"));
    return new Exit(status >= 500 || status === 403 ? 3 : 1, ...serverProblemLines(error.problem));
  }
  if (error instanceof UnreachableError || error instanceof StorageError) return new Exit(3, error.message);
  return error;
}
