import { expect, it } from "vitest";
import { words } from "../testing/words.ts";
import { longDay, monthAndYear, shortDay } from "./day-words.ts";
import { formatDays, formatDuration, formatNumber, formatShare } from "./format.ts";

it("gives a length of time the unit a reader would choose", () => {
  const long = (days: number): string => formatDuration(days, words);
  expect(long(9)).toBe("9 days");
  expect(long(1)).toBe("1 day");
  expect(long(1.04)).toBe("1 day");
  expect(long(3.24)).toBe("3.2 days");
  expect(long(12.4)).toBe("12 days");
  expect(long(0.999)).toBe("1 day");
  expect(long(0.25)).toBe("6 hours");
  expect(long(1 / 24)).toBe("1 hour");
  expect(long(0.01)).toBe("14 minutes");
  expect(long(0)).toBe("0 days");
  expect(formatDuration(1234.5, words, "short")).toBe("1,235 d");
  expect(formatDuration(0.25, words, "short")).toBe("6 h");
});

it("writes shares as whole per cent without pretending to none or all", () => {
  expect([0, 0.001, 0.853, 0.9999, 1].map((share) => formatShare(share, words))).toEqual([
    "0 %",
    "<1 %",
    "85 %",
    ">99 %",
    "100 %",
  ]);
});

it("writes dates as they are meant, whatever zone the machine is in", () => {
  expect(shortDay("2026-03-02", "en-GB")).toBe("2 Mar");
  expect(longDay("2026-03-02", "en-GB")).toBe("Mon 2 Mar 2026");
  expect([monthAndYear("2026-01-01", "en-GB"), monthAndYear("2026-02-01", "en-GB")]).toEqual(["2026", "Feb"]);
});

it("keeps two decimals below 1, one below 10, none above", () => {
  expect([0.348, 3.5232, 12.4].map((days) => formatDays(days, "en-GB"))).toEqual(["0.35", "3.5", "12"]);
});

it("writes a number as its language does, the first time and again", () => {
  const numbers = [0, -0, 0.1, 0.3, 0.1 + 0.2, 0.29, 0.05, 1, 9.95, 12, 99.9, 999, 1000, 1234.5, -3, -0.4];
  for (const locale of ["en", "de", "ar-EG"])
    for (const digits of [0, 1, 2]) {
      const its = new Intl.NumberFormat(locale, { maximumFractionDigits: digits });
      for (const value of [...numbers, ...numbers.toReversed()])
        expect(formatNumber(value, locale, digits)).toBe(its.format(value));
    }
});
