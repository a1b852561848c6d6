import { tokenScopes, type Instant, type TokenScope } from "@weir/domain";
import { wordFrom } from "./word-from.ts";
import type { RecordForm } from "./secret-book.ts";
import { noteAfter } from "./sessions.ts";

export interface Token {
  readonly tokenId: string;
  readonly personId: string;
  readonly name: string;
  readonly scope: TokenScope;
  /** Absent: all of the owner's boards. */
  readonly boardIds?: readonly string[];
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
  readonly usedAt?: Instant;
  /** When it is over, in ms: follows from the times above, as `noteAt` does. */
  readonly overAt: number;
  /** When its use is worth noting again, in ms. */
  readonly noteAt: number;
}

export const tokenOf = (kept: Omit<Token, "overAt" | "noteAt">): Token => ({
  ...kept,
  overAt: Date.parse(kept.expiresAt),
  noteAt: kept.usedAt === undefined ? 0 : noteAfter(kept.usedAt),
});

export const tokenForm: RecordForm<Token> = {
  kind: "token",
  toRow: ({ tokenId, personId, name, scope, boardIds, createdAt, expiresAt, usedAt }) => ({
    tokenId,
    personId,
    name,
    scope,
    createdAt,
    expiresAt,
    ...(usedAt !== undefined && { usedAt }),
    ...(boardIds && { boardIds: JSON.stringify(boardIds) }),
  }),
  fromRow: (row) =>
    tokenOf({
      tokenId: String(row.tokenId),
      personId: String(row.personId),
      name: String(row.name),
      scope: wordFrom(tokenScopes, row.scope),
      createdAt: String(row.createdAt),
      expiresAt: String(row.expiresAt),
      ...(typeof row.boardIds === "string" && { boardIds: JSON.parse(row.boardIds) as string[] }),
      ...(typeof row.usedAt === "string" && { usedAt: row.usedAt }),
    }),
};
