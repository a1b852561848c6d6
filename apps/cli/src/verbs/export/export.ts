import { createWriteStream } from "node:fs";
import { resolve } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { text } from "@weir/contract";
import { soloViewer } from "@weir/domain";
import { boardNamed } from "../../boards.ts";
import { unreachable } from "../../read-files.ts";
import type { Io } from "../../io.ts";
import { linesOf } from "../../lines-of.ts";
import { type FolderFlag, reach, withFolderFlag } from "../../reach.ts";
import { fileFrom } from "../../server-file.ts";
import type { Verb } from "../../verb.ts";

interface Flags extends FolderFlag {
  readonly out?: string;
}

/** `weir export [BOARD]`: a board with its whole history, one JSON value a line. */
export const exportVerb: Verb = (program, io) => {
  withFolderFlag(program.command("export").description(text("cli.verb.export")))
    .argument("[board]", text("cli.arg.board"))
    .option("--out <file>", text("cli.flag.out"))
    .action((board: string | undefined, flags: Flags) =>
      reach(flags, io, {
        async atServer(server) {
          const { boardId } = boardNamed((await server.client.boards()).boards, board);
          const body = await fileFrom(server, "exportBoard", { boardId });
          await write(linesOf(body), flags, io);
        },
        async inFolder(workspace) {
          const { boardId } = boardNamed(await workspace.boards(soloViewer), board);
          const lines = await workspace.exportBoard(boardId, soloViewer);
          if (lines) await write(lines, flags, io);
        },
      }),
    );
};

async function write(lines: AsyncIterable<string>, { out }: Flags, io: Io): Promise<void> {
  if (out === undefined) {
    for await (const line of lines) io.out(line);
    return;
  }
  const ended = async function* (): AsyncGenerator<string> {
    for await (const line of lines) yield `${line}\n`;
  };
  try {
    await pipeline(Readable.from(ended()), createWriteStream(resolve(io.cwd, out)));
  } catch (error) {
    throw unreachable(out, error);
  }
}
