import type { ForeignFact, ForeignHistory, ForeignItem } from "../foreign-history.ts";
import { readTable, type Table } from "../guard/read-table.ts";
import { BadInput, quoted } from "../import-problem.ts";
import type { Importer, ReadContext } from "../importer.ts";
import { oneTable } from "../table/one-table.ts";
import { TableReader } from "../table/table-reader.ts";
import { type StageColumns, stageColumns } from "./stage-columns.ts";

/** Rows that show which columns hold dates. */
const lookedAt = 2_000;

/** One row an item, one column a stage, in it the date the item entered that stage: the ActionableAgile shape. */
export const stageCsv: Importer = {
  id: "stage-csv",
  title: "One date per stage (CSV)",
  detect: ([file, other]) =>
    file?.kind === "text" &&
    other === undefined &&
    file.header.length >= 4 &&
    stageColumns(readTable(file.name, file.text, lookedAt)) !== undefined,
  read(files, context) {
    const table = oneTable(files);
    const columns = stageColumns(table, context.mayBeStage);
    if (columns) return historyOf(table, columns, context);
    const value = quoted(table.header.join(", "));
    throw new BadInput({ code: "missing-column", file: table.file, row: 1, value, expected: "stages" });
  },
};

function historyOf(table: Table, columns: StageColumns, context: ReadContext): ForeignHistory {
  const reader = new TableReader(table, columns, columns.stages, context);
  const nameOf = (at: number): string => table.header[at] ?? "";
  const items: ForeignItem[] = [];
  const undatedItems: Pick<ForeignItem, "id" | "itemType">[] = [];
  const seen = new Map<string, number>();
  for (const row of table.rows) {
    const id = reader.id(row);
    const before = id === undefined ? undefined : seen.get(id);
    if (id !== undefined && before !== undefined)
      reader.complain(row, columns.id, { code: "duplicate-item", value: quoted(id), expected: String(before) });
    const entries = columns.stages.flatMap((column) => {
      const at = reader.instant(row, column);
      return at === undefined ? [] : { stage: nameOf(column), at };
    });
    if (id === undefined) continue;
    seen.set(id, row.row);
    const kind = reader.kind(row, id);
    const item = itemOf(kind, entries);
    if (isOutOfOrder(entries)) reader.notes.add("stage-order-broken", `${id} (${row.row})`);
    if (item) items.push(reader.labelled(item, row));
    else undatedItems.push(kind);
  }
  const stages = columns.stages.map((at) => ({ id: nameOf(at), names: [nameOf(at)] }));
  return reader.history({ system: "stage-csv", stages, items, undatedItems });
}

/** When an item entered a stage; a stage that was skipped has none. */
interface Entry {
  readonly stage: string;
  readonly at: number;
}

const isOutOfOrder = (entries: readonly Entry[]): boolean =>
  entries.some(({ at }, index) => at < (entries[index - 1]?.at ?? at));

function itemOf(
  kind: Pick<ForeignItem, "id" | "title" | "itemType">,
  entries: readonly Entry[],
): ForeignItem | undefined {
  const [first, ...later] = entries.toSorted((a, b) => a.at - b.at);
  if (!first) return undefined;
  const facts = later.map(({ stage, at }): ForeignFact => ({
    factId: `${kind.id}#${stage}`,
    at,
    change: { kind: "moved", toStage: stage },
  }));
  return { ...kind, createdAt: first.at, createdFactId: `${kind.id}#`, firstStage: first.stage, facts };
}
