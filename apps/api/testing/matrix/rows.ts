import { createHash } from "node:crypto";
import Database from "better-sqlite3";

/** What stands in a database, read beside whoever writes it. */
export interface Rows {
  /** Another number once anything was written. Costs nothing. */
  version(): unknown;
  /** A digest of all that people and boards would miss: everything but the audit, the probe's row, and when something was last used. */
  digest(): string;
  close(): void;
}

const tables = ["streams", "events", "receipts", "rows"] as const;

export function openRows(file: string): Rows {
  const database = new Database(file, { readonly: true });
  const all = tables.map((table) =>
    database.prepare<[], object>(
      table === "rows"
        ? "SELECT kind, key, json_remove(body, '$.seenAt', '$.usedAt') AS body FROM rows WHERE kind <> 'probe' ORDER BY kind, key"
        : `SELECT * FROM ${table} ORDER BY 1, 2`,
    ),
  );
  return {
    version: () => database.pragma("data_version", { simple: true }),
    digest: () => {
      const hash = createHash("sha256");
      for (const table of all) for (const row of table.iterate()) hash.update(JSON.stringify(Object.values(row)));
      return hash.digest("hex");
    },
    close: () => database.close(),
  };
}
