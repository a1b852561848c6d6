import { expect, test } from "vitest";
import { goldenAsOf, goldenLog } from "../../testing/golden-log.ts";
import { LogBuilder, ms } from "../../testing/log-builder.ts";
import { ask, queryOf } from "../../testing/query.ts";
import { upstreamDiscards } from "./upstream-discards.ts";

const log = new LogBuilder()
  .card("taken", "Backlog", "1 09:00")
  .to("Progress", "5 09:00")
  .card("given-up", "Backlog", "1 10:00")
  .to("Ready", "2 09:00")
  .discarded("6 09:00")
  .card("put-away", "Ready", "2 10:00")
  .archived("8 09:00")
  .card("elsewhere", "Backlog", "2 11:00")
  .left("other", "7 09:00")
  .card("waits", "Backlog", "3 09:00")
  .card("too-late", "Backlog", "3 10:00")
  .to("Progress", "4 09:00")
  .to("Backlog", "5 10:00")
  .discarded("6 10:00")
  .card("at-once", "Progress", "3 11:00")
  .card("back", "Backlog", "3 12:00")
  .discarded("4 12:00")
  .restored("Ready", "9 12:00")
  .card("before", "Backlog", "2023-12-01 09:00")
  .discarded("9 09:00")
  .log();
const january = { from: ms("1"), to: ms("10"), asOf: ms("15") };

test("of the options that came, so many were discarded before anybody committed to them", () => {
  expect(ask(upstreamDiscards, log, january)).toEqual({
    came: 7,
    committed: 2,
    discarded: 2,
    transferred: 1,
    open: 2,
    share: 2 / 7,
    decided: { committed: 2, discarded: 3, share: 3 / 5 },
    items: [
      { cardId: "before", cameAt: "2023-12-01T09:00:00.000Z", discardedAt: "2024-01-09T09:00:00.000Z" },
      { cardId: "put-away", cameAt: "2024-01-02T10:00:00.000Z", discardedAt: "2024-01-08T09:00:00.000Z" },
      { cardId: "given-up", cameAt: "2024-01-01T10:00:00.000Z", discardedAt: "2024-01-06T09:00:00.000Z" },
    ],
  });
});
test("what began right of the start was never an option, what came earlier is not of the window", () => {
  const { included, excluded } = upstreamDiscards.explain(queryOf(log, january), {});
  expect(included).toBe(7);
  expect(excluded).toEqual([
    { cardId: "at-once", reason: "not-upstream" },
    { cardId: "before", reason: "outside-window" },
  ]);
});
test("what is decided later counts for the window it came in, and as a decision of the later one", () => {
  const day = { from: ms("1"), to: ms("2") };
  expect(ask(upstreamDiscards, log, { ...day, asOf: ms("15") })).toMatchObject({ came: 2, committed: 1, discarded: 1 });
  expect(ask(upstreamDiscards, log, { ...day, asOf: ms("15") }).decided).toMatchObject({ committed: 0, discarded: 0 });
  expect(ask(upstreamDiscards, log, { ...day, asOf: ms("4") })).toMatchObject({ came: 2, open: 2, share: 0 });
});
test("an instant on the window's edge belongs to the window that it begins", () => {
  const edges = new LogBuilder()
    .card("came-first", "Backlog", "2 00:00")
    .discarded("4 00:00")
    .card("came-last", "Backlog", "4 00:00")
    .discarded("6 00:00")
    .log();
  const window = { from: ms("2"), to: ms("4"), asOf: ms("9") };
  expect(ask(upstreamDiscards, edges, window)).toMatchObject({ came: 1, discarded: 1, items: [] });
  expect(upstreamDiscards.explain(queryOf(edges, window), {})).toMatchObject({
    included: 1,
    excluded: [{ cardId: "came-last", reason: "outside-window" }],
  });
  const next = ask(upstreamDiscards, edges, { from: ms("4"), to: ms("6"), asOf: ms("9") });
  expect(next.items.map(({ cardId }) => cardId)).toEqual(["came-first"]);
});
test("what was discarded at the same instant is in order of its id, whatever came first", () => {
  const cleared = ["B", "C", "A"].reduce((all, id) => all.card(id, "Backlog", "1 09:00"), new LogBuilder());
  for (const id of ["C", "A", "B"]) cleared.of(id, "Backlog").discarded("3 09:00");
  expect(ask(upstreamDiscards, cleared.log()).items.map(({ cardId }) => cardId)).toEqual(["A", "B", "C"]);
});
test("without options there is no share", () => {
  const none = ask(upstreamDiscards, new LogBuilder().card("x", "Progress", "1 09:00").log());
  expect(none).toMatchObject({ came: 0, share: null, decided: { committed: 0, discarded: 0, share: null }, items: [] });
  expect(ask(upstreamDiscards, new LogBuilder().log())).toMatchObject({ came: 0, share: null });
});
test("on the golden log nothing is discarded, and the card moved back was committed to once", () => {
  const { came, committed, open, decided } = ask(upstreamDiscards, goldenLog(), { asOf: goldenAsOf });
  expect([came, committed, open, decided.share]).toEqual([12, 11, 1, 0]);
});
