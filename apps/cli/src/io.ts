/** What the command line touches of the world around it; tests hand in their own. */
export interface Io {
  /** Where the user stands: files are relative to it. */
  readonly cwd: string;
  /** Where Weir stands: settings and the data folder are relative to it. */
  readonly home: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The result, and nothing else. */
  out(text: string): void;
  /** Warnings, problems, progress. */
  err(text: string): void;
  /** Whether `err` ends at a terminal that somebody may be looking at. */
  readonly isTerminal: boolean;
  now(): string;
  newId(): string;
}
