import { describe, expect, test } from "vitest";
import { readDate } from "./read-date.ts";

const iso = (text: string, timeZone = "UTC", order: "day-first" | "month-first" = "day-first"): string => {
  const read = readDate(text, { order, timeZone });
  return "at" in read ? new Date(read.at).toISOString() : read.problem.code;
};

describe("readDate", () => {
  test.each([
    ["2021-03-30", "2021-03-30T00:00:00.000Z"],
    ["2021-03-30T14:05:06Z", "2021-03-30T14:05:06.000Z"],
    ["2021-03-28T16:06:08.715+0800", "2021-03-28T08:06:08.715Z"],
    ["2021-03-30T14:05:06.5-05:30", "2021-03-30T19:35:06.500Z"],
    ["2021-03-30 14:05:06 UTC", "2021-03-30T14:05:06.000Z"],
    ["2014/10/22 11:15:41.000", "2014-10-22T11:15:41.000Z"],
    ["7.6.2025 14:59:28", "2025-06-07T14:59:28.000Z"],
    ["4/Nov/25 10:43 AM", "2025-11-04T10:43:00.000Z"],
    ["4/Nov/25 12:43 AM", "2025-11-04T00:43:00.000Z"],
    ["4/Nov/25 12:43 pm", "2025-11-04T12:43:00.000Z"],
    ["22-Oct-2014", "2014-10-22T00:00:00.000Z"],
    ["Oct 22, 2014", "2014-10-22T00:00:00.000Z"],
    ["25/3/2021", "2021-03-25T00:00:00.000Z"],
    ["2024-02-29", "2024-02-29T00:00:00.000Z"],
    ["2024-01-02 10:00:00.123456+02", "2024-01-02T08:00:00.123Z"],
    ["2024-01-02T10:00:00-03", "2024-01-02T13:00:00.000Z"],
    ["4/Nov/25 10:43\u202FAM", "2025-11-04T10:43:00.000Z"],
    ["4/Mai/25 10:43 PM", "2025-05-04T22:43:00.000Z"],
    ["14/Okt./25", "2025-10-14T00:00:00.000Z"],
    ["1/M\u00E4r/25", "2025-03-01T00:00:00.000Z"],
    ["31-Dez-2024", "2024-12-31T00:00:00.000Z"],
    ["31/Dec/99", "1999-12-31T00:00:00.000Z"],
    ["1704189600", "2024-01-02T10:00:00.000Z"],
    ["1704189600.25", "2024-01-02T10:00:00.250Z"],
    ["1704189600123", "2024-01-02T10:00:00.123Z"],
  ])("%s", (text, expected) => {
    expect(iso(text)).toBe(expected);
  });

  test.each([
    ["", "not-a-date"],
    ["Done", "not-a-date"],
    ["12", "not-a-date"],
    ["3.14", "not-a-date"],
    ["20240102", "not-a-date"],
    ["170418960", "not-a-date"],
    ["9999999999999", "date-out-of-range"],
    ["2021-02-29", "not-a-date"],
    ["2021-13-01", "not-a-date"],
    ["2021-03-30T25:00:00Z", "not-a-date"],
    ["4/Foo/25", "not-a-date"],
    ["55385-07-01", "date-out-of-range"],
    ["+055385-07-01T00:00:00Z", "date-out-of-range"],
    ["0001-01-01", "date-out-of-range"],
    ["1/1/55385", "date-out-of-range"],
  ])("%s is refused: %s", (text, code) => {
    expect(iso(text)).toBe(code);
  });

  test("day and month follow the order of the file", () => {
    expect(iso("3/4/2021", "UTC", "day-first")).toBe("2021-04-03T00:00:00.000Z");
    expect(iso("3/4/2021", "UTC", "month-first")).toBe("2021-03-04T00:00:00.000Z");
  });

  test("a wall clock without a zone is at home in the zone given, across its changes of clock", () => {
    expect(iso("2021-01-15 12:00", "America/New_York")).toBe("2021-01-15T17:00:00.000Z");
    expect(iso("2021-07-15 12:00", "America/New_York")).toBe("2021-07-15T16:00:00.000Z");
    expect(iso("2021-03-14 02:30", "America/New_York"), "skipped").toBe("2021-03-14T07:30:00.000Z");
    expect(iso("2021-11-07 01:30", "America/New_York"), "repeated").toBe("2021-11-07T05:30:00.000Z");
    expect(iso("2021-03-30", "Pacific/Apia")).toBe("2021-03-29T10:00:00.000Z");
  });
});
