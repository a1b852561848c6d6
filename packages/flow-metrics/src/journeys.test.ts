import { expect, test } from "vitest";
import { LogBuilder, ms } from "../testing/log-builder.ts";
import { journeysIn } from "./journeys.ts";

const slip = (): LogBuilder =>
  new LogBuilder()
    .by({ kind: "person", id: "you" })
    .card("A", "Progress", "1")
    .to("Done", "3 10:00")
    .to("Progress", "3 10:01")
    .to("Review", "5");

test("a journey as of everything is read once, until more is known of its card", () => {
  const builder = slip().card("B", "Backlog", "1");
  const log = builder.log();
  const [a, b] = journeysIn(log);
  expect(journeysIn(log)).toEqual([a, b]);
  expect(journeysIn(log, { asOf: log.asOf() })[0]).toBe(a);
  log.append({ type: "card.archived", cardId: "B", seq: 99, at: "2024-01-06T00:00:00.000Z" });
  const [sameA, newB] = journeysIn(log);
  expect(sameA).toBe(a);
  expect(newB).toMatchObject({ archived: true });
});
test("what was read otherwise is not taken for it: an earlier instant, slips that count", () => {
  const log = slip().log();
  const views = [{ slips: "count" }, {}, { asOf: ms("4") }, {}, { asOf: ms("2") }, { slips: "count" }] as const;
  expect(
    views.map((view) =>
      journeysIn(log, view)[0]
        ?.visits.map(({ stageId }) => stageId)
        .join(" "),
    ),
  ).toEqual([
    "Progress Done Progress Review",
    "Progress Review",
    "Progress",
    "Progress Review",
    "Progress",
    "Progress Done Progress Review",
  ]);
});
