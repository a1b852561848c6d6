import fc from "fast-check";
import { expect, test } from "vitest";
import { newRecoveryCode, typedRecoveryCode } from "./recovery-codes.ts";

const bytes15 = fc.uint8Array({ minLength: 15, maxLength: 15 });

test("a recovery code holds all 120 bits of the generator: two that differ anywhere differ", () => {
  expect(newRecoveryCode(() => new Uint8Array(15))).toBe("AAAA-AAAA-AAAA-AAAA-AAAA-AAAA");
  expect(newRecoveryCode(() => new Uint8Array(15).fill(255))).toBe("7777-7777-7777-7777-7777-7777");
  fc.assert(
    fc.property(bytes15, fc.nat({ max: 119 }), (bytes, bit) => {
      const other = Uint8Array.from(bytes);
      other[bit >> 3] = (other[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      const sizes: number[] = [];
      const make = (from: Uint8Array) => newRecoveryCode((size) => (sizes.push(size), from));
      expect(make(bytes)).not.toBe(make(other));
      expect(sizes).toEqual([15, 15]);
    }),
    { seed: 4 },
  );
});

test("is read however it is typed", () => {
  fc.assert(
    fc.property(bytes15, (bytes) => {
      const code = newRecoveryCode(() => bytes);
      expect(code).toMatch(/^(?:[A-Z2-7]{4}-){5}[A-Z2-7]{4}$/);
      for (const typed of [code, code.toLowerCase(), ` ${code.replaceAll("-", "")} `, code.replaceAll("-", " ")])
        expect(typedRecoveryCode(typed)).toBe(code);
    }),
    { seed: 5 },
  );
});
