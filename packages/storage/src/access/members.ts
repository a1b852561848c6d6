import type { Viewer } from "@weir/domain";
import { PERSON_ROW, toPersonRows } from "../rows/people-rows.ts";
import type { RowValue } from "../rows/row-operation.ts";
import { denied } from "../workspace/permitted.ts";
import type { Access, AccessProblem, Answer, Member, Secret } from "./access.ts";
import { inWorkspace, type AccessParts } from "./access-parts.ts";
import type { Account } from "./accounts.ts";
import { keyIsGood } from "./one-time-keys.ts";
import { newResetLink, resetKeysOf } from "./reset-links.ts";
import { endAllSessions } from "./sign-in.ts";
import type { Step } from "./step.ts";

/** Whoever sits at the machine of the workspace is its owner. */
export const isOwner = (viewer: Viewer): boolean =>
  viewer.kind === "solo" || (viewer.kind === "person" && viewer.standing.workspaceRole() === "owner");

/** The row of a person's name, as a part of a change. */
export const nameStep = (personId: string, name: string): Step[] =>
  toPersonRows([{ personId, name }]).map((row) => ({ row }));

/** Accounts of people, for those who run the workspace. Only owners touch owners. */
export const createMembers = (
  parts: AccessParts,
): Pick<Access, "members" | "changeMember" | "offerReset" | "reset"> => {
  const { log, accounts, addresses, factors, tokens, shares, keys, hashing, passwordProblem } = parts;
  const { carryOut, inTurn, permitted } = parts;

  const memberOf = (account: Account, name: RowValue | undefined): Member => {
    const { personId, login, role, disabled, createdAt } = account;
    const email = addresses.of(personId);
    return {
      ...(email !== undefined && { email }),
      personId,
      name: String(name ?? ""),
      login,
      role,
      disabled,
      createdAt,
      secondFactor: factors.has(personId),
    };
  };

  const strikeTokens = (personId: string): Step[] =>
    tokens.where((token) => token.personId === personId).map(({ hash }) => tokens.strike(hash));
  const strikeShares = (personId: string): Step[] =>
    shares.where((share) => share.personId === personId).map(({ hash }) => shares.strike(hash));

  return {
    members: async (viewer) => {
      const refused = denied(viewer, "people.manage");
      if (refused) return refused;
      const names = await log.rows(PERSON_ROW);
      return accounts.all().map((account) => memberOf(account, names.get(account.personId)?.name));
    },
    changeMember: (viewer, personId, { role, disabled, name, email }) =>
      permitted<Answer<Member>>(viewer, "people.manage", inWorkspace, async () => {
        const account = accounts.get(personId);
        if (account === undefined) return { problem: "not-there" };
        if ((account.role === "owner" || role === "owner") && !isOwner(viewer)) return { denied: "no-role" };
        const next: Account = { ...account, role: role ?? account.role, disabled: disabled ?? account.disabled };
        const ownsStill = next.role === "owner" && !next.disabled;
        if (account.role === "owner" && !ownsStill && !accounts.ownersBesides(personId))
          return { problem: "last-owner" };
        const leaving = next.disabled
          ? [...endAllSessions(parts, personId), ...strikeTokens(personId), ...strikeShares(personId)]
          : [];
        // A link that was offered for who they were, or sent where they were reached, must not open what they become.
        const becomesAnother = next.role !== account.role || next.disabled;
        const links =
          becomesAnother || email !== undefined ? resetKeysOf(parts, personId).map((hash) => keys.strike(hash)) : [];
        const renaming = name === undefined ? [] : nameStep(personId, name);
        const address = typeof email === "string" ? [addresses.put(personId, email)] : addresses.remove(personId);
        // Only what was asked for: an entry that names the role each time tells no change of it.
        const what = {
          personId,
          ...(role !== undefined && { role }),
          ...(disabled !== undefined && { disabled }),
          ...(name !== undefined && { renamed: true }),
          ...(email !== undefined && { readdressed: true }),
        };
        await carryOut(
          [accounts.put(next), ...leaving, ...links, ...renaming, ...(email === undefined ? [] : address)],
          [{ by: viewer.personId, did: "member.changed", what }],
        );
        return memberOf(next, (await log.row(PERSON_ROW, personId))?.name);
      }),
    offerReset: (viewer, personId) =>
      permitted<Answer<Secret>>(viewer, "people.manage", inWorkspace, async () => {
        const account = accounts.get(personId);
        if (account === undefined) return { problem: "not-there" };
        if (account.role === "owner" && !isOwner(viewer)) return { denied: "no-role" };
        const { answer, steps, note } = newResetLink(parts, personId, viewer);
        await carryOut(steps, [note]);
        return answer;
      }),
    reset: async (key, password) => {
      const accountOf = (): Account | undefined => {
        const record = keys.find(key)?.record;
        if (record?.purpose !== "reset" || !keyIsGood(record, parts)) return undefined;
        return accounts.get(record.personId);
      };
      /** Why it cannot be set, as of now. */
      const against = (account: Account | undefined): AccessProblem | undefined =>
        account === undefined
          ? { problem: "key-over" }
          : passwordProblem(password, account.login, factors.has(account.personId));
      const refused = against(accountOf());
      if (refused) return refused;
      const hashed = await hashing.hash(password);
      return inTurn(async () => {
        const account = accountOf();
        const weak = against(account);
        if (weak || account === undefined) return weak ?? { problem: "key-over" };
        const { personId } = account;
        await carryOut(
          [
            ...resetKeysOf(parts, personId).map((hash) => keys.spend(hash)),
            ...endAllSessions(parts, personId),
            accounts.put({ ...account, password: hashed }),
          ],
          [{ by: personId, did: "password.reset", what: {} }],
        );
        return { personId };
      });
    },
  };
};
