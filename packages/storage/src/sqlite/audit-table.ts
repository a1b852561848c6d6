import type Database from "better-sqlite3";
import { chained, chainStart } from "../audit/audit-chain.ts";
import { AUDIT_PAGE, type AuditEntry, type AuditNote, type AuditPage } from "../audit/audit-entry.ts";

type Stored = Omit<AuditEntry, "what"> & { readonly what: string };

/** Adds notes to the audit inside the running transaction. */
export const createAuditWriter = (database: Database.Database): ((notes: readonly AuditNote[]) => void) => {
  const selectLast = database.prepare<[], { seq: number; hash: string }>(
    "SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1",
  );
  const insert = database.prepare("INSERT INTO audit (seq, at, by, did, what, hash) VALUES (?, ?, ?, ?, ?, ?)");
  return (notes) => {
    if (notes.length === 0) return;
    let last = selectLast.get() ?? chainStart;
    for (const note of notes) {
      const entry = chained(last, note);
      insert.run(entry.seq, entry.at, entry.by, entry.did, JSON.stringify(entry.what), entry.hash);
      last = entry;
    }
  };
};

/** Reads the audit, newest first. */
export const createAuditReader = (database: Database.Database): ((page?: AuditPage) => AuditEntry[]) => {
  const select = database.prepare<[number, number], Stored>(
    "SELECT seq, at, by, did, what, hash FROM audit WHERE seq < ? ORDER BY seq DESC LIMIT ?",
  );
  return ({ before = Number.MAX_SAFE_INTEGER, limit = AUDIT_PAGE } = {}) =>
    select.all(before, limit).map((stored) => ({ ...stored, what: JSON.parse(stored.what) as AuditEntry["what"] }));
};

/** Moves what earlier versions kept among the rows into the audit; does nothing where nothing is there. */
export const moveAuditRows = (database: Database.Database): void => {
  const kept = database.prepare<[], string>("SELECT body FROM rows WHERE kind = 'audit'").pluck().all();
  if (kept.length === 0) return;
  const notes = kept.map((body) => {
    const { at, by, did, ...what } = JSON.parse(body) as Record<string, string>;
    return { at: String(at), by: String(by), did: String(did), what };
  });
  const write = createAuditWriter(database);
  database.transaction(() => {
    write(notes.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)));
    database.prepare("DELETE FROM rows WHERE kind = 'audit'").run();
  })();
};
