import { type LogCase, LogWords } from "../event-log/event-log.ts";
import { logHistory } from "../event-log/log-history.ts";
import type { ForeignHistory } from "../foreign-history.ts";
import type { Table } from "../guard/read-table.ts";
import { quoted } from "../import-problem.ts";
import type { Importer, ReadContext } from "../importer.ts";
import { oneTable } from "../table/one-table.ts";
import { TableReader } from "../table/table-reader.ts";
import { findLogColumns, type LogColumns, looksLikeLog } from "./log-columns.ts";

/** One row an event: which case, what was done, when, and where it is known by whom. */
export const eventLogCsv: Importer = {
  id: "event-log-csv",
  title: "Event log with a row for each event (CSV)",
  detect: ([file, other]) => file?.kind === "text" && other === undefined && looksLikeLog(file.header),
  read(files, context) {
    const table = oneTable(files);
    const { columns, questions } = findLogColumns(table, context.answers);
    const history = historyOf(table, columns, context);
    return { ...history, questions: [...questions, ...history.questions] };
  },
};

/** Rows after which the progress is told. */
const pieceRows = 10_000;

function historyOf(table: Table, columns: LogColumns, context: ReadContext): ForeignHistory {
  const itemColumns = { id: columns.case, title: undefined, type: undefined, labels: [] };
  const reader = new TableReader(table, itemColumns, [columns.time], context);
  const words = new LogWords();
  const cases = new Map<string, LogCase>();
  for (const [index, row] of table.rows.entries()) {
    if (index % pieceRows === 0)
      context.tell?.({ phase: "reading", share: index / table.rows.length, items: cases.size });
    const id = reader.id(row);
    const activity = reader.text(row, columns.activity);
    const at = reader.instant(row, columns.time);
    const missing = { code: "missing-value", value: quoted(row.cells.join(" | ")) } as const;
    if (activity === "") reader.complain(row, columns.activity, missing);
    if (reader.text(row, columns.time) === "") reader.complain(row, columns.time, missing);
    if (id === undefined || activity === "" || at === undefined) continue;
    const event = words.event({
      activity,
      at,
      lifecycle: reader.text(row, columns.lifecycle),
      group: reader.text(row, columns.group),
      resource: reader.text(row, columns.resource),
    });
    const known = cases.get(id);
    if (known) known.events.push(event);
    else cases.set(id, { id, events: [event] });
  }
  return logHistory([...cases.values()], words, { system: "event-log-csv", ...reader.remarks() });
}
