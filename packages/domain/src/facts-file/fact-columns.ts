import { instantFields, type OutsideFactKind } from "@weir/flow-metrics";

/** A column of a table of facts: which field its cells fill, and how a cell is read. What cannot be read stays text. */
export interface FactColumn {
  readonly title: string;
  /** Of `at`, the field depends on the kind of the row. */
  readonly field: string | ((kind: string) => string);
  read(cell: string): unknown;
}

const asText = (cell: string): unknown => cell;
const flags: Readonly<Record<string, boolean>> = {
  true: true,
  yes: true,
  "1": true,
  false: false,
  no: false,
  "0": false,
};
const asFlag = (cell: string): unknown => flags[cell.toLowerCase()] ?? cell;
const asList = (cell: string): unknown => cell.split(/[\s,;]+/).filter((part) => part !== "");

/** `4f2a9c@2026-03-01T09:00:00Z 77aa01`: ids, with the instant of the commit where it is known. */
export const changesIn = (cell: string): readonly object[] =>
  cell
    .split(/[\s,;]+/)
    .filter((part) => part !== "")
    .map((part) => {
      const [, changeId = part, committedAt] = /^(.*)@(\d{4}-.*)$/.exec(part) ?? [];
      return committedAt === undefined ? { changeId } : { changeId, committedAt };
    });

/** The field of a kind's own instant; of no kind there is, `at`, which is then told to be none. */
const instantFieldOf = (kind: string): string => (isKind(kind) ? instantFields[kind] : "at");

const isKind = (kind: string): kind is OutsideFactKind => Object.hasOwn(instantFields, kind);

const column = (title: string, read = asText, field: FactColumn["field"] = title): FactColumn => ({
  title,
  read,
  field,
});

const columns = [
  column("kind"),
  column("id", asText, "factId"),
  column("at", asText, instantFieldOf),
  ...Object.values(instantFields).map((title) => column(title)),
  column("service"),
  column("title"),
  column("boards", asList, "boardIds"),
  column("changes", changesIn),
  column("failed", asFlag),
  column("recoveredAt"),
  column("unplanned", asFlag),
  column("fixes"),
  column("restoredAt"),
  column("causedBy"),
];

/** Columns by their titles in small letters, `factId` and `boardIds` under those names too. */
export const factColumns: ReadonlyMap<string, FactColumn> = new Map(
  columns.flatMap((each): [string, FactColumn][] => {
    const names = typeof each.field === "string" ? [each.title, each.field] : [each.title];
    return names.map((name) => [name.toLowerCase(), each]);
  }),
);
