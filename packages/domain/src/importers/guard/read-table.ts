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
 * Reads CSV with commas, semicolons or tabs. A row with more or fewer cells than the header has is a
 * problem: unquoted commas shift columns, and a shifted row must never be read.
 */
export function readTable(file: string, text: string): Table {
  const records = parseRecords(file, text);
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

function parseRecords(file: string, text: string): string[][] {
  try {
    return parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      relax_column_count: true,
      skip_empty_lines: false,
      max_record_size: maxRecordLength,
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const tooLarge = error.code === "CSV_MAX_RECORD_SIZE";
    throw new BadInput({
      code: tooLarge ? "cell-too-large" : "bad-csv",
      file,
      row: Number(error["lines"] ?? 1),
      value: quoted(error.message),
      ...(tooLarge ? { expected: String(maxRecordLength) } : {}),
    });
  }
}

/** The separator that splits the first line into most cells. */
export function delimiterOf(text: string): string {
  const end = text.search(/[\r\n]/);
  const line = (end < 0 ? text : text.slice(0, end)).replaceAll(/"[^"]*"/g, "");
  const count = (delimiter: string): number => line.split(delimiter).length;
  return [",", ";", "\t"].reduce((best, next) => (count(next) > count(best) ? next : best));
}

/** The cells of a header line, read quickly: for a first look at a file. */
export const splitHeader = (line: string): string[] =>
  line.split(delimiterOf(line)).map((cell) => cell.trim().replace(/^"(.*)"$/, "$1"));

function refuseHeader(file: string, header: readonly string[]): void {
  if (header.length < 2)
    throw new BadInput({ code: "bad-csv", file, row: 1, value: quoted(header.join("")), expected: "two columns" });
  if (header.includes("__proto__")) throw new BadInput({ code: "forbidden-key", file, row: 1, value: "__proto__" });
}
