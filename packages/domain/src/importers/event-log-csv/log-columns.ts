import { dateForm } from "../dates/date-form.ts";
import type { Table } from "../guard/read-table.ts";
import type { ImportAnswers, LogColumn } from "../import-answers.ts";
import type { ImportQuestion } from "../import-plan.ts";
import { BadInput, quoted } from "../import-problem.ts";

/** Which column holds what, by position; `undefined` where the table has none such. */
export interface LogColumns {
  readonly case: number;
  readonly activity: number;
  readonly time: number;
  readonly lifecycle: number | undefined;
  readonly group: number | undefined;
  readonly resource: number | undefined;
}

const logColumns: readonly LogColumn[] = ["case", "activity", "time"];

/** Names that mean nothing else come first; those after them are taken where none of these is there. */
const names: Readonly<Record<LogColumn, readonly [sure: RegExp, likely: RegExp]>> = {
  case: [
    /^(case[ _:-]?(id|key|number|no)?|caseid|case:concept:name|trace[ _]?(id|name)?)$/i,
    /^(process[ _]?instance([ _]?id)?|instance([ _]?id)?|(incident|ticket|order|patient|application|claim|issue|item|request|work ?item|sr)([ _]?(id|key|number|no\.?))?|id|key)$/i,
  ],
  activity: [
    /^(activity([ _]?(name|label))?|concept:name|event:concept:name)$/i,
    /^(event([ _]?(name|type|class))?|task([ _]?name)?|action|operation|step|status|state|stage|activity[ _]?id|what)$/i,
  ],
  time: [
    /^(time:timestamp|timestamp|event[ _]?time(stamp)?|complete[ _]?timestamp)$/i,
    /^((complete|completed|completion|end|ended|finish|start|started|begin|event|change|changed)[ _]?(time(stamp)?|date([ _]?time)?|at|on)?|time|date|date[ _]?time|at|when|occurred([ _]?(at|on))?|recorded([ _]?(at|on))?)$/i,
  ],
};
const others = {
  lifecycle: /^(lifecycle(:transition)?|lifecycle[ _]?(transition|state|id)|transition|event[ _]?lifecycle)$/i,
  group: /^(org:group|group|team|department|org[ _]?unit|support[ _]?(line|group)|assignment[ _]?group|queue)$/i,
  resource:
    /^(org:resource|resource([ _]?(id|name))?|user([ _]?(id|name))?|performer|employee|agent|assignee|worker|originator|who)$/i,
} as const;

const holding = (header: readonly string[], pattern: RegExp): number[] =>
  header.flatMap((name, at) => (pattern.test(name.trim()) && header.indexOf(name) === at ? [at] : []));

/** The columns that could be the one: the sure ones, else the likely ones. */
const candidatesFor = (header: readonly string[], column: LogColumn): number[] => {
  const [sure, likely] = names[column];
  const found = holding(header, sure);
  return found.length > 0 ? found : holding(header, likely);
};

/** Whether a header is that of an event log: of all three columns at least one is there, and not only by a name that anything may have. */
export function looksLikeLog(header: readonly string[]): boolean {
  const found = logColumns.map((column) => candidatesFor(header, column));
  const isSure = (column: LogColumn): boolean => holding(header, names[column][0]).length > 0;
  return found.every((candidates) => candidates.length > 0) && isSure("case") && (isSure("activity") || isSure("time"));
}

export interface LogColumnsFound {
  readonly columns: LogColumns;
  readonly questions: readonly ImportQuestion[];
}

/** Cells that show what a column holds. */
const shownCells = 3;
const lookedAt = 500;

/**
 * Finds the columns of a log by their headers. An answer counts before anything else; where several columns could be
 * meant, the first is read until the answer comes, and the question stands beside the result.
 */
export function findLogColumns(table: Table, answers: ImportAnswers): LogColumnsFound {
  const { header, file } = table;
  const questions: ImportQuestion[] = [];
  const taken = new Set<number>();
  const find = (column: LogColumn): number => {
    const answer = answers[`${column}Column`];
    if (answer !== undefined) return columnNamed(table, answer, column);
    const named = candidatesFor(header, column).filter((at) => !taken.has(at));
    const fitting = column === "time" ? named.filter((at) => holdsDates(table, at)) : named;
    // No other column holds dates: what is wrong with those of the one that is called so is told at its row.
    const others = fitting.length > 0 ? [] : guesses(table, column, taken);
    const candidates = fitting.length + others.length > 0 ? fitting : named;
    const [first, second] = candidates.length > 0 ? candidates : others;
    if (first === undefined)
      throw new BadInput({
        code: "missing-columns",
        file,
        row: 1,
        value: quoted(header.join(", ")),
        expected: "case, activity, time",
      });
    if (second !== undefined || candidates.length === 0)
      questions.push(question(table, column, candidates.length > 1 ? candidates : header.map((_, at) => at)));
    return first;
  };
  const columns: Partial<Record<LogColumn, number>> = {};
  // What dates are is seen; what is left of the others is less to mistake.
  for (const column of ["time", "case", "activity"] as const) {
    columns[column] = find(column);
    taken.add(columns[column]);
  }
  const { case: caseAt = 0, activity = 0, time = 0 } = columns;
  const one = (pattern: RegExp): number | undefined => holding(header, pattern).find((at) => !taken.has(at));
  return {
    columns: {
      case: caseAt,
      activity,
      time,
      lifecycle: one(others.lifecycle),
      group: one(others.group),
      resource: one(others.resource),
    },
    questions,
  };
}

function columnNamed({ header, file }: Table, name: string, column: LogColumn): number {
  const at = header.findIndex((one) => one.trim().toLowerCase() === name.trim().toLowerCase());
  if (at >= 0) return at;
  throw new BadInput({ code: "unknown-column", file, column, value: quoted(name), expected: header.join(", ") });
}

/** A date in every cell that is looked at and holds anything. */
function holdsDates({ rows }: Table, at: number): boolean {
  const cells = rows.slice(0, lookedAt).flatMap(({ cells: all }) => all[at] || []);
  return cells.length > 0 && cells.every((cell) => dateForm(cell) !== undefined);
}

/** Where no header says it: dates for the time, else the first column that is none of the others. */
function guesses(table: Table, column: LogColumn, taken: ReadonlySet<number>): number[] {
  const free = table.header.flatMap((_, at) => (taken.has(at) ? [] : [at]));
  return free.filter((at) => holdsDates(table, at) === (column === "time"));
}

function question({ header, rows }: Table, column: LogColumn, candidates: readonly number[]): ImportQuestion {
  const cellsOf = (at: number): string =>
    [...new Set(rows.slice(0, lookedAt).flatMap(({ cells }) => cells[at] || []))].slice(0, shownCells).join(", ");
  return {
    id: `${column}Column`,
    code: `${column}-column`,
    choices: candidates.map((at) => header[at] ?? ""),
    examples: candidates.map((at) => quoted(cellsOf(at))),
  };
}
