import type { Viewer } from "@weir/domain";
import { PERSON_ROW, toPersonRows } from "../rows/people-rows.ts";
import type { RowValue } from "../rows/row-operation.ts";
import { denied } from "../workspace/permitted.ts";
import type { Access, Answer, Member, Secret } from "./access.ts";
import { inWorkspace, type AccessParts } from "./access-parts.ts";
import type { Account } from "./accounts.ts";
import { later } from "./durations.ts";
import { keyIsOver, keyLasts } from "./one-time-keys.ts";
import { passwordProblem } from "./password-rules.ts";
import { hashOf } from "./secrets.ts";
import { endAllSessions } from "./sign-in.ts";
import type { Step } from "./step.ts";

/** Whoever sits at the machine of the workspace is its owner. */
export const isOwner = (viewer: Viewer): boolean =>
  viewer.kind === "solo" || (viewer.kind === "person" && viewer.standing.workspaceRole() === "owner");

/** The row of a person's name, as a part of a change. */
export const nameStep = (personId: string, name: string): Step[] =>
  toPersonRows([{ personId, name }]).map((row) => ({ row }));

const memberOf = ({ personId, login, role, disabled, createdAt }: Account, name: RowValue | undefined): Member => ({
  personId,
  name: String(name ?? ""),
  login,
  role,
  disabled,
  createdAt,
});

/** Accounts of people, for those who run the workspace. Only owners touch owners. */
export const createMembers = (
  parts: AccessParts,
): Pick<Access, "members" | "changeMember" | "offerReset" | "reset"> => {
  const { log, accounts, tokens, keys, hashing, clock, newSecret, carryOut, inTurn, permitted } = parts;

  const resetsOf = (personId: string): string[] =>
    keys.where((key) => key.purpose === "reset" && key.personId === personId).map(({ hash }) => hash);

  const strikeTokens = (personId: string): Step[] =>
    tokens.where((token) => token.personId === personId).map(({ hash }) => tokens.strike(hash));

  return {
    members: async (viewer) => {
      const refused = denied(viewer, "people.manage");
      if (refused) return refused;
      const names = await log.rows(PERSON_ROW);
      return accounts.all().map((account) => memberOf(account, names.get(account.personId)?.name));
    },
    changeMember: (viewer, personId, { role, disabled, name }) =>
      permitted<Answer<Member>>(viewer, "people.manage", inWorkspace, async () => {
        const account = accounts.get(personId);
        if (account === undefined) return { problem: "not-there" };
        if ((account.role === "owner" || role === "owner") && !isOwner(viewer)) return { denied: "no-role" };
        const next: Account = { ...account, role: role ?? account.role, disabled: disabled ?? account.disabled };
        const ownsStill = next.role === "owner" && !next.disabled;
        if (account.role === "owner" && !ownsStill && !accounts.ownersBesides(personId))
          return { problem: "last-owner" };
        const leaving = next.disabled ? [...endAllSessions(parts, personId), ...strikeTokens(personId)] : [];
        // A link that was offered for who they were must not open what they become.
        const becomesAnother = next.role !== account.role || next.disabled;
        const links = becomesAnother ? resetsOf(personId).map((hash) => keys.strike(hash)) : [];
        const renaming = name === undefined ? [] : nameStep(personId, name);
        const what = { personId, role: next.role, disabled: next.disabled, renamed: name !== undefined };
        await carryOut(
          [accounts.put(next), ...leaving, ...links, ...renaming],
          [{ by: viewer.personId, did: "member.changed", what }],
        );
        return memberOf(next, (await log.row(PERSON_ROW, personId))?.name);
      }),
    offerReset: (viewer, personId) =>
      permitted<Answer<Secret>>(viewer, "people.manage", inWorkspace, async () => {
        const account = accounts.get(personId);
        if (account === undefined) return { problem: "not-there" };
        if (account.role === "owner" && !isOwner(viewer)) return { denied: "no-role" };
        const secret = newSecret();
        const createdAt = clock();
        const expiresAt = later(createdAt, keyLasts.reset);
        const key = keys.keep(hashOf(secret), { purpose: "reset", personId, createdAt, expiresAt });
        await carryOut(
          [...resetsOf(personId).map((hash) => keys.strike(hash)), key],
          [{ by: viewer.personId, did: "reset.offered", what: { personId } }],
        );
        return { secret, expiresAt };
      }),
    reset: async (key, password) => {
      const accountOf = (): Account | undefined => {
        const record = keys.find(key)?.record;
        if (record?.purpose !== "reset" || keyIsOver(record, clock())) return undefined;
        return accounts.get(record.personId);
      };
      const before = accountOf();
      if (before === undefined) return { problem: "key-over" };
      const weak = passwordProblem(password, before.login);
      if (weak) return weak;
      const hashed = await hashing.hash(password);
      return inTurn(async () => {
        const account = accountOf();
        if (account === undefined) return { problem: "key-over" };
        const { personId } = account;
        await carryOut(
          [
            ...resetsOf(personId).map((hash) => keys.spend(hash)),
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
