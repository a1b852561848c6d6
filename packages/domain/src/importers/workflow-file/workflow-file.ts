import type { ImportedKind } from "../fields/source-fields.ts";
import type { CountedTypes, StageKind } from "@weir/flow-metrics";

export interface WorkflowFileStage {
  readonly name: string;
  readonly kind: StageKind;
  /** Names or ids of source stages; `*` stands for any run of characters. */
  readonly from: readonly string[];
}

/** A field of the board, and the one of the source that it takes in. */
export interface WorkflowFileField {
  readonly name: string;
  readonly kind: ImportedKind;
  readonly from: string;
}

/** How the stages of a source become the stages of a board: the workflow file of the command line and the wizard. */
export interface WorkflowFile {
  /** IANA name. */
  readonly timeZone: string;
  /** Left to right in flow order, whatever order the source has. */
  readonly stages: readonly WorkflowFileStage[];
  /** Name of the first stage that counts as started. */
  readonly start: string;
  /** Name of the first stage that counts as finished. */
  readonly finish: string;
  /** Source stages outside the flow: entering one is leaving the board as discarded. */
  readonly ignore: readonly string[];
  /** Source stages that move nothing: an item stays where it is, and what was done is kept as work on it. Absent: none. */
  readonly stay?: readonly string[];
  /** Absent: every type counts. */
  readonly types?: CountedTypes;
  /** Name of the source field that says how large an item is; absent: sizes stay behind. */
  readonly size?: string;
  /** Absent: fields of the source stay behind. */
  readonly fields?: readonly WorkflowFileField[];
}
