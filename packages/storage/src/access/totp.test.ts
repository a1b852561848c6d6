import fc from "fast-check";
import { expect, test } from "vitest";
import { codeOf, newTotpSecret, shownTotp, stepAt, stepOfCode, typedCode } from "./totp.ts";

/** RFC 6238, appendix B: the secret of the SHA-1 vectors, and their codes, of which six digits are shown. */
const secret = new TextEncoder().encode("12345678901234567890");
const vectors = [
  [59, "94287082"],
  [1111111109, "07081804"],
  [1111111111, "14050471"],
  [1234567890, "89005924"],
  [2000000000, "69279037"],
  [20000000000, "65353130"],
] as const;

test.each(vectors)("the code at %d seconds is that of RFC 6238", (seconds, eight) => {
  const now = seconds * 1000;
  expect(codeOf(secret, stepAt(now))).toBe(eight.slice(-6));
  expect(stepOfCode(secret, eight.slice(-6), { now, usedStep: 0 })).toBe(stepAt(now));
});

test("a code is good for one step before and after its own, and not again once it or a later one was used", () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ minLength: 20, maxLength: 20 }),
      fc.integer({ min: 10, max: 10_000_000_000_000 }),
      fc.integer({ min: -4, max: 4 }),
      fc.integer({ min: -4, max: 4 }),
      (bytes, ms, off, used) => {
        const present = stepAt(ms);
        const code = codeOf(bytes, present + off);
        const usedStep = present + used;
        // Two steps may share a code by chance, one time in a million.
        const near = [-1, 0, 1].filter((each) => codeOf(bytes, present + each) === code && each > used);
        expect(stepOfCode(bytes, code, { now: ms, usedStep })).toBe(
          near[0] === undefined ? undefined : present + near[0],
        );
        expect(near.includes(off)).toBe(Math.abs(off) <= 1 && off > used);
      },
    ),
    { seed: 3 },
  );
});

test("six digits are a code, with spaces as apps show them; anything else is none", () => {
  expect([typedCode(" 123 456 "), typedCode("007000")]).toEqual(["123456", "007000"]);
  for (const typed of ["", "12345", "1234567", "12345a", "１２３４５６", "-12345", "ABCD-EFGH"])
    expect([typed, typedCode(typed)]).toEqual([typed, undefined]);
});

test("the secret is 160 bits, shown in base32 and as the address apps read", () => {
  const bytes = newTotpSecret((size) => new Uint8Array(size).fill(7));
  expect(bytes.length).toBe(20);
  expect(shownTotp(secret, "ann@example.org")).toEqual({
    secret: "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ",
    address:
      "otpauth://totp/Weir:ann%40example.org?issuer=Weir&secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&algorithm=SHA1&digits=6&period=30",
  });
});
