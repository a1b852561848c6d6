import { upcast, type DomainEvent } from "@weir/domain";
import type Database from "better-sqlite3";
import { FORGOTTEN_HASH, type Redaction } from "../event-log.ts";
import { positionsOf } from "./position.ts";
import type { StreamKeys } from "./stream-keys.ts";

export interface RedactionWriter {
  /** Rewrites what is stored, inside the running transaction. */
  rewrite(redaction: Redaction): void;
  /** Drops a stream with its snapshot, and what its commands' hashes could be compared with, inside the running transaction. */
  drop(stream: string): void;
  /** A snapshot from before this seq holds what was removed since. */
  oldestSnapshot(stream: string): number;
}

interface StoredEvent {
  readonly position: number;
  readonly body: string;
}

export const createRedactionWriter = (database: Database.Database, keys: StreamKeys): RedactionWriter => {
  const select = database.prepare<[number, number, string], StoredEvent>(
    "SELECT position, body FROM events WHERE position BETWEEN ? AND ? AND (card_id = ? OR card_id IS NULL)",
  );
  const update = database.prepare("UPDATE events SET body = ? WHERE position = ?");
  const forget = database.prepare("UPDATE receipts SET content_hash = ? WHERE command_id = ?");
  const forgetAll = database.prepare(
    `UPDATE receipts SET content_hash = ? WHERE command_id IN
       (SELECT json_extract(body, '$.commandId') FROM events WHERE position BETWEEN ? AND ?)`,
  );
  const dropSnapshot = database.prepare("DELETE FROM snapshots WHERE stream_key = ?");
  const dropEvents = database.prepare("DELETE FROM events WHERE position BETWEEN ? AND ?");
  const dropStream = database.prepare("DELETE FROM streams WHERE stream_key = ?");
  const oldestSnapshots = new Map<string, number>();

  const rewriteIn = (stream: string, { cardId = "", rewrite }: Redaction): void => {
    const key = keys.keyFor(stream);
    for (const { position, body } of select.all(...positionsOf(key), cardId)) {
      const event = upcast(JSON.parse(body) as DomainEvent);
      const rewritten = rewrite(event);
      if (rewritten === event) continue;
      update.run(JSON.stringify(rewritten), position);
      forget.run(FORGOTTEN_HASH, event.commandId);
    }
    dropSnapshot.run(key);
    oldestSnapshots.set(stream, keys.headOf(stream));
  };

  return {
    rewrite: (redaction) => redaction.streams.forEach((stream) => rewriteIn(stream, redaction)),
    drop: (stream) => {
      const key = keys.keyFor(stream);
      const [first, last] = positionsOf(key);
      forgetAll.run(FORGOTTEN_HASH, first, last);
      dropEvents.run(first, last);
      for (const drop of [dropSnapshot, dropStream]) drop.run(key);
    },
    oldestSnapshot: (stream) => oldestSnapshots.get(stream) ?? 0,
  };
};
