import { REMOVED_TEXT } from "@weir/domain";
import { expect, test } from "vitest";
import { problems } from "../problems.ts";
import { isWritten, readable } from "./readable.ts";
import { catalogue, text } from "./text.ts";
import { textsOf } from "./texts-of.ts";

test("values stand where the sentence names them", () => {
  const say = textsOf({ "a.b": "{n} of {of}", "a.c": (v: { n: number }) => `${v.n * 2}`, "a.d": "plain" });
  expect(say("a.b", { n: 1, of: 3 })).toBe("1 of 3");
  expect(say("a.c", { n: 2 })).toBe("4");
  expect(say("a.d")).toBe("plain");
});

test("what people wrote and somebody removed for good is said in words", () => {
  const say = textsOf({ "a.b": "Moved “{title}” to {stage}" });
  expect(say("a.b", { title: REMOVED_TEXT, stage: "Done" })).toBe("Moved “Removed text” to Done");
  expect([readable("███ and more"), isWritten(REMOVED_TEXT)]).toEqual(["███ and more", false]);
});

test("a wip limit speaks as people do", () => {
  expect(text("refusal.reason-required", { stage: "Review", count: 3, limit: 3 })).toBe(
    "Review is full (3 of 3). Finish something there first, or say why this one goes in.",
  );
});

test("every problem has its title and one sentence", () => {
  const codes = Object.keys(problems).filter((code) => code !== "refused");
  expect(codes.filter((code) => !(`problem.${code}` in catalogue))).toEqual([]);
});
