import type { Denied, Viewer } from "@weir/domain";
import type { Readable } from "node:stream";

/** A file beside a card, as those see it who see the card. */
export interface Attachment {
  readonly attachmentId: string;
  readonly name: string;
  readonly bytes: number;
  readonly at: string;
  /** Who brought it, by id. */
  readonly by: string;
}

/** That there was a file: its name went with it. */
export interface RemovedAttachment extends Pick<Attachment, "attachmentId" | "at" | "by"> {
  readonly removedAt: string;
  readonly removedBy: string;
}

/** How much may be brought. */
export interface AttachmentLimits {
  /** Of one file. */
  readonly maxBytes: number;
  /** Of all files of a board. */
  readonly boardBytes: number;
}

export interface AttachmentList extends AttachmentLimits {
  readonly attachments: readonly Attachment[];
  readonly removed: readonly RemovedAttachment[];
  /** Of all files of the board together. */
  readonly usedBytes: number;
  /** What names of files may end in. */
  readonly kinds: readonly string[];
}

export interface AttachmentPlace {
  readonly boardId: string;
  readonly cardId: string;
}

/** What was asked about is not there, or not any more. */
export interface NotThere {
  readonly missing: "board" | "card" | "attachment";
  readonly id: string;
}

/** Why a file was not taken. */
export type NotTaken =
  | Archived
  | { readonly problem: "id-taken" }
  | { readonly problem: "too-large"; readonly limit: number }
  | { readonly problem: "board-full"; readonly limit: number; readonly left: number }
  | { readonly problem: "too-many"; readonly limit: number }
  | { readonly problem: "kind"; readonly kinds: readonly string[] }
  | { readonly problem: "not-what-it-says" | "empty" };

/** An archived board stays as it is. */
export interface Archived {
  readonly problem: "archived";
}

export interface SentFile {
  /** Made by whoever sends it: who sends it again is answered as the first time. */
  readonly attachmentId: string;
  readonly name: string;
  readonly content: AsyncIterable<Uint8Array>;
}

/** Files beside cards. Each call asks the policy itself. */
export interface Attachments {
  list(place: AttachmentPlace, viewer: Viewer): Promise<AttachmentList | Denied | NotThere>;
  /** How many files the cards of a board have; those that have none are left out. */
  counts(
    boardId: string,
    viewer: Viewer,
  ): Promise<{ readonly cards: readonly { readonly cardId: string; readonly files: number }[] } | Denied | NotThere>;
  /** Resolves once the file is there after a power cut, and what is known of it too; else nothing of it is left. */
  attach(place: AttachmentPlace, file: SentFile, viewer: Viewer): Promise<Attachment | NotTaken | Denied | NotThere>;
  read(
    place: AttachmentPlace & { readonly attachmentId: string },
    viewer: Viewer,
  ): Promise<{ readonly attachment: Attachment; readonly content: Readable } | Denied | NotThere>;
  /** For good: nothing brings it back. */
  remove(
    place: AttachmentPlace & { readonly attachmentId: string },
    viewer: Viewer,
  ): Promise<{ readonly removed: true } | Archived | Denied | NotThere>;
  /** Cards are gone, and their files with them. */
  forget(cardIds: ReadonlySet<string>): Promise<void>;
  /** Takes bytes from the disk that no card has; `arriving`: at the start, what was cut short too. */
  sweep(what?: "arriving"): Promise<void>;
}
