import type { SourceFile } from "../import-plan.ts";
import { BadInput, quoted } from "../import-problem.ts";
import { decodeLoosely } from "./read-text.ts";

/** Jira's rich text nests some 30 deep; nothing honest comes near this. */
const maxDepth = 200;
/** Characters of one text. */
const maxTextLength = 1_000_000;

/** How the place is told at which a file ends too early. */
export const fileEnd = "the end of the file";

const [quote, backslash, newline] = [0x22, 0x5c, 0x0a];
const opening: ReadonlySet<number> = new Set([0x5b, 0x7b]);
const closing: ReadonlySet<number> = new Set([0x5d, 0x7d]);
const space: ReadonlySet<number> = new Set([0x20, 0x09, 0x0a, 0x0d]);

/** Whether the bytes, a mark of their order aside, begin as JSON's lists and objects do. */
export function beginsAsJson(bytes: Uint8Array): boolean {
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  let at = marked ? 3 : 0;
  while (space.has(bytes[at] ?? 0)) at += 1;
  return opening.has(bytes[at] ?? 0);
}

/**
 * Refuses JSON from a stranger that nests too deep, holds a text too long or ends too early, on its
 * bytes: before a text is made of them, let alone a value. All that counts is ASCII, which UTF-8 keeps apart.
 */
export function measureJson({ name: file, bytes }: SourceFile): void {
  let depth = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === quote) {
      const end = stringEnd(bytes, at);
      if (end - at > maxTextLength && charactersIn(bytes, at, end) > maxTextLength)
        throw new BadInput({
          code: "cell-too-large",
          ...placeOf(file, bytes, at, at + 200),
          expected: `${maxTextLength}`,
        });
      at = end;
    } else if (opening.has(byte)) {
      depth += 1;
      if (depth > maxDepth)
        throw new BadInput({ code: "nested-too-deep", ...placeOf(file, bytes, at, at + 20), expected: `${maxDepth}` });
    } else if (closing.has(byte)) depth -= 1;
  }
  if (depth > 0) throw new BadInput({ code: "not-json", file, row: rowOf(bytes, bytes.length), value: fileEnd });
}

/** Offset of the quote that closes the string opened at `start`, or of the end. */
function stringEnd(bytes: Uint8Array, start: number): number {
  for (let at = start + 1; at < bytes.length; at += 1) {
    if (bytes[at] === backslash) at += 1;
    else if (bytes[at] === quote) return at;
  }
  return bytes.length;
}

/** Bytes that go on with a character begun before do not count. */
function charactersIn(bytes: Uint8Array, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at += 1) if (((bytes[at] ?? 0) & 0xc0) !== 0x80) count += 1;
  return count;
}

function placeOf(
  file: string,
  bytes: Uint8Array,
  at: number,
  to: number,
): { readonly file: string; readonly row: number; readonly value: string } {
  return { file, row: rowOf(bytes, at), value: quoted(decodeLoosely(bytes.subarray(Math.max(0, at - 20), to))) };
}

/** The line (from 1) that an offset lies on. */
function rowOf(bytes: Uint8Array, offset: number): number {
  let row = 1;
  for (let at = bytes.indexOf(newline); at >= 0 && at < offset; at = bytes.indexOf(newline, at + 1)) row += 1;
  return row;
}
