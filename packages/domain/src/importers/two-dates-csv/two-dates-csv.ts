import type { ForeignHistory, ForeignItem, ForeignStage } from "../foreign-history.ts";
import type { Table, TableRow } from "../guard/read-table.ts";
import { BadInput, quoted } from "../import-problem.ts";
import type { Importer, ReadContext } from "../importer.ts";
import { ownIds } from "../own-ids.ts";
import { oneTable } from "../table/one-table.ts";
import { TableReader } from "../table/table-reader.ts";
import { type DateColumns, dateColumns, dateColumnsOf, refuseTwice } from "./date-columns.ts";

/** One row an item with its dates of creation, start and finish, as far as it has them; nothing of stages. */
export const twoDatesCsv: Importer = {
  id: "two-dates-csv",
  title: "Dates of creation and finish (CSV)",
  detect: ([file, other]) => file?.kind === "text" && other === undefined && dateColumns(file.header) !== undefined,
  read(files, context) {
    const table = oneTable(files);
    const columns = dateColumnsOf(table);
    if (!columns) {
      const [value, expected] = [quoted(table.header.join(", ")), "created | started, finished"];
      throw new BadInput({ code: "missing-columns", file: table.file, row: 1, value, expected });
    }
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

function historyOf(table: Table, columns: DateColumns, context: ReadContext): ForeignHistory {
  const { created, started, finished } = columns;
  const dated = [created, started, finished].filter((at) => at !== undefined);
  const reader = new TableReader(table, columns, dated, context);
  const rows = new RowReader(reader, columns);
  const items = table.rows.flatMap((row) => rows.item(row) ?? []);
  if (started === undefined) reader.notes.add("start-is-creation", table.header[created ?? 0] ?? "", items.length);
  reader.notes.add("no-stages", table.file);
  const { untimedItems, uncreatedItems, undatedItems } = rows;
  const stageless = { untimedItems, uncreatedItems };
  return reader.history({ system: "two-dates-csv", stages, items, undatedItems, stageless });
}

interface RowDates {
  readonly created: number | undefined;
  /** Of a table that tells no start, the creation. */
  readonly started: number | undefined;
  readonly finished: number | undefined;
}

class RowReader {
  readonly untimedItems: string[] = [];
  readonly uncreatedItems: string[] = [];
  readonly undatedItems: Pick<ForeignItem, "id" | "itemType">[] = [];
  readonly #rowsById = new Map<string, string[]>();
  readonly #ownIdOf = ownIds();
  readonly #reader: TableReader;
  readonly #columns: DateColumns;

  constructor(reader: TableReader, columns: DateColumns) {
    this.#reader = reader;
    this.#columns = columns;
  }

  item(row: TableRow): ForeignItem | undefined {
    const id = this.#idOf(row);
    if (id === undefined) return undefined;
    const created = this.#reader.instant(row, this.#columns.created);
    const finished = this.#reader.instant(row, this.#columns.finished);
    const started = this.#columns.started === undefined ? created : this.#reader.instant(row, this.#columns.started);
    const kind = this.#reader.kind(row, id);
    const item = this.#dated(kind, { created, started, finished });
    if (item) return this.#reader.labelled(item, row);
    this.undatedItems.push(kind);
    return undefined;
  }

  /** A row that finishes before it starts is finished all the same: it tells nothing about how long that took. */
  #dated(
    kind: Pick<ForeignItem, "id" | "title" | "itemType">,
    { created, started, finished }: RowDates,
  ): ForeignItem | undefined {
    const { id } = kind;
    const isPossible = (at: number | undefined): boolean => at === undefined || at <= (finished ?? at);
    if (!isPossible(created) || !isPossible(started)) {
      this.untimedItems.push(id);
      this.#reader.notes.add("finished-before-start", id);
    } else if (created === undefined && started === undefined) this.untimedItems.push(id);
    if (created === undefined) this.uncreatedItems.push(id);
    const begun = this.#columns.started === undefined ? undefined : created;
    const steps = [
      { stage: "created", at: begun === undefined ? undefined : Math.min(begun, started ?? begun) },
      { stage: "started", at: started },
      { stage: "finished", at: finished },
    ].flatMap(({ stage, at }) => (at === undefined || !isPossible(at) ? [] : [{ stage, at }]));
    const [first, ...later] = steps;
    if (!first) return undefined;
    return {
      ...kind,
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
    const id = this.#reader.id(row);
    if (id === undefined) return undefined;
    const content = row.cells.join("\u0001");
    const before = this.#rowsById.get(id) ?? [];
    if (before.includes(content)) {
      this.#reader.notes.add("repeated-item", id);
      return undefined;
    }
    this.#rowsById.set(id, [...before, content]);
    const ownId = this.#ownIdOf(id);
    if (ownId !== id) this.#reader.notes.add("shared-id", id);
    return ownId;
  }
}
