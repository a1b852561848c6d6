import { dateOrder } from "../dates/date-order.ts";
import { type DateReading, readDate } from "../dates/read-date.ts";
import type { ForeignHistory, ForeignItem, ForeignStage } from "../foreign-history.ts";
import { readTable, splitHeader, type Table, type TableRow } from "../guard/read-table.ts";
import { BadInput, type ImportProblem, quoted } from "../import-problem.ts";
import type { Importer, ReadContext } from "../importer.ts";
import { typesIn } from "../table-types.ts";
import { WarningNotes } from "../warning-notes.ts";
import { type DateColumns, dateColumns, refuseTwice } from "./date-columns.ts";

/** One row an item with its dates of creation, start and finish, as far as it has them; nothing of stages. */
export const twoDatesCsv: Importer = {
  id: "two-dates-csv",
  title: "Dates of creation and finish (CSV)",
  detect: ([file, other]) =>
    file?.kind === "text" && other === undefined && dateColumns(splitHeader(file.firstLine)) !== undefined,
  read([file, other], context) {
    if (file?.kind !== "text" || other)
      throw new BadInput({ code: "mixed-formats", file: file?.name ?? "", value: other?.name ?? file?.name ?? "" });
    const table = readTable(file.name, file.text);
    const columns = dateColumns(table.header);
    if (!columns)
      throw new BadInput({
        code: "missing-columns",
        file: file.name,
        row: 1,
        value: quoted(table.header.join(", ")),
        expected: "created | started, finished",
      });
    refuseTwice(table);
    return historyOf(table, columns, context);
  },
};

/** The stages that three dates amount to. */
const stages: readonly ForeignStage[] = [
  { id: "created", names: ["Created"], category: "queue" },
  { id: "started", names: ["Started"], category: "active" },
  { id: "finished", names: ["Finished"], category: "done" },
];

function historyOf(table: Table, columns: DateColumns, { timeZone, answers }: ReadContext): ForeignHistory {
  const notes = new WarningNotes();
  const places = [columns.created, columns.started, columns.finished].filter((at) => at !== undefined);
  const cells = table.rows.flatMap(({ cells: row }) => places.map((at) => row[at] ?? ""));
  const { order, questions, warnings } = dateOrder(
    cells.filter((cell) => cell !== ""),
    answers,
  );
  const reader = new RowReader(table, columns, { order, timeZone }, notes);
  const items = table.rows.flatMap((row) => reader.item(row) ?? []);
  reader.throwProblems();
  if (columns.started === undefined)
    notes.add("start-is-creation", table.header[columns.created ?? 0] ?? "", items.length);
  notes.add("no-stages", table.file);
  const instants = items.flatMap((item) => [item.createdAt, ...item.facts.map(({ at }) => at)]);
  return {
    system: "two-dates-csv",
    boardId: "table",
    boardName: table.file.replace(/^.*\//, "").replace(/\.\w+$/, ""),
    stages,
    looseStages: false,
    columns: stages.map(({ id, names: [name = id] }) => ({ name, stages: [id] })),
    stageless: { wrongItems: reader.wrongItems, knowsCreation: columns.created !== undefined },
    types: typesIn(table, columns.type),
    items,
    undatedItems: reader.undatedItems,
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

interface RowDates {
  readonly created: number | undefined;
  /** Of a table that tells no start, the creation. */
  readonly started: number | undefined;
  readonly finished: number | undefined;
}

class RowReader {
  readonly wrongItems: string[] = [];
  readonly undatedItems: Pick<ForeignItem, "id" | "itemType">[] = [];
  readonly #problems: ImportProblem[] = [];
  readonly #rowsById = new Map<string, string[]>();
  readonly #table: Table;
  readonly #columns: DateColumns;
  readonly #reading: DateReading;
  readonly #notes: WarningNotes;

  constructor(table: Table, columns: DateColumns, reading: DateReading, notes: WarningNotes) {
    this.#table = table;
    this.#columns = columns;
    this.#reading = reading;
    this.#notes = notes;
  }

  throwProblems(): void {
    if (this.#problems.length > 0) throw new BadInput(...this.#problems.slice(0, 100));
  }

  item(row: TableRow): ForeignItem | undefined {
    const id = this.#idOf(row);
    if (id === undefined) return undefined;
    const created = this.#date(row, this.#columns.created);
    const finished = this.#date(row, this.#columns.finished);
    const started = this.#columns.started === undefined ? created : this.#date(row, this.#columns.started);
    const dates = { created, started, finished };
    const title = this.#cell(row, this.#columns.title) || id;
    const itemType = this.#cell(row, this.#columns.type);
    const labels = this.#columns.labels.flatMap((at) => labelsOf(this.#cell(row, at)));
    const known = { id, title, ...(itemType === "" ? {} : { itemType }) };
    const item = this.#dated(known, dates);
    if (!item) {
      this.undatedItems.push(known);
      return undefined;
    }
    if (labels.length === 0) return item;
    const labelled = { factId: `${id}#labels`, at: item.createdAt, change: { kind: "labels", labels } } as const;
    return { ...item, facts: [labelled, ...item.facts] };
  }

  /** A row that finishes before it starts is finished all the same: it tells nothing about how long that took. */
  #dated(known: Pick<ForeignItem, "id" | "title">, { created, started, finished }: RowDates): ForeignItem | undefined {
    const { id } = known;
    const isPossible = (at: number | undefined): boolean => at === undefined || at <= (finished ?? at);
    if (!isPossible(created) || !isPossible(started)) {
      this.wrongItems.push(id);
      this.#notes.add("finished-before-start", id);
    }
    const begun = this.#columns.started === undefined ? undefined : created;
    const steps = [
      { stage: "created", at: begun === undefined ? undefined : Math.min(begun, started ?? begun) },
      { stage: "started", at: started },
      { stage: "finished", at: finished },
    ].flatMap(({ stage, at }) => (at === undefined || !isPossible(at) ? [] : [{ stage, at }]));
    const [first, ...later] = steps;
    if (!first) return undefined;
    return {
      ...known,
      createdAt: first.at,
      createdFactId: `${id}#created`,
      firstStage: first.stage,
      facts: later.map(({ stage, at }) => ({
        factId: `${id}#${stage}`,
        at,
        change: { kind: "moved", toStage: stage },
      })),
    };
  }

  /** The row's id; told apart where several rows bear it, and nothing for a row that is there already. */
  #idOf(row: TableRow): string | undefined {
    const id = this.#cell(row, this.#columns.id);
    if (id === "") {
      const column = this.#table.header[this.#columns.id] ?? "";
      const value = quoted(row.cells.join(" | "));
      this.#problems.push({ code: "missing-value", file: this.#table.file, row: row.row, column, value });
      return undefined;
    }
    const content = row.cells.join("\u0001");
    const before = this.#rowsById.get(id) ?? [];
    if (before.includes(content)) {
      this.#notes.add("repeated-item", id);
      return undefined;
    }
    this.#rowsById.set(id, [...before, content]);
    if (before.length === 0) return id;
    this.#notes.add("shared-id", id);
    return `${id}:${before.length + 1}`;
  }

  #cell = (row: TableRow, at: number | undefined): string => (at === undefined ? "" : (row.cells[at] ?? ""));

  #date(row: TableRow, at: number | undefined): number | undefined {
    const cell = this.#cell(row, at);
    if (at === undefined || cell === "") return undefined;
    const read = readDate(cell, this.#reading);
    if ("problem" in read) {
      const column = this.#table.header[at] ?? "";
      this.#problems.push({ ...read.problem, file: this.#table.file, row: row.row, column });
      return undefined;
    }
    if (!read.hadZone) this.#notes.add("dates-without-zone", cell);
    return read.at;
  }
}

const labelsOf = (cell: string): string[] =>
  cell
    .split(/[;|,]/)
    .map((label) => label.trim())
    .filter((label) => label !== "");
