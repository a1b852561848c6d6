import type { AppendResult, EventLog } from "../src/event-log.ts";
import { StorageError } from "../src/storage-error.ts";

/**
 * A log that answers appends a turn later and in groups, as a disk does, and lets `fails` say which
 * groups the disk has no room for.
 */
export const groupAppends = (log: EventLog, fails: () => boolean): EventLog => {
  let group: { readonly run: () => Promise<AppendResult>; settle(result: Promise<AppendResult>): void }[] = [];

  const flush = (): void => {
    const appends = group;
    group = [];
    const full = fails();
    for (const { run, settle } of appends) {
      settle(full ? Promise.reject(new StorageError("storage-full", "The disk is full.")) : run());
    }
  };

  return {
    ...log,
    append: (...what) =>
      new Promise((settle) => {
        if (group.length === 0) setImmediate(flush);
        group.push({ run: () => log.append(...what), settle });
      }),
  };
};
