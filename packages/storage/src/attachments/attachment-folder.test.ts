// Bytes are on the disk before anybody is told so, under names of ours, and nothing is left of what did not get there.
import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import * as real from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openAttachmentFolder, type ArrivedBytes, type Disk } from "./attachment-folder.ts";

let root: string;
let folder: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "weir-attachments-"));
  folder = join(root, "attachments");
});
afterEach(() => rmSync(root, { recursive: true }));

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

async function* pieces(...texts: string[]): AsyncGenerator<Buffer> {
  for (const text of texts) yield Buffer.from(text);
}

const arrived = (found: ArrivedBytes | "too-large"): ArrivedBytes => {
  if (found === "too-large") throw new Error("It is too large");
  return found;
};

/** The disk, telling what was asked of it; `failing` stands in for one of its answers. */
function toldDisk(failing?: { step: string; code: string }): { disk: Disk; steps: string[] } {
  const steps: string[] = [];
  const tell = (step: string): void => {
    steps.push(step);
    if (failing?.step === step) throw Object.assign(new Error(failing.code), { code: failing.code });
  };
  const open: Disk["open"] = async (path, ...rest) => {
    const handle = await real.open(path, ...rest);
    const what = String(path) === folder ? "folder" : "file";
    return new Proxy(handle, {
      get(target, name) {
        const value: unknown = Reflect.get(target, name, target);
        if (typeof value !== "function") return value;
        if (name === "writeFile" || name === "sync")
          return async (...told: unknown[]): Promise<unknown> => {
            tell(`${what} ${name}`);
            return Reflect.apply(value, target, told) as unknown;
          };
        return value.bind(target) as unknown;
      },
    });
  };
  const rename: Disk["rename"] = async (from, to) => {
    tell("rename");
    await real.rename(from, to);
  };
  return { disk: { ...real, open, rename }, steps };
}

test("the bytes are synced before they get their name, and the name before it is told", async () => {
  const { disk, steps } = toldDisk();
  const bytes = arrived(await openAttachmentFolder(folder, disk).receive(pieces("one ", "two"), 100));
  expect([bytes.digest, bytes.bytes, bytes.head.toString()]).toEqual([sha256("one two"), 7, "one two"]);
  await bytes.keep();
  expect(steps).toEqual(["file writeFile", "file writeFile", "file sync", "rename", "folder sync"]);
  expect(readdirSync(folder)).toEqual([sha256("one two")]);
  expect(statSync(join(folder, sha256("one two"))).mode & 0o077, "readable by others").toBe(0);
});

test.each([
  ["file writeFile", "ENOSPC", "storage-full"],
  ["file writeFile", "EDQUOT", "storage-full"],
  ["file sync", "ENOSPC", "storage-full"],
  ["file sync", "EIO", "EIO"],
  ["rename", "ENOSPC", "storage-full"],
  ["folder sync", "EIO", "EIO"],
])("where %s fails with %s nothing is told to be kept, and nothing is half there", async (step, code, told) => {
  const open = openAttachmentFolder(folder, toldDisk({ step, code }).disk);
  const attempt = open.receive(pieces("x"), 100).then((bytes) => arrived(bytes).keep());
  await expect(attempt).rejects.toMatchObject({ code: told });
  await open.sweep(new Set());
  expect(readdirSync(folder)).toEqual([]);
});

test("more than may be is not written to its end, and what breaks off is taken away", async () => {
  const open = openAttachmentFolder(folder);
  expect(await open.receive(pieces("12345", "6"), 5)).toBe("too-large");
  async function* broken(): AsyncGenerator<Buffer> {
    yield Buffer.from("1");
    throw new Error("gone");
  }
  await expect(open.receive(broken(), 5)).rejects.toThrow("gone");
  expect(readdirSync(folder)).toEqual([]);
});

test("a start with a database that knows of no file takes none away", async () => {
  const open = openAttachmentFolder(folder);
  await arrived(await open.receive(pieces("of another database"), 100)).keep();
  await open.receive(pieces("cut short"), 100);
  await open.sweep(new Set(), "arriving");
  expect(readdirSync(folder)).toEqual([sha256("of another database")]);
});

test("only what is ours is read or swept, and what is arriving only at the start", async () => {
  const open = openAttachmentFolder(folder);
  await arrived(await open.receive(pieces("kept"), 100)).keep();
  await arrived(await open.receive(pieces("not kept"), 100)).keep();
  await open.receive(pieces("arriving"), 100);
  writeFileSync(join(folder, "notes.txt"), "somebody's own");
  symlinkSync("/etc/passwd", join(folder, sha256("link")));
  for (const name of ["../weir.db", "notes.txt", "", "arriving-1"]) expect(await open.read(name)).toBeUndefined();
  await open.sweep(new Set([sha256("kept")]));
  expect(readdirSync(folder).length).toBe(3);
  expect(readFileSync("/etc/passwd").length).toBeGreaterThan(0);
  await open.sweep(new Set([sha256("kept")]), "arriving");
  expect(readdirSync(folder).toSorted()).toEqual([sha256("kept"), "notes.txt"].toSorted());
});
