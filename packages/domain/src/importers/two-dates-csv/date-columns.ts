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

/** Columns that people name in several ways; the first of a kind counts, those of dates only once. */
export function dateColumns(header: readonly string[]): DateColumns | undefined {
  const find = (pattern: RegExp): number | undefined => {
    const at = header.findIndex((name) => pattern.test(name));
    return at < 0 ? undefined : at;
  };
  const finished = find(patterns.finished);
  const [created, started] = [find(patterns.created), find(patterns.started)];
  if (finished === undefined || (created === undefined && started === undefined)) return undefined;
  return {
    id: find(patterns.id) ?? 0,
    title: find(patterns.title),
    type: find(patterns.type),
    labels: header.flatMap((name, at) => (patterns.labels.test(name) ? [at] : [])),
    created,
    started,
    finished,
  };
}

/** Two columns that would both be the date of creation (or start, or finish) are a problem, not a choice. */
export function refuseTwice({ file, header }: Table): void {
  for (const kind of ["created", "started", "finished"] as const) {
    const [first, second] = header.flatMap((name, at) => (patterns[kind].test(name) ? [at] : []));
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
