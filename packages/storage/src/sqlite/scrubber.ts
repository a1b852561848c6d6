import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { toStorageError } from "./failure.ts";
import type { Connections } from "./connections.ts";
import type { GroupCommit } from "./group-commit.ts";
import { writeAnew } from "./write-anew.ts";

/**
 * Leaves nothing of what was removed in the file's unused parts, nor in its write-ahead log. It is owed where `owedScrub`
 * was written with the removal: a process that dies in between leaves it to the next.
 */
export interface Scrubber {
  /** Writes the file anew where that is owed. Reads go on meanwhile, writes wait. Throws StorageError; then it is owed still. */
  run(): Promise<void>;
  /** At opening: a disk that is full keeps nobody from opening what is there. */
  runIfPossible(): void;
  problems(): readonly string[];
}

/** From sources the thread runs sources too; built, it runs what was built. */
const script = new URL(`./write-anew-worker.${import.meta.url.endsWith(".ts") ? "ts" : "js"}`, import.meta.url);

export const createScrubber = ({ file, write }: Connections, commits: GroupCommit): Scrubber => {
  const isOwed = write.prepare("SELECT 1 FROM rows WHERE kind = 'scrub'").pluck();
  const settle = write.prepare("DELETE FROM rows WHERE kind = 'scrub'");
  const owed = (): boolean => isOwed.get() !== undefined;

  const writeAnewElsewhere = async (): Promise<void> => {
    if (!owed()) return;
    try {
      await once(new Worker(script, { workerData: { file } }), "exit");
      settle.run();
    } catch (cause) {
      throw toStorageError(cause);
    }
  };

  return {
    run: async () => (owed() ? commits.standAside(writeAnewElsewhere) : undefined),
    runIfPossible: () => {
      if (!owed()) return;
      try {
        writeAnew(write);
        settle.run();
      } catch {
        // `problems` tells of it.
      }
    },
    problems: () => (owed() ? ["what was removed may still lie in unused parts of the file"] : []),
  };
};
