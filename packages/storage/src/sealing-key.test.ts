import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openDataFolder } from "./data-folder.ts";
import { readSealingKey } from "./sealing-key.ts";

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "weir-key-"));
  file = join(folder, "second-factor.key");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("the key of a data folder is made when it is asked for first, stays the same, and is its owner's alone", () => {
  const held = openDataFolder(folder);
  expect(statSync(file, { throwIfNoEntry: false })).toBeUndefined();
  const key = held.sealingKey();
  expect(key.length).toBe(32);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readFileSync(file, "utf8").trim()).toBe(Buffer.from(key).toString("base64url"));
  held.release();
  const again = openDataFolder(folder);
  expect(again.sealingKey()).toEqual(key);
  again.release();
});

test("a file that holds no key is left alone and named", () => {
  writeFileSync(file, "half a ke");
  expect(() => readSealingKey(file)).toThrow(`${file} holds no key of 32 bytes.`);
  expect(readFileSync(file, "utf8")).toBe("half a ke");
  expect(() => readSealingKey(join(folder, "nowhere", "key"))).toThrow("ENOENT");
});
