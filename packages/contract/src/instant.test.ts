import { expect, test } from "vitest";
import { parseInstant } from "./instant.ts";

test.each([
  ["2013-06-03T00:00:00Z", "2013-06-03T00:00:00.000Z"],
  ["2013-06-03T02:00:00.5+02:00", "2013-06-03T00:00:00.500Z"],
  ["2013-06-03", "2013-06-03T00:00:00.000Z"],
  ["0", "1970-01-01T00:00:00.000Z"],
  ["1700000000000", "2023-11-14T22:13:20.000Z"],
])("%s is %s", (given, instant) => expect(parseInstant(given)).toBe(instant));

test.each([
  "",
  "yesterday",
  "2013-06-03T00:00:00",
  "2013-02-30",
  "2013-13-01",
  "-1",
  "1e9",
  "999999999999999",
  "55385-01-01",
  "2013-06-03T25:00:00Z",
  " 2013-06-03",
])("%j is no instant", (given) => expect(parseInstant(given)).toBeUndefined());
