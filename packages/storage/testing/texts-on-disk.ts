import { existsSync, readFileSync } from "node:fs";

/** The files of a database that hold a text somewhere, in whatever part of them. */
export const filesHolding = (file: string, text: string): string[] =>
  ["", "-wal", "-shm", "-journal"].filter((end) => existsSync(file + end) && readFileSync(file + end).includes(text));
