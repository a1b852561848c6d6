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

/** What is taken out of events that are stored already. */
export interface Redaction {
  readonly streams: readonly string[];
  /** Only events of this card, and those of no card, are looked at; absent: those of no card. */
  readonly cardId?: string;
  /** Pure, as a projection is: the event as it is kept from now on; the same object where nothing changes. */
  rewrite(event: DomainEvent): DomainEvent;
}

/** The hash of a receipt whose command held what was removed since: it tells no guess from the truth any more. */
export const FORGOTTEN_HASH = "";

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
 * 7. An event stays as it was stored, but for `redact`, the one operation that rewrites what is stored.
 */
export interface EventLog {
  /** `operations` are rows that must not be there without the events, nor the events without them. */
  append(batches: readonly Batch[], receipt: Receipt, operations?: readonly RowOperation[]): Promise<AppendResult>;
  /**
   * As `append`, for as many events as would hold up everybody else: reading and answering goes on meanwhile, other
   * writing waits for its end. `told` hears how many events are written so far.
   */
  appendSlowly(
    batches: readonly Batch[],
    receipt: Receipt,
    operations: readonly RowOperation[],
    told: (events: number) => void,
  ): Promise<AppendResult>;
  /**
   * As `append`; and where that lands, in the same transaction, the events that `redaction` names are rewritten, snapshots
   * of its streams dropped, those of before never kept again, hashes of the commands that made the events forgotten,
   * and `notes` added to the audit. Nobody hears of it but by the events of `batches`.
   */
  redact(
    batches: readonly Batch[],
    receipt: Receipt,
    redaction: Redaction,
    notes?: readonly AuditNote[],
  ): Promise<AppendResult>;
  /** Resolves once nothing of what was redacted or removed is left in any file of the adapter's; does nothing otherwise. */
  scrub(): Promise<void>;
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
   * Receipts stay, without their hashes: a late retry must not bring the stream back.
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
