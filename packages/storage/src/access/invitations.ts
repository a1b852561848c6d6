import { soloViewer } from "@weir/domain";
import { denied } from "../workspace/permitted.ts";
import type { Access, AccessProblem, Answer, Invitation, NewAccount, Secret } from "./access.ts";
import { inWorkspace, type AccessParts, type Note } from "./access-parts.ts";
import type { Account } from "./accounts.ts";
import { later } from "./durations.ts";
import { nameStep } from "./members.ts";
import { keyIsGood, keyLasts, madeBy, type OneTimeKey } from "./one-time-keys.ts";
import { oldestFirst } from "./oldest-first.ts";
import type { Kept } from "./secret-book.ts";
import { hashOf } from "./secrets.ts";
import { beginSession } from "./sign-in.ts";
import type { Step } from "./step.ts";

type Joined = Answer<Secret & { readonly personId: string }>;
type Invited = Extract<OneTimeKey, { purpose: "invitation" }>;

const over: AccessProblem = { problem: "key-over" };

/** The ways in: a link for the first owner, and links that they and admins hand out. */
export const createInvitations = (
  parts: AccessParts,
): Pick<Access, "offerClaim" | "claim" | "invitations" | "invite" | "withdrawInvitation" | "accept" | "keyPurpose"> => {
  const { accounts, addresses, factors, keys, hashing, passwordProblem, clock, newId, newSecret } = parts;
  const { carryOut, inTurn, permitted } = parts;

  /** What a key is for, while it is good. */
  const good = (secret: string): Kept<OneTimeKey> | undefined => {
    const found = keys.find(secret);
    return found && keyIsGood(found.record, parts) ? found : undefined;
  };

  const invited = (): Kept<Invited>[] =>
    keys
      .where((key) => key.purpose === "invitation")
      .flatMap(({ hash, record }) => (record.purpose === "invitation" ? [{ hash, record }] : []));

  const purposes = (purpose: OneTimeKey["purpose"]): Step[] =>
    keys.where((key) => key.purpose === purpose).map(({ hash }) => keys.strike(hash));

  /** Makes the account a key is for, and signs it in. The key is used up in the same transaction. */
  const join = async (
    secret: string,
    { name, login, password }: NewAccount,
    agent: string,
    place: (
      key: OneTimeKey,
    ) =>
      | { readonly account: Pick<Account, "personId" | "role">; readonly email?: string; readonly note: Note }
      | undefined,
  ): Promise<Joined> => {
    const found = good(secret);
    if (found === undefined || place(found.record) === undefined) return over;
    const weak = passwordProblem(password, login);
    if (weak) return weak;
    if (accounts.withLogin(login)) return { problem: "login-taken" };
    const hashed = await hashing.hash(password);
    return inTurn(async () => {
      const key = good(secret);
      const placed = key && place(key.record);
      if (key === undefined || placed === undefined) return over;
      if (accounts.withLogin(login)) return { problem: "login-taken" };
      const { personId } = placed.account;
      const account = { ...placed.account, login: login.trim(), password: hashed, disabled: false, createdAt: clock() };
      const begun = beginSession(parts, personId, agent);
      await carryOut(
        [
          keys.spend(key.hash),
          accounts.put(account),
          ...nameStep(personId, name),
          ...(placed.email === undefined ? [] : [addresses.put(personId, placed.email)]),
          ...begun.steps,
        ],
        [placed.note, begun.note],
      );
      return begun.answer;
    });
  };

  return {
    offerClaim: () =>
      inTurn(async () => {
        if (accounts.hasOwner()) return { problem: "claimed" };
        const secret = newSecret();
        const createdAt = clock();
        const expiresAt = later(createdAt, keyLasts.claim);
        await carryOut(
          [...purposes("claim"), keys.keep(hashOf(secret), { purpose: "claim", createdAt, expiresAt })],
          [{ by: "server", did: "claim.offered", what: {} }],
        );
        return { secret, expiresAt };
      }),
    claim: (key, account, agent) => {
      const { personId } = soloViewer;
      return join(key, account, agent, ({ purpose }) =>
        purpose === "claim"
          ? { account: { personId, role: "owner" }, note: { by: personId, did: "workspace.claimed", what: {} } }
          : undefined,
      );
    },
    invitations: (viewer) => {
      const refused = denied(viewer, "people.manage");
      if (refused) return refused;
      return invited()
        .filter(({ hash, record }) => keys.get(hash) && keyIsGood(record, parts))
        .map(({ record: { purpose: _purpose, madeBy: _madeBy, ...invitation } }): Invitation => invitation)
        .toSorted(oldestFirst);
    },
    invite: (viewer, { name, role, email }) =>
      permitted(viewer, "people.manage", inWorkspace, async () => {
        if (!accounts.hasOwner()) return { problem: "not-claimed" };
        const secret = newSecret();
        const invitationId = newId();
        const createdAt = clock();
        const expiresAt = later(createdAt, keyLasts.invitation);
        const made = { ...madeBy(viewer), createdAt, expiresAt };
        const key = { purpose: "invitation", invitationId, name, role, ...made } as const;
        await carryOut(
          [keys.keep(hashOf(secret), { ...key, ...(email !== undefined && { email }) })],
          [{ by: viewer.personId, did: "invitation.made", what: { invitationId, role } }],
        );
        return { secret, invitationId, expiresAt };
      }),
    withdrawInvitation: (viewer, invitationId) =>
      permitted(viewer, "people.manage", inWorkspace, async () => {
        const found = invited().filter(({ record }) => record.invitationId === invitationId);
        if (found.length === 0) return { problem: "not-there" };
        await carryOut(
          found.map(({ hash }) => keys.strike(hash)),
          [{ by: viewer.personId, did: "invitation.withdrawn", what: { invitationId } }],
        );
        return { withdrawn: true };
      }),
    accept: (key, account, agent) => {
      const personId = newId();
      return join(key, account, agent, (record) => {
        if (record.purpose !== "invitation") return undefined;
        const { invitationId, role, email } = record;
        return {
          ...(email !== undefined && { email }),
          account: { personId, role },
          note: { by: personId, did: "invitation.accepted", what: { invitationId, role } },
        };
      });
    },
    keyPurpose: (secret) => {
      const record = good(secret)?.record;
      if (record === undefined) return over;
      return {
        purpose: record.purpose,
        ...(record.purpose === "invitation" && { name: record.name }),
        ...(record.purpose === "reset" && factors.has(record.personId) && { secondFactor: true }),
      };
    },
  };
};
