import type { ForeignHistory, ForeignItem, ForeignPerson, ForeignStage } from "../foreign-history.ts";
import type { Table } from "../guard/read-table.ts";
import { BadInput, quoted } from "../import-problem.ts";
import type { Importer, ReadContext } from "../importer.ts";
import { oneTable } from "../table/one-table.ts";
import { TableReader } from "../table/table-reader.ts";
import { typesIn } from "../table/table-types.ts";
import { type ChangeColumns, changeColumns } from "./change-columns.ts";
import { type Change, changedItem, creationOf, isStatus } from "./changed-item.ts";

/** Jira's changelog as a table: a row for each change of a field, the status being one field among many. */
export const jiraChangelogCsv: Importer = {
  id: "jira-changelog-csv",
  title: "Jira changelog with a row for each change (CSV)",
  detect: ([file, other]) => file?.kind === "text" && other === undefined && changeColumns(file.header) !== undefined,
  read(files, context) {
    const table = oneTable(files);
    const columns = changeColumns(table.header);
    if (columns) return historyOf(table, columns, context);
    const [value, expected] = [quoted(table.header.join(", ")), "issue, field, to, created"];
    throw new BadInput({ code: "missing-columns", file: table.file, row: 1, value, expected });
  },
};

function historyOf(table: Table, columns: ChangeColumns, context: ReadContext): ForeignHistory {
  const reader = new TableReader(table, columns, datesIn(columns), context);
  const changes = inOrder(changesIn(table, columns, reader));
  const items: ForeignItem[] = [];
  for (const [id, own] of Map.groupBy(changes, ({ issue }) => issue)) {
    const kind = reader.kind(own[0]!.row, id);
    const item = changedItem(kind, own);
    if (item === undefined) reader.notes.add("no-status", id);
    else {
      items.push(item);
      if (creationOf(own) === undefined) reader.notes.add("creation-is-first-change", id);
    }
  }
  const remarks = reader.remarks();
  return {
    system: "jira-changelog-csv",
    ...remarks,
    stages: stagesOf(changes),
    looseStages: false,
    types: typesIn(firstRows(table, columns), columns.type),
    items,
    people: peopleOf(changes),
    records: {
      count: changes.length,
      firstAt: changes[0]?.at ?? 0,
      lastAt: changes.at(-1)?.at ?? 0,
    },
  };
}

const datesIn = ({ at, created }: ChangeColumns): number[] => (created === undefined ? [at] : [at, created]);

function changesIn(table: Table, columns: ChangeColumns, reader: TableReader): Change[] {
  const text = (row: Table["rows"][number], at: number | undefined): string => reader.text(row, at);
  return table.rows.flatMap((row): Change[] => {
    const issue = reader.id(row);
    const at = reader.instant(row, columns.at);
    const created = reader.instant(row, columns.created);
    const field = text(row, columns.field);
    const to = text(row, columns.to);
    const missing = { code: "missing-value", value: quoted(row.cells.join(" | ")) } as const;
    if (text(row, columns.at) === "") reader.complain(row, columns.at, missing);
    if (isStatus({ field }) && to === "") reader.complain(row, columns.to, missing);
    if (issue === undefined || at === undefined) return [];
    const author = text(row, columns.author) || text(row, columns.authorName);
    const name = text(row, columns.authorName) || author;
    const ownId = text(row, columns.changeId);
    return [{ row, issue, at, created, field, from: text(row, columns.from), to, ownId, author, authorName: name }];
  });
}

const numbered = new Intl.Collator("en", { numeric: true });

/** By instant; of one instant by the source's own ids, and else in the order of a file that begins with the oldest. */
function inOrder(changes: readonly Change[]): Change[] {
  const oldestFirst = isNewestFirst(changes) ? changes.toReversed() : changes;
  return oldestFirst.toSorted((a, b) => a.at - b.at || numbered.compare(a.ownId, b.ownId));
}

/** A table may go issue by issue: which way it runs is seen within each, and only else from its ends. */
function isNewestFirst(changes: readonly Change[]): boolean {
  const before = new Map<string, Change>();
  let falls = 0;
  for (const change of changes) {
    falls += fall(before.get(change.issue) ?? change, change);
    before.set(change.issue, change);
  }
  return (falls || (changes[0]?.at ?? 0) - (changes.at(-1)?.at ?? 0)) > 0;
}

/** 1 where the next of an issue's changes is the older one, by its instant or by what it led to; -1 where it is the newer one. */
function fall(before: Change, next: Change): number {
  if (before.at !== next.at || before.field !== next.field) return Math.sign(before.at - next.at);
  return Number(before.from === next.to) - Number(before.to === next.from);
}

/** Statuses by name: a changelog of this kind tells no ids. */
function stagesOf(changes: readonly Change[]): ForeignStage[] {
  const names = new Set(changes.filter(isStatus).flatMap(({ from, to }) => [from, to]));
  names.delete("");
  return [...names].map((name) => ({ id: name, names: [name] }));
}

function peopleOf(changes: readonly Change[]): ForeignPerson[] {
  const people = new Map<string, string>();
  for (const { author, authorName } of changes) if (author !== "") people.set(author, authorName);
  for (const { field, from, to } of changes)
    if (field.toLowerCase() === "assignee")
      for (const id of [from, to]) if (id !== "" && !people.has(id)) people.set(id, id);
  return [...people].map(([id, name]) => ({ id, name }));
}

/** An issue counts once among its type's, however many of its changes are told. */
function firstRows(table: Table, columns: ChangeColumns): Table {
  const seen = new Set<string>();
  const rows = table.rows.filter(({ cells }) => {
    const id = cells[columns.id] ?? "";
    return !seen.has(id) && seen.add(id);
  });
  return { ...table, rows };
}
