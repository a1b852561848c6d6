import type Database from "better-sqlite3";

export interface StreamKeys {
  /** The integer a stream's events carry; made up inside the running transaction where new. */
  keyFor(stream: string): number;
  /** The seq of the last event as the running transaction sees it. */
  headOf(stream: string): number;
  advance(stream: string, head: number): void;
  /** Drops what was learnt from a transaction that is no more. */
  forget(): void;
}

/** Keys and heads of streams, remembered by the one writer so that a move needs no look-up. */
export const createStreamKeys = (database: Database.Database): StreamKeys => {
  const selectKey = database.prepare<[string], number>("SELECT stream_key FROM streams WHERE name = ?").pluck();
  const insertKey = database.prepare("INSERT INTO streams (name) VALUES (?)");
  const selectHead = database
    .prepare<[number], number | null>("SELECT max(seq) FROM events WHERE stream_key = ?")
    .pluck();
  const keys = new Map<string, number>();
  const heads = new Map<string, number>();

  const known = (stream: string): number | undefined => keys.get(stream) ?? selectKey.get(stream);

  return {
    keyFor(stream) {
      const key = known(stream) ?? Number(insertKey.run(stream).lastInsertRowid);
      keys.set(stream, key);
      return key;
    },
    headOf(stream) {
      const remembered = heads.get(stream);
      if (remembered !== undefined) return remembered;
      const key = known(stream);
      const head = key === undefined ? 0 : (selectHead.get(key) ?? 0);
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
