import { afterEach, expect, test, vi } from "vitest";
import { emptyDraft, foundWrong, keepDraft, keptDraft, wishOf } from "./draft.ts";

afterEach(() => {
  vi.unstubAllGlobals();
  sessionStorage.clear();
});

const asked = { description: "required", kind: "off", due: "optional", name: "optional", email: "required" } as const;

test("what is missing or cannot be stands at its field; what is not asked is neither missing nor sent", () => {
  expect(Object.keys(foundWrong({ ...emptyDraft, due: "2026-02-30x", email: "nobody" }, asked))).toEqual([
    "title",
    "description",
    "due",
    "email",
  ]);
  const draft = { ...emptyDraft, title: " A bridge ", description: "d", kind: "Bug", email: " a@b.cd " };
  expect(foundWrong(draft, asked)).toEqual({});
  expect(wishOf(draft, asked)).toEqual({ title: "A bridge", description: "d", email: "a@b.cd" });
  // What fills in everything is told apart by it.
  expect(wishOf({ ...draft, website: "x" }, asked)).toHaveProperty("website", "x");
});

test("what was typed is there again after the page was loaded anew, one form apart from another", () => {
  const draft = { ...emptyDraft, title: "A bridge" };
  keepDraft("one", draft);
  expect([keptDraft("one"), keptDraft("other")]).toEqual([draft, emptyDraft]);
  keepDraft("one", emptyDraft);
  expect(keptDraft("one")).toEqual(emptyDraft);
  sessionStorage.setItem("weir.request.one", '{"title":1,"website":{}}');
  expect(keptDraft("one")).toEqual(emptyDraft);
});

test("a browser that keeps nothing is no failure", () => {
  const refuse = (): never => {
    throw new DOMException("no");
  };
  vi.stubGlobal("sessionStorage", { getItem: refuse, setItem: refuse, clear: () => undefined });
  keepDraft("one", { ...emptyDraft, title: "A bridge" });
  expect(keptDraft("one")).toEqual(emptyDraft);
});
