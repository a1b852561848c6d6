import { isUtf8 } from "node:buffer";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join, relative, resolve } from "node:path";
import { text } from "@weir/contract";
import type { SourceFile } from "@weir/domain";
import { Exit } from "./exit.ts";
import type { Io } from "./io.ts";
import { problemLine } from "./problem-lines.ts";

/** In a folder these are read; what lies beside them (licences, workflows, expected figures) is not. */
const readable = (name: string): boolean =>
  /\.(json|csv|xes)(\.gz)?$/i.test(name) && !/(^\.|\.expected\.json$)/.test(name);
const mostFiles = 20_000;

/** The bytes of every file named, folders with all that is in them; never more than `maxBytes` of them. */
export function readFiles(names: readonly string[], io: Pick<Io, "cwd">, maxBytes: number): SourceFile[] {
  const files = filesNamed(names, io);
  refuseSize(files, maxBytes);
  return files.map(({ path, name }) => ({ name, bytes: reaching(name, () => readFileSync(path)) }));
}

/** Bytes of all files together; more than `maxBytes` of them are told, not read. */
export function refuseSize(files: readonly NamedFile[], maxBytes: number): number {
  let total = 0;
  for (const { path, name } of files) {
    total += reaching(name, () => statSync(path)).size;
    if (total > maxBytes) {
      const expected = text("import.expected.too-large", { expected: String(maxBytes) });
      throw new Exit(1, problemLine({ file: name, value: `${total} bytes`, expected }));
    }
  }
  return total;
}

/** A file, and what the user calls it. */
export interface NamedFile {
  readonly path: string;
  readonly name: string;
}

/** Every file named, folders with all that is in them. */
export const filesNamed = (names: readonly string[], io: Pick<Io, "cwd">): NamedFile[] =>
  names.flatMap((name) => filesIn(resolve(io.cwd, name), name));

function filesIn(path: string, name: string): NamedFile[] {
  if (!reaching(name, () => statSync(path)).isDirectory()) return [{ path, name }];
  const found = reaching(name, () => readdirSync(path, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && readable(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
  if (found.length > mostFiles)
    throw new Exit(1, text("cli.too-many-files", { folder: name, count: found.length, most: mostFiles }));
  return found.map((file) => ({ path: file, name: join(basename(name), relative(path, file)) }));
}

/** What the file system refuses ends the verb with the reason. */
export function reaching<Answer>(name: string, act: () => Answer): Answer {
  try {
    return act();
  } catch (error) {
    throw unreachable(name, error);
  }
}

/** The same for what takes its time. */
export async function reachingLater<Answer>(name: string, act: () => Promise<Answer>): Promise<Answer> {
  try {
    return await act();
  } catch (error) {
    throw unreachable(name, error);
  }
}

/** The end of a verb that could not read or write a file, with the reason in words where there are some. */
export function unreachable(name: string, error: unknown): Exit {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const reason = reasons.find((each) => each === code);
  const said = reason === undefined ? undefined : text(`cli.reason.${reason}`);
  const raw = error instanceof Error ? error.message : String(error);
  return new Exit(3, text("cli.unreachable", { name, reason: said ?? raw }));
}

const reasons = ["ENOENT", "EACCES", "EPERM", "EISDIR", "ENOTDIR", "EROFS", "ENOSPC"] as const;

/** The text of a workflow file. */
export function readWorkflowText(name: string, io: Pick<Io, "cwd">): string {
  const path = resolve(io.cwd, name);
  refuseSize([{ path, name }], longestWorkflow);
  const bytes = reaching(name, () => readFileSync(path));
  if (isUtf8(bytes)) return bytes.toString().replace(/^\u{feff}/u, "");
  throw new Exit(1, problemLine({ file: name, value: "other bytes", expected: text("import.expected.not-utf-8") }));
}

const longestWorkflow = 1024 ** 2;
