import { closeSync, createReadStream, openSync, readSync } from "node:fs";
import { text } from "@weir/contract";
import { beginsAsNative, NATIVE_MARK_LENGTH, type NativeFileProblem, nativeLines } from "@weir/storage";
import { Exit } from "./exit.ts";
import type { Io } from "./io.ts";
import { problemLine } from "./problem-lines.ts";
import { filesNamed, type NamedFile, reaching, refuseSize } from "./read-files.ts";
import { maxImportBytes } from "./setting.ts";

/** The word of `--format` for what Weir itself writes. */
export const nativeFormat = "weir";

/** The one file named, if Weir itself wrote it (its first line says so) or the user says that it did. */
export function nativeFile(
  names: readonly string[],
  format: string | undefined,
  io: Pick<Io, "cwd" | "home" | "env">,
): NamedFile | undefined {
  if (format !== undefined && format !== nativeFormat) return undefined;
  const found = filesNamed(names, io);
  const native = found.find(({ path, name }) => reaching(name, () => isNative(path)));
  if (native === undefined && format === undefined) return undefined;
  const [only, other] = found;
  if (only === undefined || other !== undefined) {
    const { name } = native ?? only ?? { name: names.join(" ") };
    throw new Exit(
      1,
      problemLine({ file: name, value: `${found.length} files`, expected: text("import.expected.mixed-formats") }),
    );
  }
  refuseSize([only], maxImportBytes(io));
  return only;
}

function isNative(path: string): boolean {
  const file = openSync(path, "r");
  try {
    const bytes = Buffer.alloc(NATIVE_MARK_LENGTH);
    return beginsAsNative(bytes.subarray(0, readSync(file, bytes)));
  } finally {
    closeSync(file);
  }
}

/** The lines of a file that Weir wrote. */
export const linesOfNative = ({ path }: NamedFile): AsyncGenerator<string> =>
  nativeLines(createReadStream(path) as AsyncIterable<Buffer>);

/** The end of a verb whose native file is wrong, every problem listed. */
export const badNative = ({ name: file }: NamedFile, problems: readonly NativeFileProblem[]): Exit =>
  new Exit(1, ...problems.map((problem) => problemLine({ file, ...problem })));
