import type { ImportQuestion, ImportWarning } from "./import-plan.ts";

/** A person as the source names them. */
export interface ForeignPerson {
  readonly id: string;
  readonly name?: string;
}

/** Who did something; without an id somebody of the group, nobody knows who. */
export interface ForeignActor {
  readonly id?: string;
  readonly group?: string;
}

/** A list, status or activity of the source, keyed by id: names change, ids do not. */
export interface ForeignStage {
  readonly id: string;
  /** The present name first, then every other name it was seen under. */
  readonly names: readonly string[];
  /** Of an event log the activity that it is a state of, which workflows may call it by as well: others may share it. */
  readonly activity?: string;
  /** What the source itself says it is, if it says so. */
  readonly category?: "queue" | "active" | "done";
  readonly archived?: boolean;
}

/** What happened to an item, in the source's own order where instants are equal. */
export type ForeignChange =
  | { readonly kind: "moved"; readonly fromStage?: string; readonly toStage: string }
  | { readonly kind: "archived" }
  | { readonly kind: "restored" }
  | { readonly kind: "blocked"; readonly reason: string }
  | { readonly kind: "unblocked" }
  | { readonly kind: "titled"; readonly title: string }
  | { readonly kind: "typed"; readonly itemType: string }
  | { readonly kind: "due"; readonly dueAt: number | undefined }
  | { readonly kind: "commented"; readonly text: string }
  | { readonly kind: "check-item"; readonly itemId: string; readonly text: string; readonly done: boolean }
  | { readonly kind: "check-item-removed"; readonly itemId: string }
  | { readonly kind: "people"; readonly people: readonly string[] }
  | { readonly kind: "labels"; readonly labels: readonly string[] };

export interface ForeignFact {
  /** Unique in its source board, the same at every reading: importing again appends unseen facts only. */
  readonly factId: string;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly actor?: ForeignActor;
  readonly change: ForeignChange;
}

export interface ForeignItem {
  readonly id: string;
  readonly title: string;
  readonly description?: string;
  readonly itemType?: string;
  /** Epoch milliseconds. */
  readonly createdAt: number;
  readonly createdBy?: ForeignActor;
  readonly createdFactId: string;
  readonly firstStage: string;
  /** Position among the items of its stage, where the source keeps one. */
  readonly position?: number;
  readonly facts: readonly ForeignFact[];
  /** What it holds now in fields of the source that this history has no place for, as it is written there. */
  readonly values?: readonly ForeignValue[];
}

export interface ForeignValue {
  /** What people call the field. */
  readonly field: string;
  readonly value: string;
}

/** An item type of the source and whether it holds, or is part of, other items. */
export interface ForeignType {
  readonly name: string;
  readonly role: "item" | "parent" | "part";
  readonly items: number;
}

/** What every importer reads its files into; everything after this is the same for all formats. */
export interface ForeignHistory {
  readonly system: string;
  readonly boardId: string;
  readonly boardName: string;
  readonly stages: readonly ForeignStage[];
  /** True where a stage may be anything a person calls a list, not only a step of the work. */
  readonly looseStages: boolean;
  /** The columns of a board as the source draws them, where it says so. */
  readonly columns?: readonly { readonly name: string; readonly stages: readonly string[] }[];
  /** Set where the source knows no stages: those given stand for its dates, and what needs real ones is not known. */
  readonly stageless?: {
    /** Items that no length of time can be told of: they finish before they start, or all that is known is when they finish. */
    readonly untimedItems: readonly string[];
    /** Items of which nobody says when they were created. */
    readonly uncreatedItems: readonly string[];
  };
  readonly types: readonly ForeignType[];
  readonly items: readonly ForeignItem[];
  /** Items of the source without any date: counted, but in no place in time. */
  readonly undatedItems?: readonly Pick<ForeignItem, "id" | "itemType">[];
  /** Whoever the facts name. */
  readonly people: readonly ForeignPerson[];
  /** The source's own records (actions, changelog entries, log events). */
  readonly records: { readonly count: number; readonly firstAt: number; readonly lastAt: number };
  readonly warnings: readonly ImportWarning[];
  readonly questions: readonly ImportQuestion[];
}
