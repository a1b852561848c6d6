import { dateForm } from "../dates/date-form.ts";
import type { Table } from "../guard/read-table.ts";
import { BadInput } from "../import-problem.ts";
import type { ItemColumns } from "../table/table-reader.ts";

/** Which column holds which date, by position; `undefined` where the table has none such. */
export interface DateColumns extends ItemColumns {
  readonly created: number | undefined;
  readonly started: number | undefined;
  readonly finished: number;
}

const suffix = "([ _]?(date|at|on|time))?";
const patterns = {
  created: new RegExp(`^(created|creation|opened|requested|create)${suffix}$`, "i"),
  started: new RegExp(`^(started|start|activated|in progress|committed|begun)${suffix}$`, "i"),
  finished: new RegExp(
    `^(finished|finish|resolved|resolution|closed|completed|completion|done|end|ended)${suffix}$`,
    "i",
  ),
  id: /^(id|key|issue ?key|item id|ticket|work item id|number)$/i,
  title: /^(title|summary|name|subject)$/i,
  type: /^(type|issue ?type|item ?type|work item type|issue_name)$/i,
  labels: /^(labels?|tags?)$/i,
} as const;

/** Columns that a tool names in its own way: of those that could be meant this is the one. */
const shapes: readonly { readonly of: RegExp; readonly finished: RegExp; readonly started: RegExp }[] = [
  // A query of Azure DevOps: what is resolved waits to be looked at, and is closed after that.
  { of: /^work item type$/i, started: /^activated date$/i, finished: /^closed date$/i },
  // Jira's own export: `Resolution` says how, `Resolved` when.
  { of: /^issue key$/i, started: /^(actual start|start date)$/i, finished: /^resolved$/i },
];

type Kind = "created" | "started" | "finished";

const positions = (header: readonly string[], pattern: RegExp): number[] =>
  header.flatMap((name, at) => (pattern.test(name) ? [at] : []));

/** The columns that could be the date: that of a tool's own shape, else all of the right name that hold more than words. */
function candidates(header: readonly string[], kind: Kind, isWords: (at: number) => boolean): number[] {
  const shape = shapes.find(({ of }) => positions(header, of).length > 0);
  const own = kind === "created" ? [] : positions(header, shape?.[kind] ?? /^$/);
  if (own.length === 1) return own;
  const named = positions(header, patterns[kind]);
  const dates = named.filter((at) => !isWords(at));
  return dates.length > 0 ? dates : named;
}

const unseen = (_at: number): boolean => false;

/** Columns that people name in several ways; the first of a kind counts, those of dates only once. */
export function dateColumns(header: readonly string[], isWords = unseen): DateColumns | undefined {
  const [created] = candidates(header, "created", isWords);
  const [started] = candidates(header, "started", isWords);
  const [finished] = candidates(header, "finished", isWords);
  if (finished === undefined || (created === undefined && started === undefined)) return undefined;
  return {
    id: positions(header, patterns.id)[0] ?? 0,
    title: positions(header, patterns.title)[0],
    type: positions(header, patterns.type)[0],
    labels: positions(header, patterns.labels),
    created,
    started,
    finished,
  };
}

/** The columns of a table: one that holds nothing but words is none of dates where another of its kind is. */
export const dateColumnsOf = (table: Table): DateColumns | undefined => dateColumns(table.header, wordsIn(table));

const wordsIn =
  ({ rows }: Table) =>
  (at: number): boolean => {
    const cells = rows.flatMap((row) => row.cells[at] || []);
    return cells.length > 0 && cells.every((cell) => dateForm(cell) === undefined);
  };

/** Two columns that would both be the date of creation (or start, or finish) are a problem, not a choice. */
export function refuseTwice(table: Table): void {
  const { file, header } = table;
  for (const kind of ["created", "started", "finished"] as const) {
    const [first, second] = candidates(header, kind, wordsIn(table));
    if (first !== undefined && second !== undefined)
      throw new BadInput({
        code: "repeated-column",
        file,
        row: 1,
        column: String(second + 1),
        value: header[second] ?? "",
        expected: String(first + 1),
      });
  }
}
