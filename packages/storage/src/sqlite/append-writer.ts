import type { Batch } from "@weir/domain";
import type Database from "better-sqlite3";
import type { AppendResult, Receipt, Span, StoredReceipt } from "../event-log.ts";
import { projectAll, type Projection, type RowOperation } from "../rows/row-operation.ts";
import { positionOf } from "./position.ts";
import { createRowWriter } from "./row-writer.ts";
import type { StreamKeys } from "./stream-keys.ts";

interface ReceiptRow {
  readonly contentHash: string;
  readonly spans: string;
}

type PackedSpan = readonly [stream: string, afterSeq: number, count: number];

const packSpan = ({ stream, expectedSeq, events }: Batch): string =>
  `[${JSON.stringify(stream)},${expectedSeq},${events.length}]`;

const packSpans = (batches: readonly Batch[]): string => `[${batches.map(packSpan).join(",")}]`;

const unpackSpans = (packed: string): Span[] =>
  (JSON.parse(packed) as PackedSpan[]).map(([stream, afterSeq, count]) => ({ stream, afterSeq, count }));

/** Finds a receipt on the given connection. */
export const createReceiptReader = (
  database: Database.Database,
): ((commandId: string) => StoredReceipt | undefined) => {
  const select = database.prepare<[string], ReceiptRow>(
    "SELECT content_hash AS contentHash, spans FROM receipts WHERE command_id = ?",
  );
  return (commandId) => {
    const row = select.get(commandId);
    return row && { commandId, contentHash: row.contentHash, spans: unpackSpans(row.spans) };
  };
};

export interface AppendWriter {
  /**
   * Writes one append inside the running transaction. Heads and claims are checked before anything is
   * written, so a conflict or a duplicate leaves no trace and the group goes on.
   */
  write(batches: readonly Batch[], receipt: Receipt, operations: readonly RowOperation[]): AppendResult;
  /** The same in steps, each of which takes some milliseconds; `told` hears how many events are written so far. */
  writeInSteps(
    batches: readonly Batch[],
    receipt: Receipt,
    operations: readonly RowOperation[],
    told: (events: number) => void,
  ): Generator<unknown, AppendResult>;
}

/** Events or rows that one step writes. */
const stepLength = 1_000;

/** What there is of a list, step by step. */
function* stepsOf<T>(list: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < list.length; at += stepLength) yield list.slice(at, at + stepLength);
}

export const createAppendWriter = (
  database: Database.Database,
  keys: StreamKeys,
  projections: readonly Projection[],
): AppendWriter => {
  const insertReceipt = database.prepare(
    "INSERT INTO receipts (command_id, content_hash, spans) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
  );
  const insertEvent = database.prepare("INSERT INTO events (position, card_id, body) VALUES (?, ?, ?)");
  const findReceipt = createReceiptReader(database);
  const writeRows = createRowWriter(database);

  const isThere = database.prepare("SELECT 1 FROM rows WHERE kind = ? AND key = ?").pluck();

  const writeEvent = (key: number, event: Batch["events"][number]): string => {
    const cardId = "cardId" in event ? event.cardId : null;
    const text = JSON.stringify(event);
    insertEvent.run(positionOf(key, event.seq), cardId, text);
    return text;
  };

  const writeBatch = ({ stream, expectedSeq, events }: Batch, texts: string[]): void => {
    if (events.length === 0) return;
    const key = keys.keyFor(stream);
    for (const event of events) texts.push(writeEvent(key, event));
    keys.advance(stream, expectedSeq + events.length);
  };

  const hindrance = (batches: readonly Batch[], projected: readonly RowOperation[]): AppendResult | undefined => {
    for (const { stream, expectedSeq } of batches) {
      if (keys.headOf(stream) !== expectedSeq) return { outcome: "conflict", stream };
    }
    for (const each of projected) {
      if ("claim" in each && isThere.get(each.kind, each.key))
        return { outcome: "taken", kind: each.kind, key: each.key };
    }
    return undefined;
  };

  const projectionsOf = (batches: readonly Batch[]): readonly RowOperation[] =>
    batches.length === 1 && batches[0]
      ? projectAll(projections, batches[0].events)
      : batches.flatMap((batch) => projectAll(projections, batch.events));

  /** Why nothing may be written; otherwise the receipt is. */
  const admit = (
    batches: readonly Batch[],
    receipt: Receipt,
    projected: readonly RowOperation[],
  ): AppendResult | undefined => {
    const hindered = hindrance(batches, projected);
    if (hindered) {
      const before = findReceipt(receipt.commandId);
      return before ? { outcome: "duplicate", receipt: before } : hindered;
    }
    const { changes } = insertReceipt.run(receipt.commandId, receipt.contentHash, packSpans(batches));
    if (changes > 0) return undefined;
    const before = findReceipt(receipt.commandId);
    if (!before) throw new Error(`Receipt ${receipt.commandId} is neither new nor there.`);
    return { outcome: "duplicate", receipt: before };
  };

  return {
    write(batches, receipt, operations) {
      const projected = projectionsOf(batches);
      const refused = admit(batches, receipt, projected);
      if (refused) return refused;
      const texts: string[] = [];
      for (const batch of batches) writeBatch(batch, texts);
      writeRows(projected);
      writeRows(operations);
      return { outcome: "appended", texts };
    },
    *writeInSteps(batches, receipt, operations, told) {
      const projected: RowOperation[] = [];
      for (const { events } of batches)
        for (const step of stepsOf(events)) {
          for (const operation of projectAll(projections, step)) projected.push(operation);
          yield;
        }
      const refused = admit(batches, receipt, projected);
      if (refused) return refused;
      let written = 0;
      for (const { stream, expectedSeq, events } of batches) {
        const key = keys.keyFor(stream);
        for (const step of stepsOf(events)) {
          for (const event of step) writeEvent(key, event);
          told((written += step.length));
          yield;
        }
        keys.advance(stream, expectedSeq + events.length);
      }
      for (const rows of [projected, operations])
        for (const step of stepsOf(rows)) {
          writeRows(step);
          yield;
        }
      return { outcome: "appended" };
    },
  };
};
