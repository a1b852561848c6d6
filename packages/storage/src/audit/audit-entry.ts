import type { Instant } from "@weir/domain";
import type { Row } from "../rows/row-operation.ts";

/** What the audit is told. People are named by id only: nothing in it has to be taken out again. */
export interface AuditNote {
  readonly at: Instant;
  /** `personId` of whoever did it, `nobody`, or `server`. */
  readonly by: string;
  /** `session.begun`, `session.refused`, `member.changed`, `board-access.changed`, ... */
  readonly did: string;
  readonly what: Row;
}

/** A note in its place: no entry before it can be changed or taken out without breaking the chain. */
export interface AuditEntry extends AuditNote {
  /** From 1, without gaps. */
  readonly seq: number;
  /** Of this entry and of the hash before it. */
  readonly hash: string;
}

export interface AuditPage {
  /** Answer entries before this seq (default: from the newest). */
  readonly before?: number;
  /** At most this many (default 100). */
  readonly limit?: number;
}

export const AUDIT_PAGE = 100;
