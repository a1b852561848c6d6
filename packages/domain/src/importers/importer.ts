import type { ForeignHistory } from "./foreign-history.ts";
import type { ImportAnswers } from "./import-answers.ts";
import type { ImportProgress } from "./import-plan.ts";
import type { SniffedFile } from "./sniffed-file.ts";

/** What a reader may not find out by itself. */
export interface ReadContext {
  /** Where dates that name no zone are at home. */
  readonly timeZone: string;
  readonly answers: ImportAnswers;
  /** Whether the workflow knows what could be a stage of this name; absent without one, when all may be. */
  readonly mayBeStage?: ((name: string) => boolean) | undefined;
  /** Is told how far the reading is. */
  readonly tell?: ((progress: ImportProgress) => void) | undefined;
}

/** One foreign format. Adding one is a folder with one of these and a line in `importers.ts`. */
export interface Importer {
  /** Named as on the command line: `--format trello`. */
  readonly id: string;
  readonly title: string;
  /** Whether these files look like this format. */
  detect(files: readonly SniffedFile[]): boolean;
  /** Reads the files into a history; throws `BadInput` with every problem found. */
  read(files: readonly SniffedFile[], context: ReadContext): ForeignHistory;
}
