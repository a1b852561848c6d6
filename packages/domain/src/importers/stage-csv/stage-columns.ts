import { dateForm } from "../dates/date-form.ts";
import type { Table } from "../guard/read-table.ts";
import { BadInput } from "../import-problem.ts";
import type { ItemColumns } from "../table/table-reader.ts";

/** Which columns are stages, by position. */
export interface StageColumns extends ItemColumns {
  /** Left to right. */
  readonly stages: readonly number[];
}

/** Dates that are about an item but name no stage. */
const notStages =
  /^(created|updated|resolved|due|last|modified|changed|closed|activated|started|start|finished|end|log)( ?_?(date|at|on|time))?$|date$/i;

/** Of these dates those that begin an item's way, where it goes on in the next column. */
const begins = /^(created|creation|started|start)([ _]?(date|at|on|time))?$/i;

/**
 * Finds the columns: the id first, and as stages the unbroken run of columns that hold nothing but
 * dates or nothing, and right before it a creation and a start, where they may be stages.
 * `undefined` when there is no such run of two or more.
 */
export function stageColumns(table: Table, mayBeStage = (_name: string): boolean => true): StageColumns | undefined {
  const { header } = table;
  const dates = header.map((_, at) => holdsDates(table, at));
  const first = dates.findIndex((isDate, at) => isDate && !notStages.test(header[at] ?? ""));
  if (first <= 0) return undefined;
  let end = first;
  while (end < header.length && stageLike(table, dates, end)) end += 1;
  while (end > first && !dates[end - 1]) end -= 1;
  if (end - first < 2) return undefined;
  let begin = first;
  while (begin > 1 && dates[begin - 1] && begins.test(header[begin - 1] ?? "")) begin -= 1;
  const stages = Array.from({ length: end - begin }, (_, index) => begin + index).filter(
    (at) => at >= first || mayBeStage(header[at] ?? ""),
  );
  refuseRepeats(table, stages);
  const find = (pattern: RegExp): number | undefined => {
    const at = header.findIndex((name, index) => pattern.test(name) && !stages.includes(index));
    return at < 0 ? undefined : at;
  };
  const labels = header.flatMap((name, at) => (/^(labels?|tags?)$/i.test(name) && !stages.includes(at) ? [at] : []));
  return {
    id: find(/^(id|key|issue key|item id|ticket|work item id)$/i) ?? 0,
    title: find(/^(name|title|summary|item name)$/i),
    type: find(/^(type|issue type|item type|work item type)$/i),
    labels,
    stages,
  };
}

/** A date somewhere in the column. */
const holdsDates = ({ rows }: Table, at: number): boolean =>
  rows.some(({ cells }) => dateForm(cells[at] ?? "") !== undefined);

/** Dates, or a column that is empty all the way and stands between stages. */
const stageLike = ({ rows }: Table, dates: readonly boolean[], at: number): boolean =>
  dates[at] === true || (dates.slice(at + 1).some(Boolean) && rows.every(({ cells }) => (cells[at] ?? "") === ""));

function refuseRepeats({ file, header }: Table, stages: readonly number[]): void {
  for (const at of stages) {
    const name = header[at] ?? "";
    const first = header.indexOf(name);
    if (name === "" || first < at)
      throw new BadInput({
        code: "repeated-column",
        file,
        row: 1,
        column: String(at + 1),
        value: name,
        expected: String(first + 1),
      });
  }
}
