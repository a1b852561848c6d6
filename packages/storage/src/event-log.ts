import type { Batch, DomainEvent } from "@weir/domain";
import type { AuditEntry, AuditNote, AuditPage } from "./audit/audit-entry.ts";
import type { Row, RowOperation } from "./rows/row-operation.ts";

/** What makes a retry harmless. `contentHash` tells a retry from a reused id. */
export interface Receipt {
  readonly commandId: string;
  readonly contentHash: string;
}

/** Where in a stream a command's events lie: `count` events after `afterSeq`. */
export interface Span {
  readonly stream: string;
  readonly afterSeq: number;
  readonly count: number;
}

/** A receipt as kept: it points at the events and holds no copy of them. */
export interface StoredReceipt extends Receipt {
  readonly spans: readonly Span[];
}

export type AppendResult =
  /** `texts`: every event as the JSON it was stored as, in order, where the adapter has it at hand. */
  | { readonly outcome: "appended"; readonly texts?: readonly string[] }
  /** `stream` stands at another seq than expected. Nothing was stored. */
  | { readonly outcome: "conflict"; readonly stream: string }
  /** A row that an event claims is there already. Nothing was stored. */
  | { readonly outcome: "taken"; readonly kind: string; readonly key: string }
  /** The command was stored before. Nothing was stored now. */
  | { readonly outcome: "duplicate"; readonly receipt: StoredReceipt };

/** A fold at a seq. Thrown away when `version` is not the reader's. */
export interface Snapshot {
  readonly stream: string;
  readonly seq: number;
  readonly version: number;
  /** JSON text. */
  readonly body: string;
}

/** `texts`: the events as the JSON they were stored as, where the adapter has it at hand. */
export type EventListener = (events: readonly DomainEvent[], texts?: readonly string[]) => void;

/**
 * The log: streams of events with contiguous seqs, receipts, and what is derived from them
 * (snapshots, rows). Invariants every adapter keeps:
 *
 * 1. A batch lands at `expectedSeq + 1 ..` or not at all; all batches of an append land or none.
 * 2. At most one receipt per commandId, in the whole log.
 * 3. `append` resolves `appended` only after the events would survive a power cut
 *    (as far as the adapter can promise durability at all).
 * 4. Appends take effect in the order they were called.
 * 5. Listeners hear every appended event once, in seq order, after it is durable and before
 *    `append` resolves.
 * 6. Rows equal the projections folded over all events.
 */
export interface EventLog {
  /** `operations` are rows that must not be there without the events, nor the events without them. */
  append(batches: readonly Batch[], receipt: Receipt, operations?: readonly RowOperation[]): Promise<AppendResult>;
  /** Events after a seq, in seq order, at most `limit` (default: all). */
  read(stream: string, afterSeq: number, limit?: number): Promise<readonly DomainEvent[]>;
  /** The events of one card of a board stream, in seq order. */
  readCard(stream: string, cardId: string): Promise<readonly DomainEvent[]>;
  /** The seq of the last event; 0 when there is no such stream. */
  head(stream: string): Promise<number>;
  /** Every stream's name, sorted. */
  streams(): Promise<readonly string[]>;
  /** Calls `listener` for every append to `stream` (or to any, with `"*"`); answers how to stop. */
  watch(stream: string, listener: EventListener): () => void;

  receipt(commandId: string): Promise<StoredReceipt | undefined>;

  /** The newest snapshot of a stream. */
  snapshot(stream: string): Promise<Snapshot | undefined>;
  /** Replaces the stream's snapshot, unless a newer one of the same version is there. */
  saveSnapshot(snapshot: Snapshot): Promise<void>;

  /** Rows of a kind, by key. */
  rows(kind: string): Promise<ReadonlyMap<string, Row>>;
  row(kind: string, key: string): Promise<Row | undefined>;
  /** Rows that are no fold of events (people, accounts), and what the audit says of them. All or none. */
  writeRows(operations: readonly RowOperation[], notes?: readonly AuditNote[]): Promise<void>;
  /** The audit, newest first. It only ever grows, and each entry carries the hash of all before it. */
  audit(page?: AuditPage): Promise<readonly AuditEntry[]>;

  /**
   * Drops a stream's events and snapshot, applying `operations` and adding `notes` in the same transaction.
   * Receipts stay: a late retry must not bring the stream back.
   */
  removeStream(stream: string, operations: readonly RowOperation[], notes?: readonly AuditNote[]): Promise<void>;

  /** Resolves when a write reaches the disk; rejects with the StorageError that keeps it from doing so. */
  probe(): Promise<void>;
  /** Problems the adapter finds in its own file; empty when sound. */
  integrity(): Promise<readonly string[]>;
  /** Writes a consistent copy to `path` while writing goes on. */
  backup(path: string): Promise<void>;
  close(): Promise<void>;
}
