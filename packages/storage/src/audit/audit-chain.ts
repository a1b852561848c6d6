import { createHash } from "node:crypto";
import type { AuditEntry, AuditNote } from "./audit-entry.ts";

type Link = Pick<AuditEntry, "seq" | "hash">;

/** What the first entry hangs on. */
export const chainStart: Link = { seq: 0, hash: "0".repeat(64) };

/** JSON with the fields in order of their names, so that the same entry is always the same text. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === "object"
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );

const hashAfter = (before: string, seq: number, { at, by, did, what }: AuditNote): string =>
  createHash("sha256").update(before).update(canonical({ seq, at, by, did, what })).digest("hex");

/** The note as the entry that comes after `last`. */
export const chained = (last: Link, { at, by, did, what }: AuditNote): AuditEntry => {
  const seq = last.seq + 1;
  return { seq, at, by, did, what, hash: hashAfter(last.hash, seq, { at, by, did, what }) };
};

/** What is wrong with an entry that says it comes after `last`. */
export const linkProblem = (last: Link, entry: AuditEntry): string | undefined => {
  if (entry.seq !== last.seq + 1) return `audit entry ${entry.seq} follows ${last.seq}`;
  return entry.hash === hashAfter(last.hash, entry.seq, entry)
    ? undefined
    : `audit entry ${entry.seq} is not what was written, or something before it is not`;
};
