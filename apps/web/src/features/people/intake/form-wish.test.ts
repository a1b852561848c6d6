import { expect, test } from "vitest";
import { bodyOf, foundWrong, wishFrom, withField, withOwn } from "./form-wish.ts";

test("a form to begin with asks for little, and lands in the first stage", () => {
  const wish = wishFrom(null, ["inbox", "ready"]);
  expect(bodyOf(wish)).toMatchObject({ open: true, stageId: "inbox", fields: { description: "optional", due: "off" } });
  expect(foundWrong(wish)).toEqual({});
  expect(foundWrong({ ...wish, title: " " })).toHaveProperty("title");
});

test("a stage that is not left of the start any more is not chosen any more", () => {
  const form = {
    ...wishFrom(null, ["inbox"]),
    own: [],
    stageId: "gone",
    hasLink: true,
    changedAt: "2026-03-02T09:00:00.000Z",
  };
  expect(wishFrom(form, ["inbox", "ready"]).stageId).toBe("inbox");
  expect(wishFrom({ ...form, stageId: "ready" }, ["inbox", "ready"]).stageId).toBe("ready");
  expect(bodyOf(withField(wishFrom(form, []), "due", "required"))).toMatchObject({ fields: { due: "required" } });
  expect(bodyOf(wishFrom(form, []))).not.toHaveProperty("stageId");
});

test("a field of the board is asked for, asked for otherwise, and asked for no more", () => {
  const wish = withOwn(withOwn(wishFrom(null, []), "tier", "optional"), "tier", "required");
  expect(bodyOf({ ...wish, size: "optional" })).toMatchObject({
    size: "optional",
    own: [{ fieldId: "tier", wish: "required" }],
  });
  expect(bodyOf(withOwn(wish, "tier", "off")).own).toEqual([]);
});
