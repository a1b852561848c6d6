import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { createSealing, SEALING_KEY_BYTES } from "./sealing.ts";

const key = randomBytes(SEALING_KEY_BYTES);
const sealing = createSealing(() => key);
const content = new TextEncoder().encode("twenty bytes of secret");

test("what is sealed is opened with the same key and for the same thing, and is never sealed the same way twice", () => {
  const sealed = sealing.seal(content, "ann");
  expect(createSealing(() => Uint8Array.from(key)).open(sealed, "ann")).toEqual(Buffer.from(content));
  expect(sealing.seal(content, "ann")).not.toBe(sealed);
  expect(Buffer.from(sealed, "base64url").includes(Buffer.from(content))).toBe(false);
});

test("it opens with no other key, for nobody else, and not once any bit of it was changed", () => {
  const sealed = sealing.seal(content, "ann");
  expect(createSealing(() => randomBytes(SEALING_KEY_BYTES)).open(sealed, "ann")).toBeUndefined();
  expect(sealing.open(sealed, "bob")).toBeUndefined();
  const bytes = Buffer.from(sealed, "base64url");
  for (let at = 0; at < bytes.length; at += 1) {
    const changed = Buffer.from(bytes);
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect(sealing.open(changed.toString("base64url"), "ann")).toBeUndefined();
  }
  for (const broken of ["", "AAAA", sealed.slice(0, 20)]) expect(sealing.open(broken, "ann")).toBeUndefined();
});

test("the key is asked for once, and not before it is needed", () => {
  let asked = 0;
  const lazy = createSealing(() => ((asked += 1), key));
  expect(asked).toBe(0);
  lazy.open(lazy.seal(content, "ann"), "ann");
  expect(asked).toBe(1);
});
