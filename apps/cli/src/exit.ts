/** 1: the data is wrong. 2: wrong usage. 3: could not reach or write. */
export type ExitCode = 1 | 2 | 3;

/** Ends a verb: its lines go to stderr, its code to the caller. */
export class Exit extends Error {
  override readonly name = "Exit";
  readonly code: ExitCode;
  readonly lines: readonly string[];

  constructor(code: ExitCode, ...lines: readonly string[]) {
    super(lines.join("\n"));
    this.code = code;
    this.lines = lines;
  }
}
