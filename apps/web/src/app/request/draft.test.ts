import { afterEach, expect, test, vi } from "vitest";
import { emptyDraft, foundWrong, keepDraft, keptDraft, wishOf } from "./draft.ts";

afterEach(() => {
  vi.unstubAllGlobals();
  sessionStorage.clear();
});

const fields = { description: "required", kind: "off", due: "optional", name: "optional", email: "required" } as const;
const asked: Parameters<typeof wishOf>[1] = { fields, size: "off", own: [] };

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

test("a size and fields of the board are read in the way of their kind, or it is said what they take", () => {
  const own: typeof asked.own = [
    { fieldId: "n", name: "Value", kind: "number", wish: "required" },
    { fieldId: "l", name: "Page", kind: "link", wish: "optional" },
    { fieldId: "c", name: "Tier", kind: "choice", options: ["Gold"], wish: "optional" },
  ];
  const form = {
    ...asked,
    fields: { ...fields, description: "off", email: "off" } as const,
    size: "optional" as const,
    own,
  };
  const said = { ...emptyDraft, title: "A bridge" };
  expect(Object.keys(foundWrong({ ...said, size: "-1", own: { l: "here" } }, form))).toEqual([
    "size",
    "own.n",
    "own.l",
  ]);
  expect(foundWrong({ ...said, own: { n: "much" } }, form)).toEqual({ "own.n": expect.stringContaining("number") });
  const draft = { ...said, size: "2,5", own: { n: "-3", l: " ", c: "Gold", gone: "x" } };
  expect(foundWrong(draft, form)).toEqual({});
  expect(wishOf(draft, form)).toEqual({
    title: "A bridge",
    size: 2.5,
    own: [
      { fieldId: "n", value: -3 },
      { fieldId: "c", value: "Gold" },
    ],
  });
  expect(wishOf(draft, asked)).toEqual({ title: "A bridge" });
});

test("what was typed is there again after the page was loaded anew, one form apart from another", () => {
  const draft = { ...emptyDraft, title: "A bridge", own: { n: "3" } };
  keepDraft("one", draft);
  expect([keptDraft("one"), keptDraft("other")]).toEqual([draft, emptyDraft]);
  keepDraft("one", emptyDraft);
  expect(keptDraft("one")).toEqual(emptyDraft);
  sessionStorage.setItem("weir.request.one", '{"title":1,"website":{},"own":{"n":3}}');
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
