import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { safePath } from "./safe-path.ts";

const origin = "https://weir.example";

test.each(["/", "/boards/b1", "/boards/b1?card=c1", "/boards/b1/analytics?window=all#cycle", "/people"])(
  "%s is a place of ours",
  (path) => expect(safePath(path, origin)).toBe(path),
);

describe("Kanboard CVE-2026-21879: nobody is led off to another site after signing in", () => {
  test.each([
    undefined,
    "",
    "boards/b1",
    "//evil.example",
    "///evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "/\t/evil.example",
    "/\n/evil.example",
    "/..//evil.example",
    "/.//evil.example",
    "https://evil.example/",
    "https://weir.example/boards/b1",
    "javascript:alert(1)",
    " /boards",
    "/boards\\..\\evil",
    "/sign-in?to=/sign-in",
  ])("%s leads home", (path) => expect(safePath(path, origin)).toBe("/"));
});

test("whatever is asked for, the browser stays here", () => {
  const part = fc.constantFrom("/", "\\", ".", "..", "@", ":", "evil.example", "\t", "\n", "%2f", "?", "#", "a", " ");
  fc.assert(
    fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
      const path = safePath(parts.join(""), origin);
      expect(new URL(path, origin).origin).toBe(origin);
      expect(path.startsWith("//")).toBe(false);
    }),
    { numRuns: 2_000 },
  );
});
