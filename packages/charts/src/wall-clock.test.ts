import fc from "fast-check";
import { expect, it } from "vitest";
import { dayNumber } from "./day-number.ts";
import { wallDay } from "./wall-clock.ts";

it("reads the wall clock of the board's zone, across a change of clocks too", () => {
  const noon = Date.parse("2026-03-29T10:00:00Z");
  expect(wallDay(noon, "Europe/Berlin")).toBe(dayNumber("2026-03-29") + 0.5);
  expect(wallDay(Date.parse("2026-03-02T03:00:00Z"), "America/New_York")).toBeCloseTo(
    dayNumber("2026-03-01") + 22 / 24,
    6,
  );
});

it("agrees with the platform's own clock everywhere, whichever instant of a day was asked first", () => {
  const zones = ["UTC", "Europe/Berlin", "America/New_York", "Asia/Kathmandu", "Australia/Lord_Howe", "Pacific/Apia"];
  fc.assert(
    fc.property(fc.constantFrom(...zones), fc.integer({ min: 1.0e12, max: 2.0e12 }), (timeZone, instant) => {
      const clock = new Intl.DateTimeFormat("en-GB", {
        timeZone,
        hourCycle: "h23",
        dateStyle: "short",
        timeStyle: "medium",
      });
      const [date = "", time = ""] = clock.format(instant).split(", ");
      const [day, month, year] = date.split("/");
      const shown = new Date(Math.round(wallDay(instant, timeZone) * 86_400_000)).toISOString();
      expect(shown.slice(0, 19)).toBe(`${year}-${month}-${day}T${time}`);
    }),
    { numRuns: 400 },
  );
});
