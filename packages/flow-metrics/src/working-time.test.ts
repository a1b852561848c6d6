import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { goldenLog } from "../testing/golden-log.ts";
import { answerMetric } from "./answer.ts";
import { calendarOf } from "./calendar.ts";
import { daysBetween } from "./duration.ts";
import { FlowInputError, msPerDay } from "./instant.ts";
import { weekdaysOnly, workingClock, type WorkingTime } from "./working-time.ts";

const office: WorkingTime = { hours: [{ weekdays: [1, 2, 3, 4, 5], from: "09:00", to: "17:00" }] };
const days = (from: string, to: string, workingTime: WorkingTime, zone = "UTC"): number =>
  daysBetween(calendarOf(zone), Date.parse(from), Date.parse(to), { cycle: "working", workingTime });

describe("working days", () => {
  test.each([
    ["two hours of eight", "2024-01-03T10:00Z", "2024-01-03T12:00Z", 0.25],
    ["a night between two days", "2024-01-03T15:00Z", "2024-01-04T11:00Z", 0.5],
    ["a weekend", "2024-01-05T17:00Z", "2024-01-08T09:00Z", 0],
    ["two weeks", "2024-01-01T00:00Z", "2024-01-15T00:00Z", 10],
  ])("%s", (_, from, to, expected) => {
    expect(days(from, to, office)).toBe(expected);
  });
  test("a holiday is free, one on a weekend changes nothing", () => {
    const time = { ...office, holidays: ["2024-01-06", "2024-01-04"] };
    expect(days("2024-01-03T09:00Z", "2024-01-10T09:00Z", time)).toBe(4);
    expect(days("2024-01-04T10:00Z", "2024-01-04T12:00Z", time)).toBe(0);
  });
  test("holidays count in whatever order they are given", () => {
    const time = { ...office, holidays: ["2024-01-11", "2024-01-03", "2024-01-09"] };
    expect(days("2024-01-01T00:00Z", "2024-01-13T00:00Z", time)).toBe(7);
    expect(days("2024-01-01T00:00Z", "2024-01-05T00:00Z", time)).toBe(3);
  });
  test("hours without a zone are those of the board", () => {
    // 15:00 to 19:00 in New York.
    expect(days("2024-01-03T20:00Z", "2024-01-04T00:00Z", { ...office }, "America/New_York")).toBe(0.25);
  });
  test("a date that never was is no working day", () => {
    // Samoa left out Friday, 30 December 2011.
    const apia = calendarOf("Pacific/Apia");
    const week = [Date.UTC(2011, 11, 26), Date.UTC(2012, 0, 2)].map((ms) => apia.startOf(ms / msPerDay));
    const [from = 0, to = 0] = week.map((ms) => workingClock(apia, { ...weekdaysOnly }).ticksAt(ms));
    expect((to - from) / msPerDay).toBe(4);
    expect(days("2011-12-26T00:00Z", "2012-01-02T00:00Z", { ...weekdaysOnly })).toBe(5);
  });
  test("ticks are whole and counted from one Monday on, by one clock for each object", () => {
    const utc = calendarOf("UTC");
    const clock = workingClock(utc, office);
    expect(clock.ticksAt(Date.UTC(1969, 11, 29))).toBe(0);
    expect(clock.ticksAt(Date.UTC(1970, 0, 5))).toBe(5 * msPerDay);
    expect(workingClock(utc, office)).toBe(clock);
    expect(workingClock(utc, { ...office })).not.toBe(clock);
  });
  test("a short Friday is a day, its breaks are not counted", () => {
    const time = { hours: ["09:00-12:00", "11:00-13:00", "14:00-16:00"].map(onFriday) };
    expect(days("2024-01-05T00:00Z", "2024-01-06T00:00Z", time)).toBe(1);
    expect(days("2024-01-05T12:00Z", "2024-01-05T14:30Z", time)).toBe(0.25);
  });
  test("hours are those of their own zone, also on the day its clock changes", () => {
    const sunday = { hours: [{ weekdays: [7], from: "01:00", to: "17:00" }], timeZone: "America/New_York" };
    // 10 March 2024: 02:00 EST is 03:00 EDT. 01:00 is 06:00 UTC, 17:00 is 21:00 UTC: 15 hours.
    expect(days("2024-03-10T06:00Z", "2024-03-10T21:00Z", sunday)).toBe(1);
    expect(days("2024-03-10T06:00Z", "2024-03-10T09:00Z", sunday)).toBe(0.2);
  });
  test("equal to counting minutes, for any hours and holidays", () => {
    const quarter = fc.integer({ min: 0, max: 95 });
    const pad = (minutes: number): string =>
      `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
    const span = fc.record({
      weekday: fc.integer({ min: 1, max: 7 }),
      from: quarter,
      length: fc.integer({ min: 1, max: 20 }),
    });
    const monday = Date.UTC(2024, 0, 1);
    const at = fc.integer({ min: 0, max: 14 * 96 });
    fc.assert(
      fc.property(
        fc.array(span, { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 1, max: 9 }),
        at,
        at,
        (spans, off, a, b) => {
          const ends = spans.map(({ weekday, from, length }) => ({ weekday, from, to: Math.min(96, from + length) }));
          const time: WorkingTime = {
            hours: ends.map(({ weekday, from, to }) => ({
              weekdays: [weekday],
              from: pad(from * 15),
              to: pad(to * 15),
            })),
            holidays: [`2024-01-0${off}`],
          };
          const open = (day: number, q: number): boolean =>
            day !== off - 1 && ends.some((one) => one.weekday === (day % 7) + 1 && q >= one.from && q < one.to);
          const quarters = Array.from({ length: 96 }, (_, q) => q);
          let slow = 0;
          for (let q = Math.min(a, b); q < Math.max(a, b); q++) {
            const day = Math.floor(q / 96);
            if (open(day, q % 96)) slow += 1 / quarters.filter((one) => open(day, one)).length;
          }
          const clock = workingClock(calendarOf("UTC"), time);
          const ticks =
            clock.ticksAt(monday + Math.max(a, b) * 900_000) - clock.ticksAt(monday + Math.min(a, b) * 900_000);
          expect(Number.isInteger(ticks)).toBe(true);
          expect(ticks / msPerDay).toBeCloseTo(slow, 7);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

test("every duration counts by the hours asked for", () => {
  const asked = {
    cycle: "working",
    "as-of": "2024-01-13",
    "working-hours": "Mon-Fri 09:00-12:00,13:00-18:00; Sat 10:00-14:00",
    holiday: ["2024-01-05"],
  };
  const { result, conventions } = answerMetric(goldenLog(), "cycle-time", asked);
  // A: Wednesday 10:00 to Monday 11:00: 7/8, Thursday, no Friday, Saturday, 2/8.
  expect(result.items.find(({ cardId }) => cardId === "A")?.days).toBe(3.125);
  expect(conventions.workingTime?.holidays).toEqual(["2024-01-05"]);
  expect(answerMetric(goldenLog(), "work-item-age", asked).result.items[0]?.ageDays).toBeLessThan(8);
});

test.each([
  [{ "working-hours": "Mon-Fri" }, "working-hours"],
  [{ "working-hours": "Fri-Mon 09:00-17:00" }, "working-hours"],
  [{ "working-hours": "Mon 17:00-09:00" }, "working-hours"],
  [{ "working-hours": "Mon 09:00-25:00" }, "working-hours"],
  [{ holiday: "2024-02-31" }, "holiday"],
  [{ "working-zone": "Mars/Base" }, "working-zone"],
])("%j is refused", (params, param) => {
  expect(() => answerMetric(goldenLog(), "cycle-time", params)).toThrow(
    expect.objectContaining({ name: "MetricParamError", param }),
  );
});

test.each<readonly [place: string, value: string, time: WorkingTime]>([
  ["workingTime.hours[0].from", "9:00", hours("9:00", "17:00")],
  ["workingTime.hours[0].from", "109:00", hours("109:00", "17:00")],
  ["workingTime.hours[0].from", "09:000", hours("09:000", "17:00")],
  ["workingTime.hours[0].from", "09:60", hours("09:60", "17:00")],
  ["workingTime.hours[0].to", "24:01", hours("09:00", "24:01")],
  ["workingTime.hours[0].to", "09:00", hours("09:00", "09:00")],
  ["workingTime.hours[0].to", "08:00", hours("09:00", "08:00")],
  ["workingTime.hours[1].weekdays", "8", { hours: [...office.hours, { ...office.hours[0]!, weekdays: [8] }] }],
  ["workingTime.hours", "", { hours: [] }],
  ["workingTime.hours", "", { hours: [{ ...office.hours[0]!, weekdays: [] }] }],
  ["workingTime.holidays[1]", "2024-02-31", { ...office, holidays: ["2024-02-29", "2024-02-31"] }],
  ["workingTime.holidays[0]", "2024-02-29T00", { ...office, holidays: ["2024-02-29T00"] }],
  ["workingTime.holidays[0]", "+002024-02-29", { ...office, holidays: ["+002024-02-29"] }],
])("%s is refused: %j", (place, value, time) => {
  expect(() => workingClock(calendarOf("UTC"), time)).toThrow(FlowInputError);
  expect(() => workingClock(calendarOf("UTC"), time)).toThrow(expect.objectContaining({ place, value }));
});

function hours(from: string, to: string): WorkingTime {
  return { hours: [{ weekdays: [1], from, to }] };
}
function onFriday(text: string): WorkingTime["hours"][number] {
  const [from = "", to = ""] = text.split("-");
  return { weekdays: [5], from, to };
}
