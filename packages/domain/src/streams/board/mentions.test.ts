import fc from "fast-check";
import { expect, it } from "vitest";
import { mentionOf, mentionPieces, mentionsIn, withMentions } from "./mentions.ts";

const id = fc.stringMatching(/^[A-Za-z0-9._~:@-]{1,100}$/);

it("finds everybody who is mentioned, each once, whatever stands around", () => {
  expect(mentionsIn("<@you><@a~b_c@x.org> and <@you>, not <@ >, <@>, @you or <you@x.org>")).toEqual([
    "you",
    "a~b_c@x.org",
  ]);
  fc.assert(
    fc.property(fc.array(id), fc.string({ unit: fc.constantFrom("<", ">", "@", " ", "x", "\n") }), (ids, between) => {
      const found = mentionsIn(ids.map(mentionOf).join(`${between} `));
      expect(ids.every((each) => found.includes(each))).toBe(true);
    }),
  );
});

it("puts mentions otherwise and leaves the rest; pieces put together are the text", () => {
  expect(withMentions("<@a> & <b>", (personId) => `@${personId.toUpperCase()}`)).toBe("@A & <b>");
  fc.assert(
    fc.property(fc.array(fc.oneof(id.map(mentionOf), fc.string())), (parts) => {
      const text = parts.join("");
      const whole = mentionPieces(text).map((piece) => (typeof piece === "string" ? piece : mentionOf(piece.personId)));
      expect(whole.join("")).toBe(text);
      expect(whole).not.toContain("");
    }),
  );
});
