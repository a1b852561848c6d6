import { createWriteStream, existsSync } from "node:fs";
import { resolve } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { text } from "@weir/contract";
import { soloViewer } from "@weir/domain";
import { Exit } from "../../exit.ts";
import { type FolderFlag, reach, withFolderFlag } from "../../reach.ts";
import { accepted } from "../../refused.ts";
import { unreachable } from "../../read-files.ts";
import { fileFrom } from "../../server-file.ts";
import type { Verb } from "../../verb.ts";

/** `weir backup OUT`: a consistent copy of the database, while work goes on. */
export const backupVerb: Verb = (program, io) => {
  withFolderFlag(program.command("backup").description(text("cli.verb.backup")))
    .argument("<out>", text("cli.arg.out"))
    .action(async (out: string, flags: FolderFlag) => {
      const path = resolve(io.cwd, out);
      if (existsSync(path)) throw new Exit(3, text("cli.unreachable", { name: out, reason: text("cli.exists") }));
      await reach(flags, io, {
        async atServer(server) {
          const body = await fileFrom(server, "backup");
          await written(out, () =>
            pipeline(Readable.fromWeb(body), createWriteStream(path, { flags: "wx", mode: 0o600 })),
          );
        },
        async inFolder(workspace) {
          await written(out, async () => accepted(await workspace.backup(path, soloViewer)));
        },
      });
      io.out(text("cli.backed-up", { path: out }));
    });
};

async function written(name: string, act: () => Promise<unknown>): Promise<void> {
  try {
    await act();
  } catch (error) {
    if (error instanceof Exit) throw error;
    throw unreachable(name, error);
  }
}
