import { existsSync, mkdirSync, statSync } from "node:fs";
import { dirname } from "node:path";

/**
 * Makes a folder, and those above it where they are missing, for this account alone. Node's own
 * `recursive` tries for ever where a folder is there but takes no other in, as /proc does.
 *
 * @throws the error of the system where there is no such folder and none can be made.
 */
export const makeFolder = (folder: string): void => {
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true) return;
    const above = dirname(folder);
    const aboveIsMissing = error instanceof Error && "code" in error && error.code === "ENOENT" && !existsSync(above);
    if (!aboveIsMissing) throw error;
    makeFolder(above);
    makeFolder(folder);
  }
};
