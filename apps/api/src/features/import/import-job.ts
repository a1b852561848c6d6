import type { ImportPhase, ImportPreview } from "@weir/contract";
import type { BoardField, ImportAnswers, ImportPlan, ImportProblem, RecordedImport } from "@weir/domain";
import type { NativeFileProblem } from "@weir/storage";
import type { SpooledFile } from "./upload.ts";

/** What the reading process is asked for. */
export interface ImportJob {
  /** `native`: a preview of a board that Weir exported. */
  readonly kind: "preview" | "plan" | "native";
  readonly files: readonly SpooledFile[];
  readonly maxBytes: number;
  readonly answers: ImportAnswers;
  readonly workflow?: string;
  readonly format?: string;
  /** Stands before the source's own ids, which only the source keeps unique. */
  readonly cardPrefix: string;
  /** Stages of the board that takes the history in, if it is there already. */
  readonly stages: readonly { readonly stageId: string; readonly name: string }[];
  /** How that board's sources were read before. */
  readonly recorded?: readonly RecordedImport[];
  readonly timeZone?: string;
  /** The fields of that board. */
  readonly fields?: readonly BoardField[];
}

/** A preview whose warnings have no sentences yet: the reading process loads no texts. */
export type UnspokenPreview = Omit<ImportPreview, "warnings"> & Pick<ImportPlan, "warnings">;

/** What the reading process says on its way: how far it is, or some of the facts of the plan that ends it. */
export type ImportJobNews =
  | { readonly progress: { readonly phase: ImportPhase; readonly share: number; readonly items: number } }
  | { readonly facts: ImportPlan["events"] };

export type ImportJobAnswer =
  | { readonly preview: UnspokenPreview }
  | { readonly plan: ImportPlan }
  | { readonly problems: readonly ImportProblem[] }
  | { readonly boardId: string; readonly native: UnspokenPreview }
  | { readonly rows: readonly NativeFileProblem[] };
