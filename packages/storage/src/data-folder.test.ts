import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openDataFolder, readFolderLock } from "./data-folder.ts";
import { StorageError } from "./storage-error.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "weir-folder-"));
});
let holder: ChildProcess | undefined;
afterEach(() => {
  holder?.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});

const refusalOf = (open: () => unknown): StorageError => {
  try {
    open();
  } catch (error) {
    if (error instanceof StorageError) return error;
    throw error;
  }
  throw new Error("It was opened.");
};

test("a folder is made, taken and given back", () => {
  const first = openDataFolder(join(folder, "deep", "data"));
  expect(existsSync(first.attachmentsFolder)).toBe(true);
  first.announce("http://127.0.0.1:4600");
  expect(readFolderLock(first.folder)).toEqual({ pid: process.pid, url: "http://127.0.0.1:4600" });
  first.release();
  first.release();
  expect(readFolderLock(first.folder)).toBeUndefined();
  openDataFolder(first.folder).release();
});

test("a folder in use is refused in a sentence that names the process and where it answers", () => {
  const held = openDataFolder(folder);
  held.announce("http://127.0.0.1:4600");
  const refused = refusalOf(() => openDataFolder(folder));
  expect(refused.code).toBe("data-folder-in-use");
  expect(refused.values).toEqual({ folder, pid: process.pid, url: "http://127.0.0.1:4600" });
  expect(refused.message).toContain(String(process.pid));
  expect(refused.message).toContain("http://127.0.0.1:4600");
  held.release();
});

test("a folder that cannot be made or taken is refused at once, in a sentence that names it", () => {
  const file = join(folder, "file");
  writeFileSync(file, "no folder");
  const locked = join(folder, "locked");
  mkdirSync(join(locked, "weir.lock.db"), { recursive: true });
  const places: readonly (readonly [string, string | RegExp])[] = [
    [file, "ENOTDIR"],
    [join(file, "below"), "ENOTDIR"],
    [join(folder, "x".repeat(300)), "ENAMETOOLONG"],
    [locked, /^SQLITE_/],
    ...(existsSync("/proc/self") ? ([["/proc/weir/data", "ENOENT"]] as const) : []),
  ];
  for (const [path, why] of places) {
    const refused = refusalOf(() => openDataFolder(path));
    expect([refused.code, refused.values.folder]).toEqual(["data-folder-not-usable", path]);
    expect(String(refused.values.why)).toMatch(why);
    expect(refused.message).toContain(path);
  }
});

const holdInAnotherProcess = `
  const { openDataFolder } = await import(process.argv[1]);
  openDataFolder(process.argv[2]).announce("http://127.0.0.1:1");
  // Nobody names the folder any more; it is held all the same.
  for (let round = 0; round < 3; round++) {
    await new Promise((resolve) => setTimeout(resolve));
    gc();
  }
  console.log("held");
  setInterval(() => {}, 1000);
`;

test("another process is refused while the holder lives, and takes over once it was killed", async () => {
  const source = new URL("./data-folder.ts", import.meta.url).href;
  const other = spawn(
    process.execPath,
    ["--expose-gc", "--conditions=weir-source", "--input-type=module", "-e", holdInAnotherProcess, source, folder],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  holder = other;
  await once(other.stdout, "data");
  const refused = refusalOf(() => openDataFolder(folder));
  expect(refused.values).toEqual({ folder, pid: other.pid, url: "http://127.0.0.1:1" });

  other.kill("SIGKILL");
  await once(other, "exit");
  expect(readFolderLock(folder)?.pid).toBe(other.pid);
  const taken = openDataFolder(folder);
  expect(readFolderLock(folder)).toEqual({ pid: process.pid });
  taken.release();
});

test("a lock file left behind that names a living process does not keep anybody out", () => {
  writeFileSync(join(folder, "weir.lock"), JSON.stringify({ pid: process.ppid }));
  const taken = openDataFolder(folder);
  expect(readFolderLock(folder)).toEqual({ pid: process.pid });
  taken.release();
});
