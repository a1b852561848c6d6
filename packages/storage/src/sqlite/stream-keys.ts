import type Database from "better-sqlite3";
import { positionsOf, seqAt } from "./position.ts";

export interface StreamKeys {
  /** The integer a stream's events carry; made up inside the running transaction where new. */
  keyFor(stream: string): number;
  /** The seq of the last event as the running transaction sees it. */
  headOf(stream: string): number;
  advance(stream: string, head: number): void;
  /** Drops what was learnt from a transaction that is no more. */
  forget(): void;
}

/** Reads the seq of a stream's last event; 0 where it has none. */
export const createHeadReader = (database: Database.Database): ((streamKey: number) => number) => {
  const selectLast = database
    .prepare<[number, number], number>(
      "SELECT position FROM events WHERE position BETWEEN ? AND ? ORDER BY position DESC LIMIT 1",
    )
    .pluck();
  return (streamKey) => {
    const last = selectLast.get(...positionsOf(streamKey));
    return last === undefined ? 0 : seqAt(last);
  };
};

/** Keys and heads of streams, remembered by the one writer so that a move needs no look-up. */
export const createStreamKeys = (database: Database.Database): StreamKeys => {
  const selectKey = database.prepare<[string], number>("SELECT stream_key FROM streams WHERE name = ?").pluck();
  const insertKey = database.prepare("INSERT INTO streams (name) VALUES (?)");
  const readHead = createHeadReader(database);
  const keys = new Map<string, number>();
  const heads = new Map<string, number>();

  const known = (stream: string): number | undefined => keys.get(stream) ?? selectKey.get(stream);

  return {
    keyFor(stream) {
      const remembered = keys.get(stream);
      if (remembered !== undefined) return remembered;
      const key = selectKey.get(stream) ?? Number(insertKey.run(stream).lastInsertRowid);
      keys.set(stream, key);
      return key;
    },
    headOf(stream) {
      const remembered = heads.get(stream);
      if (remembered !== undefined) return remembered;
      const key = known(stream);
      const head = key === undefined ? 0 : readHead(key);
      heads.set(stream, head);
      return head;
    },
    advance: (stream, head) => void heads.set(stream, head),
    forget() {
      keys.clear();
      heads.clear();
    },
  };
};
