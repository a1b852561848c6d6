import { createReadStream, openSync, readSync, closeSync } from "node:fs";
import { resolve } from "node:path";
import { soloViewer } from "@weir/domain";
import type { Workspace } from "@weir/storage";
import { Exit } from "../../exit.ts";
import type { Io } from "../../io.ts";
import { linesOf } from "../../lines-of.ts";
import { problemLine } from "../../problem-lines.ts";
import { reaching } from "../../read-files.ts";
import { accepted } from "../../refused.ts";

const mark = '{"format":"weir-board"';

/** The one file named, if Weir itself wrote it: its first line says so. */
export function nativeFile([name, other]: readonly string[], io: Pick<Io, "cwd">): string | undefined {
  if (name === undefined || other !== undefined) return undefined;
  return reaching(name, () => {
    const file = openSync(resolve(io.cwd, name), "r");
    try {
      const bytes = Buffer.alloc(mark.length);
      readSync(file, bytes);
      return bytes.toString("latin1") === mark ? name : undefined;
    } catch {
      return undefined;
    } finally {
      closeSync(file);
    }
  });
}

/** Takes a board in as another Weir wrote it: ids, seqs, actors and times stay. */
export async function takeNativeIn(
  workspace: Workspace,
  name: string,
  io: Pick<Io, "cwd">,
): Promise<{ readonly boardId: string; readonly seq: number }> {
  const bytes: AsyncIterable<Uint8Array> = createReadStream(resolve(io.cwd, name));
  const outcome = accepted(await workspace.importNative(linesOf(bytes), soloViewer));
  if ("problems" in outcome)
    throw new Exit(1, ...outcome.problems.map((problem) => problemLine({ file: name, ...problem })));
  return outcome;
}
