import type { CommandProblem } from "../command-problem.ts";
import type { SourceFile } from "../importers/import-plan.ts";
import { BadInput, type ImportProblem } from "../importers/import-problem.ts";
import { readTable } from "../importers/guard/read-table.ts";
import { sniffFile } from "../importers/sniffed-file.ts";
import { factColumns, type FactColumn } from "./fact-columns.ts";

/** Facts as a file tells them, nothing checked but their form as a file. */
export interface FactsFile {
  readonly facts: readonly unknown[];
  /** Where a problem with `facts[i].field` stands in the file. */
  place(problem: CommandProblem): CommandProblem & { readonly row?: number };
}

/**
 * Reads facts from JSON (one, a list, or `{facts: [...]}`) or from CSV with a column for each field. Columns may be
 * left out and cells be empty; `at` stands for the instant of whatever kind the row is.
 */
export function readFactsFile(file: SourceFile): FactsFile | { readonly problems: readonly ImportProblem[] } {
  try {
    const read = sniffFile(file);
    return read.kind === "json" ? inJson(read.value) : inTable(read.name, read.text);
  } catch (error) {
    if (error instanceof BadInput) return { problems: error.problems };
    throw error;
  }
}

const placeOf = ({ path }: CommandProblem): { index: number; field: string } | undefined => {
  const [, index, field = ""] = /^facts\[(\d+)\]\.?(.*)$/.exec(path) ?? [];
  return index === undefined ? undefined : { index: Number(index), field };
};

function inJson(value: unknown): FactsFile {
  const listed = Array.isArray(value) ? value : listIn(value);
  const facts: readonly unknown[] = listed ?? [value];
  return {
    facts,
    place(problem) {
      const place = placeOf(problem);
      if (place === undefined) return problem;
      return listed === undefined ? { ...problem, path: place.field } : { ...problem, row: place.index + 1 };
    },
  };
}

function listIn(value: unknown): unknown[] | undefined {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, "facts")) return undefined;
  const { facts } = value as { readonly facts?: unknown };
  return Array.isArray(facts) ? facts : undefined;
}

function inTable(name: string, text: string): FactsFile {
  const { header, rows } = readTable(name, text);
  const columns = header.map((title) => columnOf(name, title));
  const facts = rows.map(({ cells }) => {
    const fact: Record<string, unknown> = {};
    const kind = cells[columns.findIndex((column) => column.field === "kind")] ?? "";
    for (const [index, { field, read }] of columns.entries()) {
      const cell = cells[index] ?? "";
      if (cell !== "") fact[typeof field === "string" ? field : field(kind)] = read(cell);
    }
    return fact;
  });
  return {
    facts,
    place(problem) {
      const place = placeOf(problem);
      const row = place && rows[place.index]?.row;
      return place === undefined || row === undefined ? problem : { ...problem, path: place.field, row };
    },
  };
}

function columnOf(file: string, title: string): FactColumn {
  const found = factColumns.get(title.toLowerCase().replaceAll(/[\s_-]/g, ""));
  if (found !== undefined) return found;
  const expected = [...new Set([...factColumns.values()].map(({ title: known }) => known))].join(", ");
  throw new BadInput({ code: "unknown-column", file, row: 1, value: title, expected });
}
