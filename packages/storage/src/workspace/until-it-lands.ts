import { StorageError } from "../storage-error.ts";

/** Every conflict means that somebody else got on, so this many in a row is a fault. */
export const mostAttempts = 100;

export const wouldNotStandStill = (stream: string): StorageError =>
  new StorageError("storage-failed", `${stream} would not stand still.`, { reason: "conflict" });

/** Tries again while an attempt answers `undefined`, which says that somebody else was faster. */
export const untilItLands = async <T>(stream: string, attempt: () => Promise<T | undefined>): Promise<T> => {
  for (let tries = 0; tries < mostAttempts; tries += 1) {
    const result = await attempt();
    if (result !== undefined) return result;
  }
  throw wouldNotStandStill(stream);
};
