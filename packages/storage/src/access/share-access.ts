import type { Instant, ShareKind, Viewer } from "@weir/domain";
import type { Answer } from "./access.ts";
import type { Embedding } from "./shares.ts";

/** What is told of a link to those who manage its board: all but its key, which nobody has any more. */
export interface ShareInfo {
  readonly shareId: string;
  readonly what: ShareKind;
  readonly note: string;
  readonly hidesPeople: boolean;
  readonly hasPassword: boolean;
  readonly embedding?: Embedding;
  readonly madeBy: string;
  readonly createdAt: Instant;
  readonly expiresAt?: Instant;
  /** Right to the hour. */
  readonly usedAt?: Instant;
  /** Neither over, nor made by somebody who may not see so much any more. */
  readonly works: boolean;
}

export interface ShareWish {
  readonly what: ShareKind;
  readonly note: string;
  readonly hidesPeople: boolean;
  readonly password?: string;
  /** Absent: until somebody ends it. */
  readonly days?: number;
  readonly embedding?: Embedding;
}

/** What a link opens, and what to say from then on. */
export interface OpenedShare {
  readonly shareId: string;
  readonly boardId: string;
  readonly what: ShareKind;
  /** The key again, or what stands for it and its password. */
  readonly credential: string;
}

/** Links to boards that are read without an account. */
export interface ShareAccess {
  shares(viewer: Viewer, boardId: string): Promise<Answer<readonly ShareInfo[]>>;
  /** Answers the key of the link, which is kept nowhere. */
  makeShare(viewer: Viewer, boardId: string, wish: ShareWish): Promise<Answer<ShareInfo & { readonly key: string }>>;
  endShare(viewer: Viewer, boardId: string, shareId: string): Promise<Answer<{ readonly ended: true }>>;
  /** Without a password, where it asks for one, only says so. */
  openShare(link: {
    readonly shareId: string;
    readonly key: string;
    readonly password?: string;
  }): Promise<Answer<OpenedShare | { readonly needsPassword: true }>>;
  /** Who may show a link's page in a frame just now; `undefined`: nobody. */
  embedding(shareId: string): Embedding | undefined;
}
