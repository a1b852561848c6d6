import { createHash, randomUUID } from "node:crypto";
import { open, readdir, rename, rm } from "node:fs/promises";
import type * as promises from "node:fs/promises";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { makeFolder } from "../make-folder.ts";
import { StorageError } from "../storage-error.ts";

/** What is asked of the disk; a test stands in for one that is full. */
export type Disk = Pick<typeof promises, "open" | "readdir" | "rename" | "rm">;

/** Bytes that lie on the disk, and are in nobody's way yet. */
export interface ArrivedBytes {
  /** SHA-256 of them, in hex. */
  readonly digest: string;
  readonly bytes: number;
  /** How they begin. */
  readonly head: Buffer;
  /** Puts them where they are found by their digest; once it is done, they are there after a power cut too. */
  keep(): Promise<void>;
  /** Takes them away again. */
  discard(): Promise<void>;
}

/** Bytes by what they are: the same ones are there once, however many cards have them. */
export interface AttachmentFolder {
  /** Writes what comes to the disk; `too-large`: more than `mostBytes` came, and nothing of it is left. */
  receive(source: AsyncIterable<Uint8Array>, mostBytes: number): Promise<ArrivedBytes | "too-large">;
  /** `undefined` where there are none. */
  read(digest: string): Promise<Readable | undefined>;
  /** Takes away whatever is not kept; `arriving`, at the start: what was cut short, too. */
  sweep(kept: ReadonlySet<string>, what?: "arriving"): Promise<void>;
}

const digestName = /^[0-9a-f]{64}$/;
const arriving = "arriving-";
const headBytes = 512;

const codeOf = (error: unknown): string => (error instanceof Error && "code" in error ? String(error.code) : "");

function named(error: unknown): unknown {
  const full = ["ENOSPC", "EDQUOT"].includes(codeOf(error));
  if (!full) return error;
  return new StorageError("storage-full", "The disk is full: nothing of this was kept.", {}, { cause: error });
}

/** A folder of bytes for this account alone. Their names are made of what they hold, never of what anybody calls them. */
export function openAttachmentFolder(folder: string, disk: Disk = { open, readdir, rename, rm }): AttachmentFolder {
  const at = (name: string): string => join(folder, name);
  const remove = (path: string): Promise<void> => disk.rm(path, { force: true });

  const keep = async (path: string, digest: string): Promise<void> => {
    try {
      await disk.rename(path, at(digest));
      // The name is kept by the folder: without this it may be gone after a power cut, and the bytes with it.
      const holder = await disk.open(folder, "r");
      try {
        await holder.sync();
      } finally {
        await holder.close();
      }
    } catch (error) {
      await remove(path);
      throw named(error);
    }
  };

  const write = async (path: string, source: AsyncIterable<Uint8Array>, mostBytes: number) => {
    const hash = createHash("sha256");
    const heads: Uint8Array[] = [];
    let bytes = 0;
    const file = await disk.open(path, "wx", 0o600);
    try {
      for await (const chunk of source) {
        if (bytes < headBytes) heads.push(chunk.subarray(0, headBytes - bytes));
        bytes += chunk.length;
        if (bytes > mostBytes) return undefined;
        hash.update(chunk);
        await file.writeFile(chunk);
      }
      await file.sync();
    } finally {
      await file.close();
    }
    return { digest: hash.digest("hex"), bytes, head: Buffer.concat(heads) };
  };

  return {
    async receive(source, mostBytes) {
      makeFolder(folder);
      const path = at(`${arriving}${randomUUID()}`);
      try {
        const written = await write(path, source, mostBytes);
        if (written === undefined) return await remove(path).then(() => "too-large" as const);
        return { ...written, keep: () => keep(path, written.digest), discard: () => remove(path) };
      } catch (error) {
        await remove(path);
        throw named(error);
      }
    },
    async read(digest) {
      if (!digestName.test(digest)) return undefined;
      try {
        const file = await disk.open(at(digest), "r");
        return file.createReadStream();
      } catch (error) {
        if (codeOf(error) === "ENOENT") return undefined;
        throw error;
      }
    },
    async sweep(kept, what) {
      makeFolder(folder);
      // A database that knows of no file at all may be one that was put there in the place of another.
      const spares = what === "arriving" && kept.size === 0;
      for (const name of await disk.readdir(folder)) {
        const isOurs = digestName.test(name) && !spares;
        const isLeft = isOurs ? !kept.has(name) : what === "arriving" && name.startsWith(arriving);
        if (isLeft) await remove(at(name));
      }
    },
  };
}
