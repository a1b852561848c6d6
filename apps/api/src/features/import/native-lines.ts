import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { unreadable } from "./read-import.ts";

const longestLine = 1024 ** 2;

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

/** The lines of a file, none longer than a megabyte, so that none can fill the memory. */
export async function* linesOf(path: string): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let row = 1;
  let rest = "";
  for await (const chunk of createReadStream(path)) {
    const lines = (rest + decoded(decoder, chunk as Buffer, row)).split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
    row += lines.length;
    if (rest.length > longestLine) throw unreadable(`Row ${row} is longer than ${longestLine} characters.`);
  }
  if (rest !== "") yield rest;
}

function decoded(decoder: InstanceType<typeof TextDecoder>, chunk: Buffer, row: number): string {
  try {
    return decoder.decode(chunk, { stream: true });
  } catch {
    throw unreadable(`It is not UTF-8 from row ${row} on.`);
  }
}
