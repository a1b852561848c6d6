import fc from "fast-check";
import { expect, it } from "vitest";
import { dayTicks } from "./day-axis.ts";
import { dayNumber, dayOfNumber } from "./day-number.ts";
import { textWidth } from "./text-width.ts";

it("counts days from 1970 and back", () => {
  expect(dayNumber("1970-01-02")).toBe(1);
  expect(dayOfNumber(dayNumber("2024-02-29"))).toBe("2024-02-29");
});

it("chooses Mondays, firsts of a month and years as the span grows", () => {
  const labels = (from: string, days: number): string[] =>
    dayTicks(dayNumber(from), dayNumber(from) + days, 640, "en-GB").map((tick) => tick.label);
  expect(labels("2026-01-07", 30)).toEqual(["12 Jan", "19 Jan", "26 Jan", "2 Feb"]);
  expect(labels("2026-01-07", 200)).toEqual(["Feb", "Mar", "Apr", "May", "Jun", "Jul"]);
  expect(labels("2020-06-01", 3650)[0]).toBe("2021");
});

it("never lets two labels touch, and always has one", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 30_000 }),
      fc.integer({ min: 0, max: 6000 }),
      fc.integer({ min: 40, max: 1600 }),
      (from, days, width) => {
        const ticks = dayTicks(from, from + days, width, "en-GB");
        expect(ticks.length).toBeGreaterThan(0);
        const pxPerDay = width / Math.max(1, days);
        for (const [index, tick] of ticks.entries()) {
          const before = ticks[index - 1];
          if (before === undefined) continue;
          const room = (tick.at - before.at) * pxPerDay;
          expect(room).toBeGreaterThanOrEqual((textWidth(tick.label, 12) + textWidth(before.label, 12)) / 2);
        }
      },
    ),
  );
});
