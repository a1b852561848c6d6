import { expect, test } from "vitest";
import { ownIds } from "./own-ids.ts";

test("what bears one id is told apart by a number that nothing else bears", () => {
  const ownIdOf = ownIds();
  expect(["1", "2", "1", "1:2", "1", "3:2", "3", "3"].map(ownIdOf)).toEqual([
    "1",
    "2",
    "1:2",
    "1:2:2",
    "1:3",
    "3:2",
    "3",
    "3:3",
  ]);
});
