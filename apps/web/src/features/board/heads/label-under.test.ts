import { expect, test } from "vitest";
import { labelUnder } from "./label-under.ts";

test.each([
  ["Develop", "Develop · doing", "doing"],
  ["Develop", "Develop: done", "done"],
  ["Develop", "Develop", "Develop"],
  ["Develop", "Developers", "Developers"],
  ["Develop", "Develop ·", "Develop ·"],
  ["Delivery", "Build", "Build"],
])("below %s, %s is called %s", (head, name, label) => expect(labelUnder(head, name)).toBe(label));
