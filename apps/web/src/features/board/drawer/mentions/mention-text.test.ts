import { expect, test } from "vitest";
import { matching, wantedAt, withMarks, withName } from "./mention-text.ts";

const ada = { personId: "p-ada", name: "Ada Lovelace" };
const adam = { personId: "p-adam", name: "Adam" };
const joerg = { personId: "p-j", name: "Jörg Ada-Müller" };
const people = [adam, ada, joerg];

test.each([
  ["@", 1, { from: 0, letters: "" }],
  ["so @ad", 6, { from: 3, letters: "ad" }],
  ["so @Ada Lo and", 10, { from: 3, letters: "Ada Lo" }],
  ["mail@example.org", 16, undefined],
  ["@ada is here now, isn't she", 27, undefined],
  ["plain", 5, undefined],
])("in %j with the caret at %i a name is being typed: %j", (text, caret, wanted) => {
  expect(wantedAt(text, caret)).toEqual(wanted);
});

test("people are found by the beginning of any of their names, accents aside", () => {
  expect(matching(people, "ada").map(({ name }) => name)).toEqual(["Ada Lovelace", "Adam", "Jörg Ada-Müller"]);
  expect(matching(people, "jorg")).toEqual([joerg]);
  expect(matching(people, "mul")).toEqual([joerg]);
  expect(matching(people, "zz")).toEqual([]);
});

test("a chosen name stands where it was typed, and the caret behind it", () => {
  expect(withName("so @ad, yes", { from: 3, letters: "ad" }, "Ada Lovelace")).toEqual({
    text: "so @Ada Lovelace , yes",
    caret: 17,
  });
  expect(withName("so @ad yes", { from: 3, letters: "ad" }, "Adam")).toEqual({ text: "so @Adam yes", caret: 9 });
});

test("what is kept holds ids and no names", () => {
  expect(withMarks("@Ada Lovelace, @adam and @Adamson: @jörg ada-müller?", people)).toBe(
    "<@p-ada>, <@p-adam> and @Adamson: <@p-j>?",
  );
  expect(withMarks("@Ada Lovelace", [{ ...ada, personId: "other" }, ada])).toBe("<@other>");
  expect(withMarks("nobody @ all (a.b*c)", [{ personId: "x", name: "b*c" }])).toBe("nobody @ all (a.b*c)");
  expect(withMarks("text", [])).toBe("text");
});
