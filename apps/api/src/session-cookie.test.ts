import { expect, test } from "vitest";
import { sessionCookie } from "./session-cookie.ts";

test("behind TLS the cookie is bound to its host, and elsewhere has a name that browsers take there", () => {
  expect(sessionCookie({ secure: true }).holding("s3", 90.9)).toBe(
    "__Host-weir=s3; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=90",
  );
  expect(sessionCookie({ secure: false }).holding("s3", -5)).toBe("weir=s3; Path=/; HttpOnly; SameSite=Lax; Max-Age=0");
  expect(sessionCookie({ secure: true }).gone).toContain("__Host-weir=; Path=/");
});

test.each([
  [undefined, undefined],
  ["", undefined],
  ["weir=", undefined],
  ["weir=abc", "abc"],
  ["a=b;weir=abc; c=d", "abc"],
  ["xweir=abc; weir2=def; WEIR=ghi", undefined],
  ["__Host-weir=abc", undefined],
  ["weir", undefined],
  ["; ;=;weir=abc=def", "abc"],
])("in %j is %j", (header, secret) => {
  expect(sessionCookie({ secure: false }).in(header)).toBe(secret);
});
