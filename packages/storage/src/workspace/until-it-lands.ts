import { StorageError } from "../storage-error.ts";

/** Every conflict means that somebody else got on, so this many in a row is a fault. */
const MOST_ATTEMPTS = 100;

/** Tries again while an attempt answers `undefined`, which says that somebody else was faster. */
export const untilItLands = async <T>(stream: string, attempt: () => Promise<T | undefined>): Promise<T> => {
  for (let tries = 0; tries < MOST_ATTEMPTS; tries += 1) {
    const result = await attempt();
    if (result !== undefined) return result;
  }
  throw new StorageError("storage-failed", `${stream} would not stand still.`, { reason: "conflict" });
};
