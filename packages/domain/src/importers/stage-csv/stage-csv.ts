import { dateOrder } from "../dates/date-order.ts";
import { readDate } from "../dates/read-date.ts";
import type { ForeignFact, ForeignHistory, ForeignItem } from "../foreign-history.ts";
import { delimiterOf, readTable, type Table, type TableRow } from "../guard/read-table.ts";
import { BadInput, type ImportProblem, quoted } from "../import-problem.ts";
import type { Importer, ReadContext } from "../importer.ts";
import { typesIn } from "../table-types.ts";
import { WarningNotes } from "../warning-notes.ts";
import { type StageColumns, stageColumns } from "./stage-columns.ts";

/** One row an item, one column a stage, in it the date the item entered that stage: the ActionableAgile shape. */
export const stageCsv: Importer = {
  id: "stage-csv",
  title: "One date per stage (CSV)",
  detect: (files) =>
    files.length === 1 &&
    files.every((file) => file.kind === "text" && file.firstLine.split(delimiterOf(file.firstLine)).length >= 4) &&
    files.every((file) => file.kind === "text" && stageColumns(readTable(file.name, file.text)) !== undefined),
  read(files, context) {
    const [file] = files;
    if (file?.kind !== "text" || files.length > 1)
      throw new BadInput({
        code: "mixed-formats",
        file: file?.name ?? "",
        value: file?.name ?? "",
        expected: "one-file",
      });
    const table = readTable(file.name, file.text);
    const columns = stageColumns(table);
    if (!columns)
      throw new BadInput({
        code: "missing-column",
        file: file.name,
        row: 1,
        value: quoted(table.header.join(", ")),
        expected: "stages",
      });
    return historyOf(table, columns, context);
  },
};

function historyOf(table: Table, columns: StageColumns, { timeZone, answers }: ReadContext): ForeignHistory {
  const notes = new WarningNotes();
  const cells = table.rows.flatMap(({ cells: row }) => columns.stages.map((at) => row[at] ?? ""));
  const { order, questions, warnings } = dateOrder(
    cells.filter((cell) => cell !== ""),
    answers,
  );
  const reading = { order, timeZone };
  const problems: ImportProblem[] = [];
  const items: ForeignItem[] = [];
  const seen = new Map<string, number>();
  const undatedItems: Pick<ForeignItem, "id" | "itemType">[] = [];
  for (const row of table.rows) {
    const id = row.cells[columns.id] ?? "";
    const at = { file: table.file, row: row.row, column: table.header[columns.id] ?? "" };
    if (id === "") problems.push({ code: "missing-value", ...at, value: quoted(row.cells.join(" | ")) });
    else if (seen.has(id))
      problems.push({ code: "duplicate-item", ...at, value: quoted(id), expected: String(seen.get(id)) });
    seen.set(id, row.row);
    const entries = entriesOf(row, table, columns, reading, problems, notes);
    if (entries.length === 0) {
      const itemType = columns.type === undefined ? "" : (row.cells[columns.type] ?? "");
      undatedItems.push(itemType === "" ? { id } : { id, itemType });
    } else items.push(itemOf(id, row, columns, entries, notes));
  }
  if (problems.length > 0) throw new BadInput(...problems.slice(0, 100));
  const instants = items.flatMap((item) => [item.createdAt, ...item.facts.map(({ at }) => at)]);
  return {
    system: "stage-csv",
    boardId: "table",
    boardName: table.file.replace(/^.*\//, "").replace(/\.\w+$/, ""),
    stages: columns.stages.map((at) => ({ id: table.header[at] ?? "", names: [table.header[at] ?? ""] })),
    looseStages: false,
    columns: columns.stages.map((at) => ({ name: table.header[at] ?? "", stages: [table.header[at] ?? ""] })),
    types: typesIn(table, columns.type),
    items,
    undatedItems,
    people: [],
    records: {
      count: instants.length,
      firstAt: instants.reduce((a, b) => Math.min(a, b), Infinity),
      lastAt: instants.reduce((a, b) => Math.max(a, b), 0),
    },
    warnings: [...table.warnings, ...warnings, ...notes.list()],
    questions,
  };
}

interface Entry {
  readonly stage: string;
  readonly at: number;
}

/** When the item entered each stage, left to right; an empty cell is a stage that was skipped. */
function entriesOf(
  row: TableRow,
  table: Table,
  columns: StageColumns,
  reading: Parameters<typeof readDate>[1],
  problems: ImportProblem[],
  notes: WarningNotes,
): Entry[] {
  const entries: Entry[] = [];
  for (const at of columns.stages) {
    const cell = row.cells[at] ?? "";
    const stage = table.header[at] ?? "";
    if (cell === "") continue;
    const read = readDate(cell, reading);
    if ("problem" in read) problems.push({ ...read.problem, file: table.file, row: row.row, column: stage });
    else {
      if (!read.hadZone) notes.add("dates-without-zone", cell);
      entries.push({ stage, at: read.at });
    }
  }
  return entries;
}

function itemOf(
  id: string,
  row: TableRow,
  columns: StageColumns,
  entries: readonly Entry[],
  notes: WarningNotes,
): ForeignItem {
  const cell = (at: number | undefined): string => (at === undefined ? "" : (row.cells[at] ?? ""));
  if (entries.some(({ at }, index) => at < (entries[index - 1]?.at ?? at)))
    notes.add("stage-order-broken", `${id} (${row.row})`);
  const inTime = entries.toSorted((a, b) => a.at - b.at);
  const [first, ...later] = inTime;
  const type = cell(columns.type);
  const facts: ForeignFact[] = later.map(({ stage, at }) => ({
    factId: `${id}#${stage}`,
    at,
    change: { kind: "moved", toStage: stage },
  }));
  const createdAt = first?.at ?? 0;
  const labels = columns.labels
    .flatMap((at) => cell(at).split(/[;|]/))
    .map((label) => label.trim())
    .filter((label) => label !== "");
  if (labels.length > 0) facts.unshift({ factId: `${id}#labels`, at: createdAt, change: { kind: "labels", labels } });
  return {
    id,
    title: cell(columns.title) || id,
    ...(type === "" ? {} : { itemType: type }),
    createdAt,
    createdFactId: `${id}#`,
    firstStage: first?.stage ?? "",
    facts,
  };
}
