import type { Instant, Workflow } from "@weir/flow-metrics";
import type { ImportAnswers, LogColumn } from "./import-answers.ts";
import type { BoardField } from "../streams/board/fields/board-field.ts";
import type { SourceField } from "./fields/source-fields.ts";
import type { ImportProblem } from "./import-problem.ts";
import type { PlannedFact } from "./planned-fact.ts";
import type { WorkflowFile } from "./workflow-file/workflow-file.ts";

/** One file as handed in. `name` may hold a path; it is used in messages and to tell files apart. */
export interface SourceFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Said beside what was read: right, but with a catch. The sentence is `import.warning.<code>`. */
export interface ImportWarning {
  readonly code: ImportWarningCode;
  readonly count: number;
  readonly examples: readonly string[];
}

export type ImportWarningCode =
  | "truncated-history"
  | "changelog-truncated"
  | "search-truncated"
  | "creation-from-id"
  | "deleted-items"
  | "repeated-item"
  | "shared-id"
  | "files-passed-over"
  | "backdated-change"
  | "chain-break"
  | "bulk-change"
  | "renamed-stage"
  | "items-in-archived-stage"
  | "archived-without-date"
  | "types-left-out"
  | "dates-without-zone"
  | "date-order-inferred"
  | "repeated-header"
  | "no-date"
  | "stage-order-broken"
  | "status-without-move"
  | "no-status"
  | "creation-is-first-change"
  | "finished-before-start"
  | "start-is-creation"
  | "no-stages"
  | "text-shortened"
  | "value-not-held"
  | "board-is-here"
  | "nothing-finished"
  | "guessed";

/** Something only a person knows. `id` is the name of the answer to hand back. */
export interface ImportQuestion {
  readonly id: "dateOrder" | "workflow" | `${LogColumn}Column`;
  readonly code: "date-order" | "new-stages" | `${LogColumn}-column`;
  readonly choices: readonly string[];
  readonly examples: readonly string[];
}

/** Something the proposed workflow says because of a name or a place, not because the source does. */
export interface ImportGuess {
  readonly code:
    | "kind-by-name"
    | "kind-by-position"
    | "outside-the-flow"
    | "order-by-moves"
    | "order-by-first-visit"
    | "kind-by-ends"
    | "added-done"
    | "added-queue"
    | "new-stage"
    | "taken-together"
    | "types-by-name";
  /** The stage or type that was guessed about. */
  readonly subject: string;
  readonly guess: string;
}

/** What an import would do. The same plan feeds an analysis and an import. */
export interface ImportPlan {
  readonly system: string;
  readonly sourceBoardId: string;
  readonly boardName: string;
  /** What to offer when the reader gave no workflow; the one in use when they did. */
  readonly proposedWorkflow: WorkflowFile;
  readonly guesses: readonly ImportGuess[];
  readonly warnings: readonly ImportWarning[];
  readonly questions: readonly ImportQuestion[];
  /** Set where the source knows no stages: figures that need them are not known. */
  readonly stageless?: {
    /** Cards that no length of time can be told of: they finish before they start, or all that is known is when they finish. */
    readonly untimedCardIds: readonly string[];
    /** Cards of which nobody says when they were created. */
    readonly uncreatedCardIds: readonly string[];
  };
  readonly counts: {
    /** Every item of the source. */
    readonly items: number;
    /** Those of counted types without any date: they have no place in time and no facts. */
    readonly undated: number;
    /** The source's own records (actions, changelog entries, log events). */
    readonly records: number;
    readonly itemsByType: readonly { readonly type: string; readonly items: number; readonly counted: boolean }[];
    readonly itemsByStage: readonly { readonly stage: string; readonly items: number }[];
  };
  /** First and last instant of any record in the source; the last is the default `asOf`. */
  readonly firstEventAt: Instant;
  readonly lastEventAt: Instant;
  /** The workflow as metrics read it. */
  readonly workflow: Workflow;
  readonly sourceStages: readonly {
    readonly id: string;
    readonly name: string;
    readonly stage: string | null;
    /** Set where it moves nothing: an item stays where it is. */
    readonly stays?: boolean;
    /** How often items came into it. */
    readonly entered: number;
  }[];
  /** What the source's items hold besides, and what it could become: it comes along only where the workflow says so. */
  readonly sourceFields: readonly SourceField[];
  /** Which field of the board takes in which of the source. */
  readonly takenFields: readonly { readonly fieldId: string; readonly from: string }[];
  /** Board facts in order of time, each with where it came from. */
  readonly events: readonly PlannedFact[];
  /** People the facts name: id and the name the source shows. */
  readonly people: readonly { readonly id: string; readonly name: string }[];
}

/** How a source was read when it was last imported into the same board. */
export interface RecordedImport {
  readonly system: string;
  readonly sourceBoardId: string;
  readonly workflow: WorkflowFile;
}

/** How far a plan is: what is being done, how much of it is done (0 to 1), and the items met so far. */
export interface ImportProgress {
  readonly phase: "unpacking" | "reading" | "placing";
  readonly share: number;
  readonly items: number;
}

export interface ImportOptions {
  /** One of the registry's ids; found out from the content when absent. */
  readonly format?: string;
  /** The text of a workflow file (or a parsed one); proposed when absent. */
  readonly workflow?: string | WorkflowFile;
  /** What messages call that text; `workflow` when absent. */
  readonly workflowName?: string;
  readonly answers?: ImportAnswers;
  /** How sources were read before: followed where no workflow is given, and only what is new is asked. */
  readonly recorded?: readonly RecordedImport[];
  /** Where a proposed workflow is at home, by its IANA name; UTC when absent. */
  readonly timeZone?: string;
  /** Bytes of all files together; 64 MB when absent. */
  readonly maxBytes?: number;
  /** Makes the card id of a source item; the source's own id when absent. What ids may not hold is escaped after it. */
  readonly cardId?: (itemId: string) => string;
  /** Makes the stage id of a stage of the workflow; its name when absent. */
  readonly stageId?: (name: string) => string;
  /** Fields of the board that takes it in: one of the same name is given the values. None for a new board. */
  readonly fields?: readonly BoardField[];
  /** Is told how far the plan is, every now and then: of a large file that takes a while. */
  readonly tell?: (progress: ImportProgress) => void;
}

export type ImportProblems = { readonly problems: readonly ImportProblem[] };
