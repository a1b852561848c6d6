import { expect, test } from "vitest";
import { parseEvent } from "./parse-event.ts";

const at = "2026-03-02T09:00:00.000Z";
const blocked = {
  reason: "waits",
  stream: "board:b",
  seq: 3,
  type: "card.blocked",
  v: 1,
  at,
  recordedAt: at,
  actor: { kind: "person", id: "you" },
  commandId: "c-1",
  cardId: "c1",
};

test("an event as stored is taken as it is, the order of its fields included", () => {
  expect(JSON.stringify(parseEvent(JSON.parse(JSON.stringify(blocked))))).toBe(JSON.stringify(blocked));
});

test.each([
  [{ ...blocked, seq: 0 }, "seq"],
  [{ ...blocked, at: "yesterday" }, "at"],
  [{ ...blocked, v: 2 }, "v"],
  [{ ...blocked, actor: { kind: "god", id: "you" } }, "actor.kind"],
  [{ ...blocked, more: 1 }, "more"],
  [{ ...blocked, type: "card.stolen" }, "type"],
  [{ ...blocked, reason: undefined }, "reason"],
  [JSON.parse(`{"__proto__": {"x": 1}, ${JSON.stringify(blocked).slice(1)}`), "__proto__"],
  [["card.blocked"], ""],
])("what is wrong is named by its place: %#", (json, path) => {
  expect(parseEvent(json)).toEqual([expect.objectContaining({ path })]);
});
