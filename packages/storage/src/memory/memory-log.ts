import type { Batch, DomainEvent } from "@weir/domain";
import { chained, chainStart } from "../audit/audit-chain.ts";
import { AUDIT_PAGE, type AuditEntry, type AuditNote } from "../audit/audit-entry.ts";
import { discontinuity } from "../contiguous.ts";
import {
  FORGOTTEN_HASH,
  type AppendResult,
  type EventLog,
  type Receipt,
  type Redaction,
  type Snapshot,
  type StoredReceipt,
} from "../event-log.ts";
import { createListeners } from "../listeners.ts";
import { workspaceProjections } from "../rows/projections.ts";
import { projectAll, type Projection, type RowOperation } from "../rows/row-operation.ts";
import { owedScrub } from "../rows/scrub-row.ts";
import { createRowTables } from "../rows/row-tables.ts";
import { StorageError } from "../storage-error.ts";

/** The log in memory: the port's meaning without a disk, for tests and for previews that keep nothing. */
export const createMemoryLog = (projections: readonly Projection[] = workspaceProjections): EventLog => {
  const streams = new Map<string, DomainEvent[]>();
  const receipts = new Map<string, StoredReceipt>();
  const snapshots = new Map<string, Snapshot>();
  const rows = createRowTables();
  const audit: AuditEntry[] = [];
  const listeners = createListeners();
  /** Snapshots of before a redaction hold what it removed. */
  const oldestSnapshots = new Map<string, number>();
  let closed = false;

  const eventsOf = (stream: string): readonly DomainEvent[] => streams.get(stream) ?? [];

  const assertOpen = (): void => {
    if (closed) throw new StorageError("storage-closed", "The log is closed.");
  };

  const noteDown = (notes: readonly AuditNote[]): void => {
    for (const note of notes) audit.push(chained(audit.at(-1) ?? chainStart, note));
  };

  const append = (batches: readonly Batch[], receipt: Receipt, operations: readonly RowOperation[]): AppendResult => {
    const before = receipts.get(receipt.commandId);
    if (before) return { outcome: "duplicate", receipt: before };
    const stale = batches.find((batch) => eventsOf(batch.stream).length !== batch.expectedSeq);
    if (stale) return { outcome: "conflict", stream: stale.stream };
    const projected = batches.flatMap((batch) => projectAll(projections, batch.events));
    const taken = projected.find((operation) => "claim" in operation && rows.get(operation.kind, operation.key));
    if (taken) return { outcome: "taken", kind: taken.kind, key: taken.key };
    const spans = batches.map((batch) => ({
      stream: batch.stream,
      afterSeq: batch.expectedSeq,
      count: batch.events.length,
    }));
    receipts.set(receipt.commandId, { ...receipt, spans });
    for (const { stream, events } of batches) {
      if (events.length === 0) continue;
      const all = streams.get(stream) ?? [];
      streams.set(stream, all);
      for (const event of events) all.push(event);
    }
    rows.apply([...projected, ...operations]);
    return { outcome: "appended" };
  };

  const forget = (commandIds: Iterable<string>): void => {
    for (const commandId of commandIds) {
      const receipt = receipts.get(commandId);
      if (receipt) receipts.set(commandId, { ...receipt, contentHash: FORGOTTEN_HASH });
    }
  };

  const rewrite = (stream: string, { cardId, rewrite }: Redaction): void => {
    const rewritten = eventsOf(stream).map((event) =>
      "cardId" in event && event.cardId !== cardId ? event : rewrite(event),
    );
    const changed = rewritten.filter((event, index) => event !== eventsOf(stream)[index]);
    streams.set(stream, rewritten);
    snapshots.delete(stream);
    oldestSnapshots.set(stream, rewritten.length);
    forget(changed.map((event) => event.commandId));
  };

  return {
    appendSlowly(batches, receipt, operations, told) {
      told(batches.reduce((sum, { events }) => sum + events.length, 0));
      return this.append(batches, receipt, operations);
    },
    append: async (batches, receipt, operations = []) => {
      assertOpen();
      const fault = discontinuity(batches);
      if (fault) throw fault;
      const result = append(batches, receipt, operations);
      if (result.outcome === "appended") listeners.tell(batches);
      return result;
    },
    redact: async (batches, receipt, redaction, notes = []) => {
      assertOpen();
      const result = append(batches, receipt, []);
      if (result.outcome !== "appended") return result;
      for (const stream of redaction.streams) rewrite(stream, redaction);
      noteDown(notes);
      listeners.tell(batches);
      return result;
    },
    scrub: async () => {
      assertOpen();
      rows.apply([{ kind: owedScrub.kind, key: owedScrub.key, remove: true }]);
    },
    read: async (stream, afterSeq, limit) =>
      eventsOf(stream).slice(afterSeq, limit === undefined ? undefined : afterSeq + limit),
    readCard: async (stream, cardId) =>
      eventsOf(stream).filter((event) => "cardId" in event && event.cardId === cardId),
    head: async (stream) => eventsOf(stream).length,
    streams: async () => [...streams.keys()].toSorted(),
    watch: (stream, listener) => listeners.add(stream, listener),
    receipt: async (commandId) => receipts.get(commandId),
    snapshot: async (stream) => snapshots.get(stream),
    saveSnapshot: async (snapshot) => {
      assertOpen();
      if (snapshot.seq < (oldestSnapshots.get(snapshot.stream) ?? 0)) return;
      const there = snapshots.get(snapshot.stream);
      const newer = !there || there.version !== snapshot.version || there.seq < snapshot.seq;
      if (newer && eventsOf(snapshot.stream).length >= snapshot.seq) snapshots.set(snapshot.stream, snapshot);
    },
    rows: async (kind) => rows.ofKind(kind),
    row: async (kind, key) => rows.get(kind, key),
    writeRows: async (operations, notes = []) => {
      assertOpen();
      rows.apply(operations);
      noteDown(notes);
    },
    audit: async ({ before = Infinity, limit = AUDIT_PAGE } = {}) =>
      audit
        .filter((entry) => entry.seq < before)
        .toReversed()
        .slice(0, limit),
    removeStream: async (stream, operations, notes = []) => {
      assertOpen();
      forget(eventsOf(stream).map((event) => event.commandId));
      streams.delete(stream);
      snapshots.delete(stream);
      rows.apply(operations);
      noteDown(notes);
    },
    probe: async () => assertOpen(),
    integrity: async () => [],
    backup: () => Promise.reject(new StorageError("storage-failed", "A log in memory has no file to copy.")),
    close: async () => {
      closed = true;
    },
  };
};
