import type {
  AskedField,
  Denied,
  FieldWish,
  FieldWishes,
  IntakeField,
  Instant,
  NewValue,
  OwnWish,
  Refusal,
  RequestProgress,
  Viewer,
} from "@weir/domain";
import type { Answer } from "../access/access.ts";

/** A board's request form, as those who manage the board set it up. */
export interface FormSettings {
  readonly title: string;
  /** Words before the fields; may be empty. */
  readonly intro: string;
  /** Takes requests. */
  readonly open: boolean;
  /** The stage that requests land in as long as it lies left of the start; else, and where absent, the first that does. */
  readonly stageId?: string;
  readonly fields: FieldWishes;
  /** Whether it asks how large it is; absent: it does not. */
  readonly size?: FieldWish;
  /** Fields of the board that it asks for; absent: none. */
  readonly own?: readonly OwnWish[];
}

export interface FormInfo extends FormSettings {
  /** There is a link to it; what the link is nobody knows any more. */
  readonly hasLink: boolean;
  readonly changedAt: Instant;
}

/** A link that was just made, by its key. */
export interface FormKey {
  readonly key: string;
}

/** What somebody who opened a form sees. Nothing in it is the board's but the kinds of work it counts, and fields that are asked for. */
export interface OpenForm {
  readonly title: string;
  readonly intro: string;
  readonly fields: FieldWishes;
  readonly kinds: readonly string[];
  readonly size: FieldWish;
  /** What sizes are in. */
  readonly sizeUnit?: string;
  readonly own: readonly AskedField[];
}

/** What somebody asks for. */
export interface RequestWish {
  readonly title: string;
  readonly description?: string;
  readonly kind?: string;
  readonly due?: string;
  readonly name?: string;
  readonly email?: string;
  readonly size?: number;
  /** What it is to hold in fields of the board. */
  readonly own?: readonly NewValue[];
}

/** Who asked, as those who see the board see it. */
export interface RequestInfo {
  readonly cardId: string;
  readonly at: Instant;
  readonly name?: string;
  readonly email?: string;
}

/** Made by whoever hands on a request, so that the same one sent twice is one. */
export interface RequestIds {
  /** Of the command and of the card. */
  readonly requestId: string;
  /** What opens the page that says how far it got. */
  readonly statusKey: string;
}

/**
 * What does not fit the form: needed and not said, said and not asked for, a kind that the board does not count, or
 * nothing that a field of the board can hold.
 */
export interface WrongField {
  readonly field: IntakeField | "size" | `own.${string}`;
  readonly why: "missing" | "not-asked" | "no-such-kind" | "cannot-hold";
}

export type Sent =
  | { readonly sent: true; readonly cardId: string }
  /** The form takes no requests just now, or the link is over. */
  | { readonly problem: "form-closed" | "key-over" }
  | { readonly wrong: readonly WrongField[] }
  /** A limit is in the way. */
  | { readonly full: Refusal }
  /** The ids belong to another request. */
  | { readonly problem: "sent-already" };

/** Somebody who left an address, and the key of a page that tells them what became of their request. */
export interface RequestOutcome {
  readonly email: string;
  readonly key: string;
}

/** Requests from outside: a form a board, what comes by it, and what whoever sent it may know. */
export interface Intake {
  /** `null` where the board has none. */
  form(viewer: Viewer, boardId: string): Promise<Answer<{ readonly form: FormInfo | null }>>;
  /** Answers a key where there was no link. A stage that is chosen lies left of the start. */
  changeForm(
    viewer: Viewer,
    boardId: string,
    settings: FormSettings,
  ): Promise<Answer<(FormInfo & Partial<FormKey>) | Refusal>>;
  /** Ends the link there is, and makes another. */
  renewLink(viewer: Viewer, boardId: string): Promise<Answer<FormInfo & FormKey>>;
  /** Who asked, oldest first. Addresses are for those who may change cards. */
  requests(viewer: Viewer, boardId: string): Promise<Answer<readonly RequestInfo[]>>;
  /** Takes name and address away for good. */
  forgetRequester(viewer: Viewer, boardId: string, cardId: string): Promise<Answer<{ readonly forgotten: true }>>;

  openForm(key: string): Promise<OpenForm | { readonly problem: "form-closed" | "key-over" }>;
  send(key: string, wish: RequestWish, ids: RequestIds): Promise<Sent | Denied>;
  progress(
    key: string,
  ): Promise<(RequestProgress & { readonly hasRequester: boolean }) | { readonly problem: "key-over" }>;
  /** The same as {@link forgetRequester}, by whoever asked. */
  forgetMe(key: string): Promise<{ readonly forgotten: true } | { readonly problem: "key-over" }>;

  /** Calls `tell` once for each outcome (done, not taken up) of a request whose sender left an address; answers how to stop. */
  onOutcome(tell: (outcome: RequestOutcome) => void): () => void;
}
