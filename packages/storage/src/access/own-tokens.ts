import { denied } from "../workspace/permitted.ts";
import type { Access, Answer, Secret, TokenInfo } from "./access.ts";
import { inWorkspace, type AccessParts } from "./access-parts.ts";
import { DAY, later } from "./durations.ts";
import { oldestFirst } from "./oldest-first.ts";
import { hashOf, TOKEN_PREFIX } from "./secrets.ts";
import { tokenOf, type Token } from "./tokens.ts";

const infoOf = ({ tokenId, name, scope, boardIds, createdAt, expiresAt, usedAt }: Token): TokenInfo => ({
  tokenId,
  name,
  scope,
  createdAt,
  expiresAt,
  ...(boardIds && { boardIds }),
  ...(usedAt !== undefined && { usedAt }),
});

/** Tokens people make for their programs. */
export const createOwnTokens = (parts: AccessParts): Pick<Access, "tokens" | "createToken" | "revokeToken"> => {
  const { accounts, tokens, clock, newId, newSecret, carryOut, permitted } = parts;

  return {
    tokens: (viewer) => {
      const refused = denied(viewer, "account.read");
      if (refused) return refused;
      return tokens
        .where((token) => token.personId === viewer.personId)
        .filter(({ hash }) => tokens.get(hash))
        .map(({ record }) => infoOf(record))
        .toSorted(oldestFirst);
    },
    createToken: (viewer, { name, scope, boardIds, days }) =>
      permitted<Answer<Secret & { readonly tokenId: string }>>(viewer, "account.change", inWorkspace, async () => {
        const { personId } = viewer;
        // A token that makes tokens would outlive its own end.
        if (viewer.kind === "person" && viewer.token) return { denied: "token-scope" };
        if (accounts.get(personId) === undefined) return { problem: "not-claimed" };
        const createdAt = clock();
        const secret = `${TOKEN_PREFIX}${newSecret()}`;
        const tokenId = newId();
        const expiresAt = later(createdAt, days * DAY);
        const token = tokenOf({ tokenId, personId, name, scope, createdAt, expiresAt, ...(boardIds && { boardIds }) });
        const boards = boardIds?.length ?? null;
        await carryOut(
          [tokens.keep(hashOf(secret), token)],
          [{ by: personId, did: "token.made", what: { tokenId, scope, boards, expiresAt } }],
        );
        return { secret, tokenId, expiresAt };
      }),
    revokeToken: async (viewer, tokenId) => {
      const refused = denied(viewer, "account.change");
      if (refused) return refused;
      const found = tokens.where((token) => token.personId === viewer.personId && token.tokenId === tokenId);
      if (found.length === 0) return { problem: "not-there" };
      await carryOut(
        found.map(({ hash }) => tokens.strike(hash)),
        [{ by: viewer.personId, did: "token.revoked", what: { tokenId } }],
      );
      return { revoked: true };
    },
  };
};
