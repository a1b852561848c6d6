import { expect, test } from "vitest";
import { LogBuilder, logOf, ms } from "../../testing/log-builder.ts";
import { ask, queryOf } from "../../testing/query.ts";
import { blockedItems, blockedTime, everBlocked } from "./blocked-time.ts";

test("the longest blocked first, then by name; reasons by days, count and name, silence first", () => {
  const builder = new LogBuilder();
  for (const [cardId, reason, until] of [
    ["D", "vendor", "4"],
    ["C", "spec", "4"],
    ["B", undefined, "4"],
    ["A", "spec", "6"],
    ["E", "vendor", "6"],
    ["F", "quick", "3"],
    ["F", "quick", "3"],
  ] as const)
    builder.card(cardId, "Progress", "1").of(cardId, "Progress").blocked("2", reason).unblocked(until);
  const { items, byReason, totalDays } = ask(blockedTime, builder.log(), { asOf: ms("9") });
  expect(items.map(({ cardId, days }) => `${cardId} ${days}`)).toEqual(["A 4", "E 4", "B 2", "C 2", "D 2", "F 1"]);
  expect(byReason).toEqual([
    { reason: "spec", count: 2, days: 6 },
    { reason: "vendor", count: 2, days: 6 },
    { reason: null, count: 1, days: 2 },
    { reason: "quick", count: 2, days: 1 },
  ]);
  expect(totalDays).toBe(15);
});
test("of as many days the reason given more often comes first", () => {
  const builder = new LogBuilder().card("A", "Progress", "1").blocked("2", "long").unblocked("4");
  builder.card("B", "Progress", "1").blocked("2", "often").unblocked("3").blocked("4", "often").unblocked("5");
  const { byReason } = ask(blockedTime, builder.log(), { asOf: ms("9") });
  expect(byReason.map(({ reason, count, days }) => [reason, count, days])).toEqual([
    ["often", 2, 2],
    ["long", 1, 2],
  ]);
});
test("only what lies in the window and before now", () => {
  const builder = new LogBuilder().card("A", "Progress", "1").blocked("2", "spec").unblocked("5");
  const log = builder.blocked("7", "vendor").card("B", "Progress", "1").blocked("1", "early").unblocked("2").log();
  const asked = { from: ms("3"), to: ms("8"), asOf: ms("9") };
  expect(ask(blockedTime, log, asked)).toEqual({
    items: [{ cardId: "A", days: 3 }],
    totalDays: 3,
    byReason: [
      { reason: "spec", count: 1, days: 2 },
      { reason: "vendor", count: 1, days: 1 },
    ],
  });
  expect(ask(blockedTime, log, { from: ms("3"), asOf: ms("8") }).totalDays).toBe(3);
  expect(everBlocked(queryOf(log, asked))).toMatchObject([{ cardId: "A", from: ms("3"), to: ms("8") }]);
});
test("who is not among them, and why", () => {
  const builder = new LogBuilder()
    .card("blocked", "Progress", "1")
    .blocked("2")
    .card("free", "Progress", "1")
    .card("waiting", "Backlog", "1")
    .blocked("2")
    .card("early", "Progress", "1")
    .blocked("1")
    .to("Done", "2");
  const { included, excluded } = blockedTime.explain(queryOf(builder.log(), { from: ms("3"), asOf: ms("6") }), {});
  expect(included).toBe(1);
  expect(Object.fromEntries(excluded.map(({ cardId, reason }) => [cardId, reason]))).toEqual({
    free: "never-blocked",
    waiting: "not-started",
    early: "outside-window",
  });
});
test("nobody was ever blocked: no items, no reasons", () => {
  const none = { items: [], totalDays: 0, byReason: [] };
  expect(ask(blockedTime, logOf([]), { asOf: ms("1") })).toEqual(none);
  expect(ask(blockedTime, new LogBuilder().card("A", "Progress", "1").log(), { asOf: ms("2") })).toEqual(none);
  expect(blockedItems(queryOf(logOf([]), { asOf: ms("1") }))).toEqual({ included: [], excluded: [] });
});
