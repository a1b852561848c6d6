import { expect, test } from "vitest";
import { login, name } from "./access.ts";

test.each(["Ada Lovelace", "O’Neill-Özgür", "李小龍", "نور", "🦆", "ada@example.org", "x".repeat(200)])(
  "%s is a name, and a login",
  (words) => expect([name.safeParse(words).success, login.safeParse(words).success]).toEqual([true, true]),
);

test.each([
  ["nothing", ""],
  ["blanks", "   "],
  ["a sign that is none", "\u0000"],
  ["signs of no width alone", "\u200b\u200d"],
  ["a bell", "Ada\u0007"],
  ["a name that is read backwards", "\u202enivlE"],
  ["one turned around in part", "Ada \u2067level\u2069"],
  ["too much", "x".repeat(201)],
])("%s is no name", (_, words) => {
  expect([name.safeParse(words).success, login.safeParse(words).success]).toEqual([false, false]);
});
