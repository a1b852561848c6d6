import { expect, it } from "vitest";
import { eventDefinitionOf, verbOf, verbOfEvent } from "./known-verbs.ts";
import { boardVerbs } from "./streams/board/board-verbs.ts";

it("knows a board's verbs alone until the list of all is loaded, as in a browser that shows boards", async () => {
  expect(boardVerbs.every(({ type }) => verbOf(type) !== undefined)).toBe(true);
  expect(verbOf("fact.record")).toBeUndefined();
  const { verbs } = await import("./verbs.ts");
  for (const verb of verbs) {
    expect(verbOf(verb.type)).toBe(verb);
    for (const event of verb.events) {
      expect(eventDefinitionOf(event.type)).toBe(event);
      expect(verbOfEvent(event.type)).toBe(verb);
    }
  }
});
