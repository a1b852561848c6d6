import { tokenScopes, type Instant, type TokenScope } from "@weir/domain";
import { wordFrom } from "./word-from.ts";
import type { RecordForm } from "./secret-book.ts";

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
}

export const tokenIsOver = ({ expiresAt }: Token, now: Instant): boolean => now >= expiresAt;

export const tokenForm: RecordForm<Token> = {
  kind: "token",
  toRow: ({ boardIds, ...token }) => ({
    ...token,
    ...(boardIds && { boardIds: JSON.stringify(boardIds) }),
  }),
  fromRow: (row) => ({
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
