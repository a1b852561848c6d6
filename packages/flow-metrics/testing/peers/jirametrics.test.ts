import { describe, expect, test } from "vitest";
import type { Conventions } from "../../src/conventions.ts";
import { cumulativeFlow } from "../../src/cumulative-flow/cumulative-flow.ts";
import { cycleTime } from "../../src/cycle-time/cycle-time.ts";
import { percentile } from "../../src/percentile.ts";
import { workItemAge } from "../../src/work-item-age/work-item-age.ts";
import { goldenAsOf, goldenBuilder, goldenLog } from "../golden-log.ts";
import { logOf } from "../log-builder.ts";
import { ask } from "../query.ts";

const log = goldenLog();
const asOf = goldenAsOf;
const lastDays = (values: readonly number[]): readonly number[] => values.slice(1);

describe("jirametrics on the golden log", () => {
  test("the 98th percentile, of the last and of the first finish", () => {
    const p98 = (finish: Conventions["finish"]): number | null => {
      const { items } = ask(cycleTime, log, { asOf, cycle: "inclusive", finish });
      const days = items.map((item) => item.days).toSorted((a, b) => a - b);
      return percentile(days, 98, "nearest-rank");
    };
    expect([p98("last"), p98("first")]).toEqual([11, 11]);
  });

  /** Its diagram has no card without an observed start. */
  const { events, workflow } = goldenBuilder();
  const withoutH = logOf(
    events.filter((event) => !("cardId" in event) || event.cardId !== "H"),
    workflow,
  );
  const diagram = ask(cumulativeFlow, withoutH, { asOf, cfd: "high-water" });
  const line = (name: string): readonly number[] =>
    lastDays(diagram.cumulative[diagram.stages.findIndex((stage) => stage.name === name)] ?? []);

  test("first crossings, 2 to 12 January", () => {
    expect(line("Progress")).toEqual([1, 4, 6, 8, 8, 8, 9, 10, 10, 10, 10]);
    expect(line("Review")).toEqual([0, 1, 1, 4, 4, 4, 4, 4, 7, 7, 8]);
    expect(line("Done")).toEqual([0, 1, 1, 1, 2, 2, 3, 3, 5, 6, 7]);
  });
  /** Items in progress at any time of a day: its convention for H is the creation. */
  const inclusiveWip = (finish: Conventions["finish"]): number[] => {
    const switches = { asOf, cycle: "inclusive", noObservedStart: "created", finish } as const;
    const finished = ask(cycleTime, log, switches).items.map((item) => [item.startedAt, item.finishedAt] as const);
    const open = ask(workItemAge, log, switches).items.map((item) => [item.startedAt, "2024-01-12"] as const);
    return Array.from({ length: 11 }, (_, index) => {
      const day = `2024-01-${String(index + 2).padStart(2, "0")}`;
      return [...finished, ...open].filter(([from, to]) => from.slice(0, 10) <= day && to.slice(0, 10) >= day).length;
    });
  };
  test("work in progress at any time of the day, by last and by first finish", () => {
    expect(inclusiveWip("last")).toEqual([1, 4, 6, 8, 8, 8, 9, 9, 8, 6, 5]);
    expect(inclusiveWip("first")).toEqual([1, 4, 6, 8, 8, 7, 8, 8, 7, 5, 4]);
  });
  test("K, moved back to the backlog, is 8 days old", () => {
    const ages = ask(workItemAge, log, { asOf, cycle: "inclusive" }).items;
    expect(Object.fromEntries(ages.map(({ cardId, ageDays }) => [cardId, ageDays]))).toEqual({ F: 5, G: 8, K: 8 });
  });
});
