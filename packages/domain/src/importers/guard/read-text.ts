import type { SourceFile } from "../import-plan.ts";
import { BadInput, quoted } from "../import-problem.ts";

declare const TextDecoder: new (
  label: string,
  options?: { readonly fatal?: boolean },
) => { decode(bytes: Uint8Array, options?: { readonly stream?: boolean }): string };
declare const TextEncoder: new () => { encode(text: string): Uint8Array };

/** First bytes of files people hand in by mistake. */
const otherKinds: readonly { readonly kind: string; readonly magic: readonly number[] }[] = [
  { kind: "a zip archive or a spreadsheet", magic: [0x50, 0x4b, 0x03, 0x04] },
  { kind: "a gzip archive in another", magic: [0x1f, 0x8b] },
  { kind: "a PDF", magic: [0x25, 0x50, 0x44, 0x46] },
];

/** Excel saves its "Unicode text" so. */
const wideEncodings = [
  { label: "utf-16le", mark: [0xff, 0xfe] },
  { label: "utf-16be", mark: [0xfe, 0xff] },
];

const beginsWith = (bytes: Uint8Array, mark: readonly number[]): boolean =>
  mark.every((byte, at) => bytes[at] === byte);

/** The same file in UTF-8, where a byte-order mark says that it is UTF-16. */
export function inUtf8(file: SourceFile): SourceFile {
  const { name, bytes } = file;
  const wide = wideEncodings.find(({ mark }) => beginsWith(bytes, mark));
  if (!wide) return file;
  try {
    return { name, bytes: new TextEncoder().encode(new TextDecoder(wide.label, { fatal: true }).decode(bytes)) };
  } catch {
    throw new BadInput({ code: "not-text", file: name, value: "UTF-16 text that is cut off or damaged" });
  }
}

/** The text of a file that must be UTF-8, without its byte-order mark. */
export function readText(file: SourceFile): string {
  const { bytes, name } = file;
  const other = otherKinds.find(({ magic }) => beginsWith(bytes, magic));
  if (other) throw new BadInput({ code: "not-text", file: name, value: other.kind });
  const text = decode(file);
  if (text.trim() === "") throw new BadInput({ code: "empty-file", file: name, value: `${bytes.length} bytes` });
  const nul = text.indexOf("\0");
  if (nul >= 0) throw new BadInput({ code: "not-text", file: name, row: rowAt(text, nul), value: "a NUL character" });
  return text;
}

function decode({ bytes, name }: SourceFile): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new BadInput({ code: "not-utf-8", file: name, ...firstBroken(bytes) });
  }
}

const pieceLength = 65_536;

/** Where bytes first are no UTF-8, and what stands around it; looked for piece by piece, to hold little of it at once. */
function firstBroken(bytes: Uint8Array): { readonly row: number; readonly value: string } {
  const decoder = new TextDecoder("utf-8");
  let row = 1;
  for (let from = 0; from < bytes.length; from += pieceLength) {
    const isLast = from + pieceLength >= bytes.length;
    const text = decoder.decode(bytes.subarray(from, from + pieceLength), { stream: !isLast });
    const at = text.indexOf("\u{fffd}");
    if (at >= 0) return { row: row + rowAt(text, at) - 1, value: quoted(text.slice(Math.max(0, at - 10), at + 10)) };
    row += rowAt(text, text.length) - 1;
  }
  return { row, value: "" };
}

/** Bytes as text, whatever is wrong with them: to be quoted. */
export const decodeLoosely = (bytes: Uint8Array): string => new TextDecoder("utf-8").decode(bytes);

/** The line (from 1) that an offset lies on. */
export function rowAt(text: string, offset: number): number {
  let row = 1;
  for (let at = text.indexOf("\n"); at >= 0 && at < offset; at = text.indexOf("\n", at + 1)) row += 1;
  return row;
}
