import { closeSync, openSync } from "node:fs";

/**
 * Makes a file for this account alone, where there is none: SQLite would make it for all who can look into its folder,
 * and gives what it keeps beside it the same mode. Why none can be made is told by who opens it next.
 */
export const makePrivateFile = (file: string): void => {
  try {
    closeSync(openSync(file, "a", 0o600));
  } catch {
    // See above.
  }
};
