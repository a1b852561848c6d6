import { afterEach, expect, test } from "vitest";
import { endOfDay } from "../../../lib/time.ts";
import { dayAfter, dueDay, localToday } from "./due-day.ts";

const zone = process.env["TZ"];
afterEach(() => void (process.env["TZ"] = zone));

test("a day is typed as itself or as a number of days from today", () => {
  const today = "2026-12-30";
  expect(["2027-01-05", " 3 ", "+7", "0"].map((typed) => dueDay(typed, today))).toEqual([
    "2027-01-05",
    "2027-01-02",
    "2027-01-06",
    "2026-12-30",
  ]);
  expect(["", "soon", "2026-13-01", "-1", "99999"].map((typed) => dueDay(typed, today))).toEqual(
    Array(5).fill(undefined),
  );
});

test.each(["America/Los_Angeles", "UTC", "Pacific/Auckland"])(
  "a day is the same day in %s, across a change of the clock too",
  (name) => {
    process.env["TZ"] = name;
    const day = dayAfter("2026-03-07", 1);
    expect(day).toBe("2026-03-08");
    expect(localToday(new Date(endOfDay(day)))).toBe(day);
  },
);
