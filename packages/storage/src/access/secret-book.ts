import type { Row } from "../rows/row-operation.ts";
import { hashOf } from "./secrets.ts";
import type { Step } from "./step.ts";

/** What a secret stands for, with the hash it is found by. */
export interface Kept<T> {
  readonly hash: string;
  readonly record: T;
}

/** Sessions, tokens, one-time keys: what secrets stand for, kept by the hash of the secret. */
export interface SecretBook<T> {
  /** What a secret stands for, unless it was struck out. Whether it is over is for the reader of its record to say. */
  find(secret: string): Kept<T> | undefined;
  get(hash: string): T | undefined;
  /** Those that match; one struck out is among them until the disk has followed, so that it can be struck out again. */
  where(matches: (record: T) => boolean): Kept<T>[];
  keep(hash: string, record: T): Step;
  /** Replaces a record that is there, in memory at once. */
  touch(hash: string, record: T): Step;
  /** Takes a secret away, in memory at once. */
  strike(hash: string): Step;
  /** Uses a secret up, in its turn: should the disk refuse, it was not used. */
  spend(hash: string): Step;
}

export interface RecordForm<T> {
  readonly kind: string;
  toRow(record: T): Row;
  fromRow(row: Row): T;
}

export const createSecretBook = <T>(form: RecordForm<T>, rows: ReadonlyMap<string, Row>): SecretBook<T> => {
  const { kind } = form;
  const records = new Map<string, T>([...rows].map(([hash, row]) => [hash, form.fromRow(row)]));
  const struck = new Set<string>();
  const get = (hash: string): T | undefined => (struck.has(hash) ? undefined : records.get(hash));

  const spend = (hash: string): Step => ({
    row: { kind, key: hash, remove: true },
    after: () => {
      records.delete(hash);
      struck.delete(hash);
    },
  });

  return {
    get,
    find: (secret) => {
      const hash = hashOf(secret);
      const record = get(hash);
      return record && { hash, record };
    },
    where: (matches) =>
      [...records].filter(([, record]) => matches(record)).map(([hash, record]) => ({ hash, record })),
    keep: (hash, record) => ({
      row: { kind, key: hash, merge: form.toRow(record) },
      after: () => void records.set(hash, record),
    }),
    touch: (hash, record) => ({
      row: { kind, key: hash, merge: form.toRow(record) },
      before: () => void records.set(hash, record),
    }),
    strike: (hash) => ({ ...spend(hash), before: () => void struck.add(hash) }),
    spend,
  };
};
