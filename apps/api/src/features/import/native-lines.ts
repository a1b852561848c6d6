import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { beginsAsNative, NATIVE_MARK_LENGTH, nativeLines } from "@weir/storage";

/** True for a file that Weir itself wrote: its first line says so. */
export async function isNative(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(NATIVE_MARK_LENGTH));
    return beginsAsNative(buffer.subarray(0, bytesRead));
  } finally {
    await file.close();
  }
}

/** The lines of a file that Weir wrote. */
export const linesOf = (path: string): AsyncGenerator<string> =>
  nativeLines(createReadStream(path) as AsyncIterable<Buffer>);
