import { problemOf, ProblemError, UnreachableError } from "@weir/contract";
import { expect, test } from "vitest";
import { keptName, whyFailed, whyNot } from "./why-not.ts";

const list = { attachments: [], removed: [], maxBytes: 1_024, boardBytes: 4_096, usedBytes: 3_584, kinds: ["txt"] };
const why = (name: string, bytes: number): string | undefined =>
  whyNot(new File(["x".repeat(bytes)], name), name, list);

test("what is not taken says which file, how large it is and what the limit is", () => {
  expect(why("a.txt", 512)).toBeUndefined();
  expect(why("a.txt", 513)).toBe(
    "a.txt is 513 bytes large. Of the 4 kB that all files of this board may have, 512 bytes are left.",
  );
  expect(why("a.txt", 2_000)).toBe("a.txt is 1.9 kB large. A file may have up to 1 kB.");
  expect(why("a.exe", 5)).toContain("files that end in “exe” are not taken");
  expect(why("a.txt", 0)).toBe("a.txt is not attached: it is empty.");
});

test("names lose what would be a way, or hides", () => {
  expect(keptName("../a\u202e/b\\c\n.txt ")).toBe("..abc.txt");
  expect(keptName(`${"x".repeat(300)}.txt`)).toMatch(/^x{196}\.txt$/);
});

test("what the server says is said by name", () => {
  expect(whyFailed(new UnreachableError(undefined), "a.txt")).toContain("a.txt is not attached");
  expect(whyFailed(new ProblemError(problemOf("storage-full", {})), "a.txt")).toContain("disk is full");
  const large = problemOf("too-large", { detail: "a.txt is not attached: a file may have up to 1 kB." });
  expect(whyFailed(new ProblemError(large), "a.txt")).toBe(large.detail);
});
