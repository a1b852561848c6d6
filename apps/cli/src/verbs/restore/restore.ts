import { chmodSync, copyFileSync, existsSync, renameSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import { text } from "@weir/contract";
import { soloViewer } from "@weir/domain";
import {
  createWorkspace,
  endOpenAccess,
  type EndedAccess,
  openAttachmentFolder,
  openDataFolder,
  openSqliteLog,
  StorageError,
  unpackAttachments,
} from "@weir/storage";
import { dataFolderPath } from "../../data-folder-path.ts";
import { Exit } from "../../exit.ts";
import type { Io } from "../../io.ts";
import { reaching } from "../../read-files.ts";
import { type FolderFlag, withFolderFlag } from "../../reach.ts";
import { accepted } from "../../refused.ts";
import type { Verb } from "../../verb.ts";
import { checkLine } from "../check/check.ts";

interface Flags extends FolderFlag {
  readonly force?: true;
  readonly keepTokens?: true;
}

/** `weir restore IN`: puts a backup in place, once it has proved sound. A server must not run. */
export const restoreVerb: Verb = (program, io) => {
  withFolderFlag(program.command("restore").description(text("cli.verb.restore")))
    .argument("<in>", text("cli.arg.in"))
    .option("--force", text("cli.flag.force"))
    .option("--keep-tokens", text("cli.flag.keep-tokens"))
    .action(async (name: string, flags: Flags) => {
      const folder = hold(dataFolderPath(flags.data, io));
      try {
        const { databaseFile } = folder;
        if (existsSync(databaseFile) && !flags.force)
          throw new Exit(3, text("cli.restore-would-replace", { folder: folder.folder }));
        let ended: EndedAccess;
        const arriving = `${databaseFile}.arriving`;
        removeDatabase(arriving);
        try {
          reaching(name, () => copyFileSync(resolve(io.cwd, name), arriving));
          // Whoever may read the copy may not read what comes after it.
          chmodSync(arriving, 0o600);
          await refuseUnsound(arriving, name, io);
          ended = await endAccess(arriving, { at: io.now(), keepTokens: flags.keepTokens === true });
          await unpackAttachments(arriving, openAttachmentFolder(folder.attachmentsFolder));
          removeDatabase(databaseFile);
          renameSync(arriving, databaseFile);
        } finally {
          removeDatabase(arriving);
        }
        io.out(text("cli.restored", { folder: folder.folder, path: name }));
        if (Object.values(ended).some((count) => count > 0)) io.out(text("cli.restored-ended", { ...ended }));
      } finally {
        folder.release();
      }
    });
};

function hold(path: string): ReturnType<typeof openDataFolder> {
  try {
    return openDataFolder(path);
  } catch (error) {
    throw error instanceof StorageError ? new Exit(3, error.message) : error;
  }
}

/** Opens the copy as a server would, and replays it. */
async function refuseUnsound(file: string, name: string, io: Io): Promise<void> {
  try {
    const workspace = createWorkspace({ log: openSqliteLog(file), clock: () => io.now(), newId: () => io.newId() });
    try {
      const { problems } = accepted(await workspace.check(soloViewer));
      if (problems.length > 0) throw new Exit(1, ...problems.map(checkLine));
    } finally {
      await workspace.close();
    }
  } catch (error) {
    if (error instanceof Exit) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new Exit(1, text("cli.not-a-backup", { path: name, reason }));
  }
}

/** What was ended since the copy was taken must not be good again. Done before the copy is in its place, or not at all. */
async function endAccess(file: string, options: Parameters<typeof endOpenAccess>[1]): Promise<EndedAccess> {
  const log = openSqliteLog(file);
  try {
    return await endOpenAccess(log, options);
  } finally {
    await log.close();
  }
}

/** A database is a file and what SQLite keeps beside it. */
function removeDatabase(file: string): void {
  for (const suffix of ["", "-wal", "-shm"]) rmSync(file + suffix, { force: true });
}
