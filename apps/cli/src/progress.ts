import { text } from "@weir/contract";
import type { Io } from "./io.ts";
import { filesNamed, refuseSize } from "./read-files.ts";

/** Bytes from which work on them takes long enough to wonder whether it goes on. */
const longFrom = 4 * 1024 ** 2;

const steps = {
  reading: "cli.progress.reading",
  sending: "cli.progress.sending",
  storing: "cli.progress.storing",
  figuring: "cli.progress.figuring",
} as const;

/** Says what is begun. */
export type Progress = (step: keyof typeof steps) => void;

/** Says on a terminal what long work is at; of short work, and to a file, it says nothing. */
export function progressOn(files: readonly string[], io: Pick<Io, "cwd" | "isTerminal" | "err">): Progress {
  const bytes = io.isTerminal ? refuseSize(filesNamed(files, io), Infinity) : 0;
  if (bytes < longFrom) return () => undefined;
  const size = `${Math.round(bytes / 1024 ** 2)} MB`;
  return (step) => io.err(text(steps[step], { size }));
}
