import type { Io } from "../src/io.ts";
import { run } from "../src/program.ts";

export interface Answered {
  readonly code: number;
  readonly out: readonly string[];
  readonly err: readonly string[];
}

/** Runs one command line in this process and catches what it says. */
export const ask = (...words: readonly string[]): Promise<Answered> => askIn({}, ...words);

/** The same, standing elsewhere or with another environment. */
export async function askIn(world: Partial<Io>, ...words: readonly string[]): Promise<Answered> {
  const out: string[] = [];
  const err: string[] = [];
  let ids = 0;
  const io: Io = {
    cwd: process.cwd(),
    home: process.cwd(),
    env: {},
    out: (text) => out.push(text),
    err: (text) => err.push(text),
    isTerminal: false,
    now: () => "2026-06-01T09:00:00.000Z",
    newId: () => `id-${(ids += 1)}`,
    ...world,
  };
  return { code: await run(words, io), out, err };
}
