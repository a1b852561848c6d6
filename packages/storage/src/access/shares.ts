import { shareKinds, type Instant, type ShareKind } from "@weir/domain";
import type { RecordForm } from "./secret-book.ts";
import { noteAfter } from "./sessions.ts";
import { wordFrom } from "./word-from.ts";

/** Which pages may show the link's in a frame: any, or those of these origins. */
export type Embedding = "any" | readonly string[];

/** A link to a board that is read without an account. */
export interface Share {
  readonly shareId: string;
  readonly boardId: string;
  /** Who made it: it shows no more than they see. */
  readonly personId: string;
  readonly what: ShareKind;
  /** For whom or what it is, as its maker calls them. */
  readonly note: string;
  readonly hidesPeople: boolean;
  /** What pseudonyms are made with. Not the key, which whoever has the link knows. */
  readonly salt: string;
  /** Absent: in no frame. */
  readonly embedding?: Embedding;
  /** Hash of the password it asks for. */
  readonly password?: string;
  readonly createdAt: Instant;
  /** Absent: until somebody ends it. */
  readonly expiresAt?: Instant;
  readonly usedAt?: Instant;
  /** When it is over, in ms: follows from the times above, as `noteAt` does. */
  readonly overAt: number;
  /** When its use is worth noting again, in ms. */
  readonly noteAt: number;
}

export const shareOf = (kept: Omit<Share, "overAt" | "noteAt">): Share => ({
  ...kept,
  overAt: kept.expiresAt === undefined ? Infinity : Date.parse(kept.expiresAt),
  noteAt: kept.usedAt === undefined ? 0 : noteAfter(kept.usedAt),
});

export const shareForm: RecordForm<Share> = {
  kind: "share",
  toRow: ({ overAt: _overAt, noteAt: _noteAt, embedding, ...kept }) => ({
    ...kept,
    ...(embedding !== undefined && { embedding: JSON.stringify(embedding) }),
  }),
  fromRow: (row) =>
    shareOf({
      shareId: String(row.shareId),
      boardId: String(row.boardId),
      personId: String(row.personId),
      what: wordFrom(shareKinds, row.what),
      note: String(row.note),
      // A row that says nothing else hides them.
      hidesPeople: row.hidesPeople !== false,
      salt: String(row.salt),
      createdAt: String(row.createdAt),
      ...(typeof row.embedding === "string" && { embedding: JSON.parse(row.embedding) as Embedding }),
      ...(typeof row.password === "string" && { password: row.password }),
      ...(typeof row.expiresAt === "string" && { expiresAt: row.expiresAt }),
      ...(typeof row.usedAt === "string" && { usedAt: row.usedAt }),
    }),
};
