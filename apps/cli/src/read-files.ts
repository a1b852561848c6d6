import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join, relative, resolve } from "node:path";
import { text } from "@weir/contract";
import type { SourceFile } from "@weir/domain";
import { Exit } from "./exit.ts";
import type { Io } from "./io.ts";

/** In a folder these are read; what lies beside them (licences, workflows, expected figures) is not. */
const readable = (name: string): boolean => /\.(json|csv)$/i.test(name) && !/(^\.|\.expected\.json$)/.test(name);
const mostFiles = 20_000;

/** The bytes of every file named, folders with all that is in them; never more than `maxBytes` of them. */
export function readFiles(names: readonly string[], io: Pick<Io, "cwd">, maxBytes: number): SourceFile[] {
  let total = 0;
  return filesNamed(names, io).map(({ path, name }) => {
    total += sizeOf(path, name);
    // The one file that goes over the limit is told, not read.
    if (total > maxBytes)
      throw new Exit(
        1,
        `${name}: ${text("import.expected.too-large", { expected: String(maxBytes) })}; found ${total}`,
      );
    return { name, bytes: reaching(name, () => readFileSync(path)) };
  });
}

interface Found {
  readonly path: string;
  readonly name: string;
}

/** Every file named, folders with all that is in them. */
export const filesNamed = (names: readonly string[], io: Pick<Io, "cwd">): Found[] =>
  names.flatMap((name) => filesIn(resolve(io.cwd, name), name));

function filesIn(path: string, name: string): Found[] {
  if (!reaching(name, () => statSync(path)).isDirectory()) return [{ path, name }];
  const found = reaching(name, () => readdirSync(path, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && readable(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
  if (found.length > mostFiles)
    throw new Exit(1, text("cli.too-many-files", { folder: name, count: found.length, most: mostFiles }));
  return found.map((file) => ({ path: file, name: join(basename(name), relative(path, file)) }));
}

const sizeOf = (path: string, name: string): number => reaching(name, () => statSync(path)).size;

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

const unreachable = (name: string, error: unknown): Exit =>
  new Exit(3, text("cli.unreachable", { name, reason: error instanceof Error ? error.message : String(error) }));

/** The text of one file. */
export const readTextFile = (name: string, io: Pick<Io, "cwd">): string =>
  reaching(name, () => readFileSync(resolve(io.cwd, name), "utf8"));
