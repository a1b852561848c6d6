import { expect, test } from "vitest";
import { LogBuilder, logOf, ms } from "../../testing/log-builder.ts";
import { ask, queryOf } from "../../testing/query.ts";
import { blockedTime } from "../blocked-time/blocked-time.ts";
import { blockerClusters } from "./blocker-clusters.ts";

const blocked = new LogBuilder()
  .card("A", "Progress", "1")
  .blocked("2", "Waiting for vendor")
  .blocked("3", "waiting for the vendor (#12)")
  .unblocked("5")
  .to("Done", "6")
  .card("B", "Progress", "1")
  .blocked("4", "waiting for vendor")
  .card("C", "Progress", "1")
  .blocked("2")
  .unblocked("3")
  .to("Done", "4")
  .card("D", "Backlog", "1")
  .blocked("1", "not started, not counted")
  .log();

test("blockages by what stopped the work, overlapping ones of an item counted once", () => {
  const found = ask(blockerClusters, blocked, { asOf: ms("9") });
  expect(found.clusters).toEqual([
    {
      reason: "Waiting for vendor",
      spellings: ["Waiting for vendor", "waiting for vendor", "waiting for the vendor (#12)"],
      count: 3,
      open: 1,
      items: 2,
      days: 8,
      meanDays: 8 / 3,
      shareOfCount: 0.75,
      shareOfDays: 8 / 9,
    },
    {
      reason: null,
      spellings: [],
      count: 1,
      open: 0,
      items: 1,
      days: 1,
      meanDays: 1,
      shareOfCount: 0.25,
      shareOfDays: 1 / 9,
    },
  ]);
  expect(found).toMatchObject({ count: 4, days: 9 });
  expect(found.days).toBe(ask(blockedTime, blocked, { asOf: ms("9") }).totalDays);
  expect(blockerClusters.explain(queryOf(blocked), {}).excluded).toEqual([{ cardId: "D", reason: "not-started" }]);
});
test("within a window", () => {
  const found = ask(blockerClusters, blocked, { from: ms("4"), to: ms("5"), asOf: ms("9") });
  expect(found.clusters).toMatchObject([{ count: 3, items: 2, days: 2 }]);
});
test("no blockages, no clusters", () => {
  expect(ask(blockerClusters, logOf([]), { asOf: ms("1") })).toEqual({ clusters: [], count: 0, days: 0 });
});
