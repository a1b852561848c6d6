import { expect, test } from "vitest";
import { readBoardSearch } from "./board-search.ts";

test("what an address says of a board; anything else is left out", () => {
  expect(readBoardSearch({ card: "c1", filter: "label:web", sort: "due" })).toEqual({
    card: "c1",
    filter: "label:web",
    sort: "due",
  });
  expect(readBoardSearch({ view: "v1" })).toEqual({ view: "v1" });
  expect(readBoardSearch({ filter: 42 })).toEqual({ filter: "42" });
  expect(readBoardSearch({ card: 1, filter: { a: 1 }, sort: "luck", list: 3, other: "x" })).toEqual({});
  expect(readBoardSearch({ list: "todo", sort: "size" })).toEqual({ list: "todo", sort: "size" });
  expect(readBoardSearch({ filter: ["x"], sort: ["due"] })).toEqual({});
});
