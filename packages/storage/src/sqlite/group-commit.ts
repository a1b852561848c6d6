import { setImmediate as breathe } from "node:timers/promises";
import { StorageError } from "../storage-error.ts";
import { concernsAll, toStorageError } from "./failure.ts";

interface Waiting {
  /** Does the work, inside the transaction. */
  readonly run: () => void;
  /** Tells what the work answered, once it is durable. */
  readonly acknowledge: () => void;
  readonly reject: (error: StorageError) => void;
}

/** The part of a connection that transactions need. */
export interface Transactions {
  prepare(sql: string): { run(): unknown };
  exec(sql: string): unknown;
  readonly inTransaction: boolean;
}

export interface GroupCommit {
  /** Runs `work` in the next transaction. Resolves after its COMMIT, having called `committed`. */
  submit<T>(work: () => T, committed?: (value: T) => void): Promise<T>;
  /** Runs `work` in a transaction of its own, with a turn of the event loop after each of its steps; others wait. */
  submitSteps<T>(work: () => Generator<unknown, T>, committed: (value: T) => void): Promise<T>;
  /** Leaves the file to `work` while nothing is under way; what is submitted meanwhile waits until it is done. */
  standAside<T>(work: () => Promise<T>): Promise<T>;
  /** Waits for what was submitted, then refuses more. */
  close(): Promise<void>;
}

/** A group this large does not wait for more. */
const LARGE = 256;

/**
 * Everything submitted until a turn of the event loop brings nothing new shares one transaction:
 * a turn costs microseconds, a COMMIT hundreds. Nothing is acknowledged before its COMMIT. `forget`
 * is called after every rollback, so that what was remembered from the lost transaction is dropped.
 */
export const createGroupCommit = (database: Transactions, forget: () => void): GroupCommit => {
  const begin = database.prepare("BEGIN IMMEDIATE");
  const commit = database.prepare("COMMIT");
  let waiting: Waiting[] = [];
  let scheduled: Promise<void> | undefined;
  let aside: Promise<unknown> | undefined;
  let refusal: StorageError | undefined;

  const transact = (group: readonly Waiting[]): StorageError | undefined => {
    try {
      begin.run();
      for (const each of group) each.run();
      commit.run();
      return undefined;
    } catch (cause) {
      if (database.inTransaction) database.exec("ROLLBACK");
      forget();
      return toStorageError(cause);
    }
  };

  const settle = (group: readonly Waiting[]): void => {
    const failure = refusal ?? transact(group);
    if (failure === undefined) {
      for (const each of group) each.acknowledge();
      return;
    }
    if (failure.code === "storage-read-only") refusal ??= failure;
    if (group.length > 1 && !concernsAll(failure)) {
      // One piece of work broke the transaction: the others must not pay for it.
      for (const each of group) settle([each]);
    } else {
      for (const each of group) each.reject(failure);
    }
  };

  const flush = (): void => {
    const group = waiting;
    waiting = [];
    scheduled = undefined;
    settle(group);
  };

  const flushWhenAllAreIn = (done: () => void, before = 0): void => {
    const { length } = waiting;
    if (length > before && length < LARGE) {
      setImmediate(flushWhenAllAreIn, done, length);
      return;
    }
    flush();
    done();
  };

  const soon = (): Promise<void> => new Promise((done) => setImmediate(flushWhenAllAreIn, done));

  const inSteps = async <T>(work: () => Generator<unknown, T>, committed: (value: T) => void): Promise<T> => {
    if (refusal) throw refusal;
    try {
      begin.run();
      const steps = work();
      let step = steps.next();
      while (step.done !== true) {
        await breathe();
        step = steps.next();
      }
      commit.run();
      committed(step.value);
      return step.value;
    } catch (cause) {
      if (database.inTransaction) database.exec("ROLLBACK");
      forget();
      const failure = toStorageError(cause);
      if (failure.code === "storage-read-only") refusal ??= failure;
      throw failure;
    }
  };

  const standAside = <T>(work: () => Promise<T>): Promise<T> => {
    // Whoever comes from now on waits for the work, or under load it would never have its turn.
    const working = Promise.all([aside, scheduled]).then(work);
    const over = (): void => {
      if (aside === mine) aside = undefined;
    };
    const mine: Promise<void> = working.then(over, over);
    aside = mine;
    return working;
  };

  return {
    submitSteps: (work, committed) => standAside(() => inSteps(work, committed)),
    standAside,
    submit: <T>(work: () => T, committed?: (value: T) => void) =>
      new Promise<T>((resolve, reject) => {
        if (refusal) return reject(refusal);
        let value: T;
        const run = (): void => void (value = work());
        const acknowledge = (): void => {
          committed?.(value);
          resolve(value);
        };
        waiting.push({ run, acknowledge, reject });
        scheduled ??= aside === undefined ? soon() : aside.then(soon);
      }),
    close: async () => {
      await aside;
      await scheduled;
      refusal ??= new StorageError("storage-closed", "The log is closed.");
    },
  };
};
