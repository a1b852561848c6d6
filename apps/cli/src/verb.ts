import type { Command } from "commander";
import type { Io } from "./io.ts";

/** One word of the command line. Adding one is a folder under `verbs/` and a line in `program.ts`. */
export type Verb = (program: Command, io: Io) => void;
