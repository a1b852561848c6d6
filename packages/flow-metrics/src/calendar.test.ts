import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { calendarOf, type Calendar, dateLabel, startOfDate, weekdayOf, weekLabel, weekStart } from "./calendar.ts";
import { daysBetween } from "./duration.ts";
import { msPerDay } from "./instant.ts";

const zones = [
  "UTC",
  "America/New_York",
  "Europe/Berlin",
  "Asia/Kolkata",
  "Australia/Lord_Howe",
  "America/Sao_Paulo",
  "Pacific/Apia",
  "Africa/Casablanca",
];

/** The local date by the platform itself, asked instant by instant. */
const localDate = (timeZone: string, ms: number): string =>
  new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" }).format(ms);

describe.each(zones)("%s", (zone) => {
  const calendar = calendarOf(zone);
  test("days are the platform's local dates, first and last millisecond alike", () => {
    const ms = fc.integer({ min: Date.UTC(2008, 0, 1), max: Date.UTC(2030, 0, 1) });
    fc.assert(
      fc.property(ms, (at) => {
        const day = calendar.dayOf(at);
        expect(dateLabel(day)).toBe(localDate(zone, at));
        expect(localDate(zone, calendar.startOf(day))).toBe(dateLabel(day));
        expect(calendar.dayOf(calendar.startOf(day + 1) - 1)).toBe(day);
      }),
    );
  });
});

test("a day of a clock change has 23 or 25 hours", () => {
  const calendar = calendarOf("America/New_York");
  const hours = (date: string): number => {
    const day = calendar.dayOf(startOfDate(calendar, date));
    return (calendar.startOf(day + 1) - calendar.startOf(day)) / 3_600_000;
  };
  expect([hours("2024-03-10"), hours("2024-11-03"), hours("2024-07-04")]).toEqual([23, 25, 24]);
});
test("where the clock springs at midnight the day starts at one", () => {
  const calendar = calendarOf("America/Sao_Paulo");
  expect(new Date(startOfDate(calendar, "2018-11-04")).toISOString()).toBe("2018-11-04T03:00:00.000Z");
});
test("a date the zone skipped has no length", () => {
  const calendar = calendarOf("Pacific/Apia");
  expect(startOfDate(calendar, "2011-12-30")).toBe(startOfDate(calendar, "2011-12-31"));
});
test.each([
  ["2024-07-04", "00:00", "2024-07-04T04:00"],
  ["2024-07-04", "09:30", "2024-07-04T13:30"],
  ["2024-07-04", "24:00", "2024-07-05T04:00"],
  ["2024-03-10", "00:00", "2024-03-10T05:00"],
  ["2024-03-10", "01:59", "2024-03-10T06:59"],
  ["2024-03-10", "02:30", "2024-03-10T07:00"],
  ["2024-03-10", "03:30", "2024-03-10T07:30"],
  ["2024-03-10", "24:00", "2024-03-11T04:00"],
  ["2024-11-03", "01:30", "2024-11-03T05:30"],
  ["2024-11-03", "23:30", "2024-11-04T04:30"],
  ["2024-11-03", "24:00", "2024-11-04T05:00"],
])("in New York the clock of %s shows %s first at %s", (date, time, instant) => {
  const calendar = calendarOf("America/New_York");
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  const day = calendar.dayOf(startOfDate(calendar, date));
  expect(new Date(calendar.instantOf(day, (hours * 60 + minutes) * 60_000)).toISOString()).toBe(`${instant}:00.000Z`);
});
test("one calendar a zone", () => {
  expect(calendarOf("Asia/Kolkata")).toBe(calendarOf("Asia/Kolkata"));
  expect(calendarOf("Asia/Kolkata").timeZone).toBe("Asia/Kolkata");
});
test("weeks begin on Monday, or on the day one asks for", () => {
  const day = (date: string): number => Date.parse(date) / msPerDay;
  const starts = (date: string, ...startsOn: number[]): string => dateLabel(weekStart(day(date), ...startsOn));
  expect(["2024-01-07", "2024-01-08", "2024-01-14"].map((date) => starts(date))).toEqual([
    "2024-01-01",
    "2024-01-08",
    "2024-01-08",
  ]);
  expect(["2024-01-06", "2024-01-07"].map((date) => starts(date, 7))).toEqual(["2023-12-31", "2024-01-07"]);
  expect([weekdayOf(day("1969-12-28")), weekdayOf(day("1969-12-29")), weekdayOf(0)]).toEqual([7, 1, 4]);
});
test("ISO weeks belong to the year of their Thursday", () => {
  const label = (date: string): string => weekLabel(Date.parse(date) / msPerDay);
  expect([
    label("2013-05-18"),
    label("2012-01-01"),
    label("2020-12-31"),
    label("2021-01-03"),
    label("2024-12-30"),
  ]).toEqual(["2013-W20", "2011-W52", "2020-W53", "2020-W53", "2025-W01"]);
  expect(weekdayOf(Date.parse("2024-01-07") / msPerDay)).toBe(7);
});
test("a zone that does not exist is refused", () => {
  expect(() => calendarOf("Mars/Olympus")).toThrow('workflow.timeZone: "Mars/Olympus" is not an IANA time zone');
});

const workingDaysBetween = (calendar: Calendar, from: number, to: number): number =>
  daysBetween(calendar, from, to, { cycle: "working" });

describe("durations", () => {
  const utc = calendarOf("UTC");
  const at = (text: string): number => Date.parse(`${text}Z`);
  test.each([
    ["2022-04-07T23:59:59", "2022-04-08T00:00:00", 2],
    ["2022-04-07T00:00:00", "2022-04-07T23:59:59", 1],
    ["2022-07-24T12:00:00", "2022-07-27T12:00:00", 4],
  ])("inclusive from %s to %s is %d", (from, to, days) => {
    expect(daysBetween(utc, at(from), at(to), { cycle: "inclusive" })).toBe(days);
  });
  test("working days leave the weekend out", () => {
    expect(workingDaysBetween(utc, at("2024-01-05T12:00:00"), at("2024-01-08T12:00:00"))).toBe(1);
    expect(workingDaysBetween(utc, at("2024-01-06T00:00:00"), at("2024-01-08T00:00:00"))).toBe(0);
    expect(workingDaysBetween(utc, at("2024-01-01T00:00:00"), at("2024-01-15T00:00:00"))).toBe(10);
  });
  test("elapsed ≥ 0, inclusive ≥ 1, elapsed ≤ inclusive × 25 h, working ≤ inclusive; parts add up", () => {
    const ms = fc.integer({ min: Date.UTC(2010, 0, 1), max: Date.UTC(2030, 0, 1) });
    fc.assert(
      fc.property(fc.constantFrom(...zones), fc.tuple(ms, ms, ms), (zone, instants) => {
        const [a, b, c] = instants.toSorted((x, y) => x - y) as [number, number, number];
        const calendar = calendarOf(zone);
        const elapsed = daysBetween(calendar, a, c, { cycle: "elapsed" });
        const inclusive = daysBetween(calendar, a, c, { cycle: "inclusive" });
        expect(elapsed).toBeGreaterThanOrEqual(0);
        expect(inclusive).toBeGreaterThanOrEqual(1);
        expect(elapsed).toBeLessThanOrEqual((inclusive * 25) / 24);
        expect(workingDaysBetween(calendar, a, c)).toBeLessThanOrEqual(inclusive);
        expect(workingDaysBetween(calendar, a, b) + workingDaysBetween(calendar, b, c)).toBeCloseTo(
          workingDaysBetween(calendar, a, c),
          8,
        );
      }),
      { numRuns: 60 },
    );
  });
});
