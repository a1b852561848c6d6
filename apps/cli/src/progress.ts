import { text } from "@weir/contract";
import type { ImportProgress } from "@weir/domain";
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

/** Says what is begun, and how far the reading of a plan is. */
export interface Progress {
  (step: keyof typeof steps): void;
  readonly plan?: (progress: ImportProgress) => void;
}

/** Says on a terminal what long work is at; of short work, and to a file, it says nothing. */
export function progressOn(files: readonly string[], io: Pick<Io, "cwd" | "isTerminal" | "err">): Progress {
  const bytes = io.isTerminal ? refuseSize(filesNamed(files, io), Infinity) : 0;
  if (bytes < longFrom) return () => undefined;
  const size = `${Math.round(bytes / 1024 ** 2)} MB`;
  return Object.assign((step: keyof typeof steps) => io.err(text(steps[step], { size })), { plan: quarters(io) });
}

/** Tells each quarter of a reading. */
function quarters(io: Pick<Io, "err">): (progress: ImportProgress) => void {
  let next = 25;
  return ({ phase, share, items }) => {
    const percent = Math.floor(share * 100);
    if (phase !== "reading" || percent < next) return;
    next = 25 * (Math.floor(percent / 25) + 1);
    io.err(text("cli.progress.read", { percent, items }));
  };
}
