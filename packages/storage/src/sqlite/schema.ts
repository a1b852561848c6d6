import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** Names of streams, so that events carry an integer. */
export const streams = sqliteTable("streams", {
  streamKey: integer("stream_key").primaryKey(),
  name: text("name").notNull().unique(),
});

/** `position` is made of the stream's key and the seq (position.ts); `cardId` sorts out one card's story. */
export const events = sqliteTable("events", {
  position: integer("position").primaryKey(),
  cardId: text("card_id"),
  body: text("body").notNull(),
});

/** One per command, however many streams it touched. `spans` is JSON: [stream, afterSeq, count][]. Stored
 * WITHOUT ROWID, which drizzle has no word for: the migration says it. */
export const receipts = sqliteTable("receipts", {
  commandId: text("command_id").primaryKey(),
  contentHash: text("content_hash").notNull(),
  spans: text("spans").notNull(),
});

export const snapshots = sqliteTable("snapshots", {
  streamKey: integer("stream_key").primaryKey(),
  seq: integer("seq").notNull(),
  version: integer("version").notNull(),
  body: text("body").notNull(),
});

/** What concerns people and access, in a chain of hashes. Triggers, which drizzle has no word for, keep it from changing. */
export const audit = sqliteTable("audit", {
  seq: integer("seq").primaryKey(),
  at: text("at").notNull(),
  by: text("by").notNull(),
  did: text("did").notNull(),
  what: text("what").notNull(),
  hash: text("hash").notNull(),
});

/** Every read model in one place: `body` is a flat JSON object. */
export const rows = sqliteTable(
  "rows",
  {
    kind: text("kind").notNull(),
    key: text("key").notNull(),
    body: text("body").notNull(),
  },
  (table) => [primaryKey({ columns: [table.kind, table.key] })],
);
