import fc from "fast-check";
import { expect, test } from "vitest";
import { createFormTokens } from "./form-tokens.ts";

const opened = () => {
  let ms = Date.parse("2026-03-02T09:00:00.000Z");
  let ids = 0;
  const tokens = createFormTokens({ now: () => ms, newId: () => `id-${(ids += 1)}` });
  return { ...tokens, pass: (by: number) => void (ms += by) };
};

test("a token is good for its own form from three seconds to twelve hours, and for one request", () => {
  const { give, check, pass } = opened();
  const token = give("form");
  expect(check("form", token)).toEqual({ waitMs: 3_000 });
  pass(3_000);
  const ids = check("form", token);
  expect(ids).toEqual({ requestId: "id-1", statusKey: expect.stringMatching(/^[\w-]{43}$/) });
  expect(check("form", token)).toEqual(ids);
  expect(check("other", token)).toBeUndefined();
  expect(opened().check("form", token)).toBeUndefined();
  const second = give("form");
  pass(3_000);
  expect(check("form", second)).not.toEqual(ids);
  pass(12 * 3_600_000);
  expect(check("form", token)).toBeUndefined();
});

test("what was changed in any place is no token", () => {
  const { give, check, pass } = opened();
  const token = give("form");
  pass(5_000);
  fc.assert(
    fc.property(fc.nat(token.length - 1), fc.constantFrom(..."0aZ-_."), (at, sign) => {
      fc.pre(token[at] !== sign);
      expect(check("form", token.slice(0, at) + sign + token.slice(at + 1))).toBeUndefined();
    }),
  );
  fc.assert(fc.property(fc.string(), (text) => check("form", text) === undefined));
});
