import { type DateOrderFound, dateOrder } from "../dates/date-order.ts";
import { readDate } from "../dates/read-date.ts";
import type { ForeignHistory, ForeignItem } from "../foreign-history.ts";
import type { Table, TableRow } from "../guard/read-table.ts";
import { BadInput, type ImportProblem, quoted } from "../import-problem.ts";
import type { ReadContext } from "../importer.ts";
import { WarningNotes } from "../warning-notes.ts";
import { typesIn } from "./table-types.ts";

/** Which columns say what an item is, by position; `undefined` where the table has none such. */
export interface ItemColumns {
  readonly id: number;
  readonly title: number | undefined;
  readonly type: number | undefined;
  readonly labels: readonly number[];
}

const mostProblems = 100;

/** What rows are read into: whatever is not the same for every table. */
type Read = Pick<ForeignHistory, "system" | "stages" | "items"> & Partial<ForeignHistory>;

/** Reads rows of a table, collecting what is wrong with them and what is worth a warning. */
export class TableReader {
  readonly notes: WarningNotes = new WarningNotes();
  readonly #problems: ImportProblem[] = [];
  readonly #table: Table;
  readonly #columns: ItemColumns;
  readonly #timeZone: string;
  readonly #dates: DateOrderFound;
  /** Columns that say something else of an item. */
  readonly #others: readonly number[];

  constructor(table: Table, columns: ItemColumns, dateColumns: readonly number[], { timeZone, answers }: ReadContext) {
    this.#table = table;
    this.#columns = columns;
    this.#timeZone = timeZone;
    const known = new Set([columns.id, columns.title, columns.type, ...columns.labels, ...dateColumns]);
    this.#others = table.header.flatMap((name, at) => (known.has(at) || name.trim() === "" ? [] : [at]));
    const written = table.rows.flatMap((row) => dateColumns.map((at) => this.text(row, at)));
    this.#dates = dateOrder(
      written.filter((cell) => cell !== ""),
      answers,
    );
  }

  text(row: TableRow, at: number | undefined): string {
    return at === undefined ? "" : (row.cells[at] ?? "");
  }

  /** The row's id; a row without one is a problem. */
  id(row: TableRow): string | undefined {
    const id = this.text(row, this.#columns.id);
    if (id !== "") return id;
    this.complain(row, this.#columns.id, { code: "missing-value", value: quoted(row.cells.join(" | ")) });
    return undefined;
  }

  /** What an item is called and is, beside its id. */
  kind(row: TableRow, id: string): Pick<ForeignItem, "id" | "title" | "itemType"> {
    const itemType = this.text(row, this.#columns.type);
    return { id, title: this.text(row, this.#columns.title) || id, ...(itemType === "" ? {} : { itemType }) };
  }

  /** Epoch milliseconds; `undefined` for an empty cell, and for a wrong date, which {@link history} then tells about. */
  instant(row: TableRow, at: number | undefined): number | undefined {
    const cell = this.text(row, at);
    if (at === undefined || cell === "") return undefined;
    const read = readDate(cell, { order: this.#dates.order, timeZone: this.#timeZone });
    if ("problem" in read) {
      this.complain(row, at, read.problem);
      return undefined;
    }
    if (!read.hadZone) this.notes.add("dates-without-zone", cell);
    return read.at;
  }

  /** The item with the labels of its row and what its other columns say, if there is any. */
  labelled(item: ForeignItem, row: TableRow): ForeignItem {
    const values = this.#others.flatMap((at) => {
      const value = this.text(row, at).trim();
      return value === "" ? [] : [{ field: (this.#table.header[at] ?? "").trim(), value }];
    });
    return values.length === 0 ? this.#withLabels(item, row) : { ...this.#withLabels(item, row), values };
  }

  #withLabels(item: ForeignItem, row: TableRow): ForeignItem {
    const labels = this.#columns.labels
      .flatMap((at) => this.text(row, at).split(/[;|,]/))
      .map((label) => label.trim())
      .filter((label) => label !== "");
    if (labels.length === 0) return item;
    const fact = { factId: `${item.id}#labels`, at: item.createdAt, change: { kind: "labels", labels } } as const;
    return { ...item, facts: [fact, ...item.facts] };
  }

  complain(row: TableRow, at: number, problem: Pick<ImportProblem, "code" | "value" | "expected">): void {
    const column = this.#table.header[at] ?? "";
    this.#problems.push({ ...problem, file: this.#table.file, row: row.row, column });
  }

  /** What is to be said beside the rows; throws `BadInput` where any was wrong. */
  remarks(): Pick<ForeignHistory, "boardId" | "boardName" | "warnings" | "questions"> {
    if (this.#problems.length > 0) throw new BadInput(...this.#problems.slice(0, mostProblems));
    return {
      boardId: "table",
      boardName: this.#table.file.replace(/^.*\//, "").replace(/\.\w+$/, ""),
      warnings: [...this.#table.warnings, ...this.#dates.warnings, ...this.notes.list()],
      questions: this.#dates.questions,
    };
  }

  /** The history that the rows amount to; throws `BadInput` where any was wrong. */
  history(read: Read): ForeignHistory {
    return {
      ...this.remarks(),
      looseStages: false,
      columns: read.stages.map(({ id, names: [name = id] }) => ({ name, stages: [id] })),
      types: typesIn(this.#table, this.#columns.type),
      people: [],
      records: recordsOf(read.items),
      ...read,
    };
  }
}

/** Every date that was read counts as a record. */
function recordsOf(items: readonly ForeignItem[]): ForeignHistory["records"] {
  const instants = items.flatMap(({ createdAt, facts }) => [
    createdAt,
    ...facts.flatMap(({ at, change }) => (change.kind === "moved" ? at : [])),
  ]);
  return {
    count: instants.length,
    firstAt: instants.reduce((a, b) => Math.min(a, b), Infinity),
    lastAt: instants.reduce((a, b) => Math.max(a, b), 0),
  };
}
