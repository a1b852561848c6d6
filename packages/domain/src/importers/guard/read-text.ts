import type { SourceFile } from "../import-plan.ts";
import { BadInput } from "../import-problem.ts";

declare const TextDecoder: new (
  label: string,
  options?: { readonly fatal?: boolean },
) => { decode(bytes: Uint8Array): string };

/** First bytes of files people hand in by mistake. */
const otherKinds: readonly { readonly kind: string; readonly magic: readonly number[] }[] = [
  { kind: "a zip archive or a spreadsheet", magic: [0x50, 0x4b, 0x03, 0x04] },
  { kind: "a gzip archive", magic: [0x1f, 0x8b] },
  { kind: "a PDF", magic: [0x25, 0x50, 0x44, 0x46] },
  { kind: "UTF-16 text", magic: [0xff, 0xfe] },
  { kind: "UTF-16 text", magic: [0xfe, 0xff] },
];

/** The text of a file that must be UTF-8, without its byte-order mark. */
export function readText(file: SourceFile): string {
  const { bytes, name } = file;
  const other = otherKinds.find(({ magic }) => magic.every((byte, at) => bytes[at] === byte));
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
    const lenient = decodeLoosely(bytes);
    const at = lenient.indexOf("\u{fffd}");
    const around = lenient.slice(Math.max(0, at - 10), at + 10);
    throw new BadInput({ code: "not-utf-8", file: name, row: rowAt(lenient, at), value: around });
  }
}

/** Bytes as text, whatever is wrong with them: to be quoted. */
export const decodeLoosely = (bytes: Uint8Array): string => new TextDecoder("utf-8").decode(bytes);

/** The line (from 1) that an offset lies on. */
export function rowAt(text: string, offset: number): number {
  let row = 1;
  for (let at = text.indexOf("\n"); at >= 0 && at < offset; at = text.indexOf("\n", at + 1)) row += 1;
  return row;
}
