import type { Table } from "@weir/charts";
import { auditWords, detailsOf, type AuditEntry, type Names } from "./audit-words.ts";
import { say } from "./say.ts";

/** The audit as a table, oldest last, as it is shown; the hashes let anybody verify the chain. */
export function auditTable(entries: readonly AuditEntry[], names: Names): Table {
  const text = (heading: string) => ({ heading, kind: "text" }) as const;
  return {
    columns: [
      { heading: say("audit.column.seq"), kind: "number" },
      text(say("audit.column.at")),
      text(say("audit.column.by")),
      text(say("audit.column.did")),
      text(say("audit.column.details")),
      text(say("audit.column.hash")),
    ],
    rows: entries.map((entry) => [
      entry.seq,
      entry.at,
      entry.by,
      auditWords(entry, names),
      [entry.did, detailsOf(entry)].join(" "),
      entry.hash,
    ]),
  };
}
