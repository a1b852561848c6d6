import { Inflate } from "pako";
import type { SourceFile } from "../import-plan.ts";
import { BadInput } from "../import-problem.ts";
import { fileEnd } from "./measure-json.ts";

const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

/** Bytes packed at a time: however well they are packed, what comes out of them stays small. */
const pieceLength = 16_384;

/**
 * The files with those unpacked that are gzip, whatever they are called. All together they may hold no more than
 * `maxBytes`, packed or not: of a bomb no more than that is ever unpacked.
 */
export function unpacked(files: readonly SourceFile[], maxBytes: number): SourceFile[] {
  if (files.length === 0) throw new BadInput({ code: "no-files", value: "0" });
  let total = 0;
  const refuseMore = (name: string): void => {
    if (total > maxBytes)
      throw new BadInput({ code: "too-large", file: name, value: String(total), expected: String(maxBytes) });
  };
  return files.map((file) => {
    if (!isGzip(file.bytes)) {
      total += file.bytes.length;
      refuseMore(file.name);
      return file;
    }
    return unpack(file, (bytes) => {
      total += bytes;
      refuseMore(file.name);
    });
  });
}

function unpack({ name, bytes }: SourceFile, grow: (bytes: number) => void): SourceFile {
  const inflate = new Inflate({ windowBits: 31, chunkSize: 262_144 });
  const pieces: Uint8Array[] = [];
  inflate.onData = (piece) => {
    grow(piece.length);
    pieces.push(piece);
  };
  for (let at = 0; at < bytes.length; at += pieceLength) {
    const isLast = at + pieceLength >= bytes.length;
    if (!inflate.push(bytes.subarray(at, at + pieceLength), isLast) && inflate.err !== 0) {
      // zlib says so of input that ends too early.
      const value = inflate.msg === "buffer error" ? fileEnd : inflate.msg || "other bytes";
      throw new BadInput({ code: "bad-gzip", file: name, value });
    }
  }
  return { name: name.replace(/\.gz$/i, ""), bytes: joined(pieces) };
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
