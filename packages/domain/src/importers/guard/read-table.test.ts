import { describe, expect, test } from "vitest";
import { planned, problemsOf, textFile } from "../../../testing/foreign-files.ts";
import { headerOf, readTable } from "./read-table.ts";

const rows = [
  ["ID", "Name", "Ready", "Build", "Done"],
  ["1", "One, or more", "2026-03-02", "2026-03-03", "2026-03-05"],
  ["2", "Two; 2 | 3", "2026-03-03", "", ""],
];
const written = (separator: string, end = "\n"): string =>
  rows.map((cells) => cells.map((cell) => (/[,;|]/.test(cell) ? `"${cell}"` : cell)).join(separator) + end).join("");

const wide = (text: string, isBigEndian = false): Uint8Array => {
  const units = [0xfeff, ...[...text].map((char) => char.charCodeAt(0))];
  return Uint8Array.from(units.flatMap((unit) => (isBigEndian ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8])));
};

const forms: readonly (readonly [string, string | Uint8Array])[] = [
  ["commas", written(",")],
  ["semicolons", written(";")],
  ["tabs", written("\t")],
  ["bars", written("|")],
  ["Excel's sep=;", `sep=;\r\n${written(";", "\r\n")}`],
  ["sep=, in capitals and quotes", `"SEP=,"\n${written(",")}`],
  ["sep= and a tab", `sep=\t\n${written("\t")}`],
  ["a byte-order mark", `\u{feff}${written(";")}`],
  ["a byte-order mark and sep=;", `\u{feff}sep=;\n${written(";")}`],
  ["line ends of old Macs", written(",", "\r")],
  ["UTF-16, as Excel's Unicode text", wide(written("\t", "\r\n"))],
  ["UTF-16 the other way round", wide(written(";"), true)],
];

describe.each(forms)("a table with %s", (_, content) => {
  const file = { name: "t.csv", bytes: typeof content === "string" ? textFile(content).bytes : content };

  test("is known, and read like any other", () => {
    const { system, counts, events } = planned(file);
    expect({ system, items: counts.items }).toEqual({ system: "stage-csv", items: 2 });
    expect(events.flatMap(({ event }) => (event.type === "card.created" ? event.title : []))).toEqual([
      "One, or more",
      "Two; 2 | 3",
    ]);
  });
});

test("rows are counted as a spreadsheet shows them: the header is row 1, sep= is none", () => {
  const text = "sep=;\nID;Ready;Build;Done\n1;2026-03-02;2026-03-99;\n";
  expect(problemsOf(textFile(text, "s.csv"), { format: "stage-csv" })).toMatchObject([
    { code: "not-a-date", file: "s.csv", row: 2, column: "Build", value: "2026-03-99" },
  ]);
});

test("a separator in quotes splits nothing", () => {
  expect(readTable("t.csv", 'a;"b,c,d";e\n1;"2,3";4\n').rows).toEqual([{ row: 2, cells: ["1", "2,3", "4"] }]);
  expect(headerOf("t.csv", '"ID";"Created"\r\n')).toEqual(["ID", "Created"]);
});
