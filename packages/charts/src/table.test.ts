import { expect, it } from "vitest";
import { toCsv } from "./table.ts";

const columns = [
  { heading: "Card", kind: "text" as const },
  { heading: "Days", kind: "number" as const },
];

it("writes RFC 4180 with unrounded numbers and empty unknowns", () => {
  const rows = [
    ['Say "hello", twice', 1.0526749],
    ["two\nlines", null],
  ];
  expect(toCsv({ columns, rows })).toBe('Card,Days\r\n"Say ""hello"", twice",1.0526749\r\n"two\nlines",\r\n');
});

it("stops spreadsheets from running a title as a formula, and leaves negative numbers alone", () => {
  const rows = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1"].map((title) => [title, -2]);
  const lines = toCsv({ columns, rows }).split("\r\n").slice(1, -1);
  expect(lines).toEqual(["'=1+1,-2", "'+1,-2", "'-1,-2", "'@SUM(A1),-2", "'\t=1,-2"]);
});
