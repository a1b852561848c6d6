import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import type { NativeFileProblem } from "@weir/storage";

const longestLine = 1024 ** 2;

/** A line that cannot even be taken for text. */
export class UnreadableLine extends Error {
  override readonly name = "UnreadableLine";
  readonly problem: NativeFileProblem;
  constructor(row: number, expected: string) {
    super(expected);
    this.problem = { row, path: "", value: "", expected };
  }
}

/** True for a file that Weir itself wrote: its first line says so. */
export async function isNative(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(64), 0, 64, 0);
    return buffer.subarray(0, bytesRead).toString("latin1").startsWith('{"format":"weir-board"');
  } finally {
    await file.close();
  }
}

/**
 * The lines of a file, none longer than a megabyte, so that none can fill the memory.
 *
 * @throws UnreadableLine at a longer one, and at bytes that are no UTF-8.
 */
export async function* linesOf(path: string): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let row = 1;
  let rest = "";
  for await (const chunk of createReadStream(path)) {
    const lines = (rest + decoded(decoder, chunk as Buffer, row)).split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
    row += lines.length;
    if (rest.length > longestLine) throw new UnreadableLine(row, `at most ${longestLine} characters in a row`);
  }
  if (rest !== "") yield rest;
}

function decoded(decoder: InstanceType<typeof TextDecoder>, chunk: Buffer, row: number): string {
  try {
    return decoder.decode(chunk, { stream: true });
  } catch {
    throw new UnreadableLine(row, "text in UTF-8");
  }
}
