import { upcast, type DomainEvent } from "@weir/domain";
import type Database from "better-sqlite3";
import type { EventLog, Snapshot } from "../event-log.ts";
import type { Row } from "../rows/row-operation.ts";
import { createReceiptReader } from "./append-writer.ts";
import { createAuditReader } from "./audit-table.ts";
import { positionsOf } from "./position.ts";
import { createHeadReader } from "./stream-keys.ts";

type LogReader = Pick<
  EventLog,
  "read" | "readCard" | "head" | "streams" | "receipt" | "snapshot" | "rows" | "row" | "integrity" | "audit"
>;

const parseEvent = (body: string): DomainEvent => upcast(JSON.parse(body) as DomainEvent);
const parseRow = (body: string): Row => JSON.parse(body) as Row;

/** Every question the log answers, on the connection that cannot write. It sees what is committed. */
export const createLogReader = (database: Database.Database): LogReader => {
  const keyOf = database.prepare<[string], number>("SELECT stream_key FROM streams WHERE name = ?").pluck();
  const page = database
    .prepare<[number, number, number], string>(
      "SELECT body FROM events WHERE position BETWEEN ? AND ? ORDER BY position LIMIT ?",
    )
    .pluck();
  const ofCard = database
    .prepare<[number, number, string], string>(
      "SELECT body FROM events WHERE position BETWEEN ? AND ? AND card_id = ? ORDER BY position",
    )
    .pluck();
  const readHead = createHeadReader(database);
  const names = database.prepare<[], string>("SELECT name FROM streams ORDER BY name").pluck();
  const snapshot = database.prepare<[string], Snapshot>(
    "SELECT name AS stream, seq, version, body FROM snapshots JOIN streams USING (stream_key) WHERE name = ?",
  );
  const rowsOfKind = database.prepare<[string], { key: string; body: string }>(
    "SELECT key, body FROM rows WHERE kind = ? ORDER BY key",
  );
  const oneRow = database.prepare<[string, string], string>("SELECT body FROM rows WHERE kind = ? AND key = ?").pluck();
  const readAudit = createAuditReader(database);
  const findReceipt = createReceiptReader(database);

  return {
    read: async (stream, afterSeq, limit = -1) => {
      const key = keyOf.get(stream);
      return key === undefined ? [] : page.all(...positionsOf(key, afterSeq), limit).map(parseEvent);
    },
    readCard: async (stream, cardId) => {
      const key = keyOf.get(stream);
      return key === undefined ? [] : ofCard.all(...positionsOf(key), cardId).map(parseEvent);
    },
    head: async (stream) => {
      const key = keyOf.get(stream);
      return key === undefined ? 0 : readHead(key);
    },
    streams: async () => names.all(),
    receipt: async (commandId) => findReceipt(commandId),
    snapshot: async (stream) => snapshot.get(stream),
    rows: async (kind) => new Map(rowsOfKind.all(kind).map(({ key, body }) => [key, parseRow(body)])),
    row: async (kind, key) => {
      const body = oneRow.get(kind, key);
      return body === undefined ? undefined : parseRow(body);
    },
    audit: async (page) => readAudit(page),
    integrity: async () => {
      const found = database.pragma("integrity_check") as { integrity_check: string }[];
      return found.map((line) => line.integrity_check).filter((line) => line !== "ok");
    },
  };
};
