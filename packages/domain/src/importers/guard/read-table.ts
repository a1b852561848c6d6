import { CsvError, parse } from "csv-parse/sync";
import type { ImportWarning } from "../import-plan.ts";
import { BadInput, type ImportProblem, quoted } from "../import-problem.ts";

/** Characters of one record. */
const maxRecordLength = 1_000_000;
const mostProblems = 100;

export interface TableRow {
  /** Counted as a spreadsheet counts: the header is row 1. */
  readonly row: number;
  readonly cells: readonly string[];
}

export interface Table {
  readonly file: string;
  readonly header: readonly string[];
  readonly rows: readonly TableRow[];
  readonly warnings: readonly ImportWarning[];
}

/**
 * Reads CSV with commas, semicolons, tabs or bars between its cells. A row with more or fewer cells than the header has is a
 * problem: unquoted commas shift columns, and a shifted row must never be read. `most` is how many
 * rows to read, the header among them, where a look at the first will do.
 */
export function readTable(file: string, text: string, most?: number): Table {
  const records = parseRecords(file, text, most);
  const [header = [], ...body] = records.map((cells) => cells.map((cell) => cell.trim()));
  refuseHeader(file, header);
  const problems: ImportProblem[] = [];
  const rows: TableRow[] = [];
  const repeated: number[] = [];
  for (const [index, cells] of body.entries()) {
    const row = index + 2;
    if (cells.every((cell) => cell === "")) continue;
    if (cells.length === header.length && cells.every((cell, at) => cell === header[at])) repeated.push(row);
    else if (cells.length === header.length) rows.push({ row, cells });
    else
      problems.push({
        code: "column-count",
        file,
        row,
        value: quoted(cells.join(" | ")),
        expected: `${header.length}`,
      });
  }
  if (problems.length > 0) throw new BadInput(...problems.slice(0, mostProblems));
  if (rows.length === 0) throw new BadInput({ code: "nothing-to-import", file, value: quoted(header.join(", ")) });
  const warnings = repeated.length === 0 ? [] : [headerWarning(repeated)];
  return { file, header, rows, warnings };
}

const headerWarning = (rows: readonly number[]): ImportWarning => ({
  code: "repeated-header",
  count: rows.length,
  examples: rows.slice(0, 5).map(String),
});

function parseRecords(file: string, text: string, most: number | undefined): string[][] {
  const { body, delimiter } = separated(text);
  try {
    return parse(body, {
      delimiter,
      relax_column_count: true,
      skip_empty_lines: false,
      max_record_size: maxRecordLength,
      ...(most === undefined ? {} : { to: most }),
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = Number(error["lines"] ?? 1);
    if (error.code === "CSV_MAX_RECORD_SIZE") {
      const [value, expected] = [quoted(lineAt(body, line)), String(maxRecordLength)];
      throw new BadInput({ code: "cell-too-large", file, row: line, value, expected });
    }
    // A quote that nothing closes is noticed at the end of the file, and told of the row it opens in.
    const row = Number(error["records"] ?? 0) + 1;
    throw new BadInput({ code: "bad-csv", file, row, value: quoted(error.message.replace(/ at line \d+/, "")) });
  }
}

const separators = [",", ";", "\t", "|"];

/** A table without the `sep=;` that Excel writes above it, which counts as no row, and what separates its cells. */
function separated(text: string): { readonly body: string; readonly delimiter: string } {
  const said = /^"?sep=([,;\t|])"?(?:\r\n?|\n)/i.exec(text);
  if (said) return { body: text.slice(said[0].length), delimiter: said[1] ?? "," };
  return { body: text, delimiter: delimiterOf(firstLine(text)) };
}

/** No header is longer than what is looked at. */
const longestHeader = 65_536;

const firstLine = (text: string): string => text.slice(0, longestHeader).split(/[\r\n]/, 1)[0] ?? "";

/** The beginning of a line, counted from 1. */
function lineAt(text: string, line: number): string {
  let start = 0;
  for (let before = 1; before < line; before += 1) start = text.indexOf("\n", start) + 1;
  return text.slice(start, start + 200);
}

/** The separator that splits a header into most cells. */
function delimiterOf(header: string): string {
  const line = header.replaceAll(/"[^"]*"/g, "");
  const count = (delimiter: string): number => line.split(delimiter).length;
  return separators.reduce((best, next) => (count(next) > count(best) ? next : best));
}

/** The cells of a table's header, read quickly: for a first look at a file. No first line may fill the memory. */
export function headerOf(file: string, text: string): string[] {
  if (text.length > maxRecordLength && !/[\r\n]/.test(text.slice(0, maxRecordLength)))
    throw new BadInput({
      code: "cell-too-large",
      file,
      row: 1,
      value: quoted(text),
      expected: String(maxRecordLength),
    });
  const { body, delimiter } = separated(text);
  return firstLine(body)
    .split(delimiter)
    .map((cell) => cell.trim().replace(/^"(.*)"$/, "$1"));
}

function refuseHeader(file: string, header: readonly string[]): void {
  if (header.length < 2)
    throw new BadInput({ code: "bad-csv", file, row: 1, value: quoted(header.join("")) || "an empty line" });
  if (header.includes("__proto__")) throw new BadInput({ code: "forbidden-key", file, row: 1, value: "__proto__" });
}
