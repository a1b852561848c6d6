import type { Viewer } from "@weir/domain";
import { denied } from "../workspace/permitted.ts";
import type { AccessProblem, Answer } from "./access.ts";
import { inWorkspace, type AccessParts, type Note } from "./access-parts.ts";
import type { Account } from "./accounts.ts";
import { isOnlyWayIn, wordOf, type IdentityLink } from "./identities.ts";
import { nameStep } from "./members.ts";
import type { Arrival, Placement, ProviderAccess } from "./provider-access.ts";
import { resetKeysOf, strikeLinksOf } from "./reset-links.ts";
import type { Kept } from "./secret-book.ts";
import { hashOf } from "./secrets.ts";
import { beginSession, endAllSessions } from "./sign-in.ts";
import type { Step } from "./step.ts";

/** What comes before a session of somebody who is let in. */
interface Placed {
  readonly personId: string;
  readonly steps: readonly Step[];
  readonly notes: readonly Note[];
}

const notLetIn: AccessProblem = { problem: "not-let-in" };

/** Accounts whose people are vouched for elsewhere. */
export const createSignInByProvider = (parts: AccessParts): ProviderAccess => {
  const { accounts, factors, identities, tokens, shares, keys, knows, hashing } = parts;
  const { clock, newId, newSecret, carryOut, inTurn, permitted } = parts;

  const linkOf = (personId: string): Kept<IdentityLink> | undefined =>
    identities.where((link) => link.personId === personId).find(({ hash }) => identities.get(hash));

  /** A login nobody has. */
  const freeLogin = (wished: string): string => {
    const login = wished.trim();
    let free = login;
    for (let also = 2; accounts.withLogin(free); also += 1) free = `${login} (${also})`;
    return free;
  };

  const refuse = async (personId: string | null, steps: readonly Step[] = []): Promise<AccessProblem> => {
    await carryOut(steps, [{ by: "nobody", did: "session.refused", what: { personId } }]);
    return notLetIn;
  };

  /** The groups took everything away: nothing that was given before is good any more. */
  const takeAll = (personId: string): Step[] => {
    const theirs = (record: { readonly personId: string }): boolean => record.personId === personId;
    return [
      ...endAllSessions(parts, personId),
      ...tokens.where(theirs).map(({ hash }) => tokens.strike(hash)),
      ...shares.where(theirs).map(({ hash }) => shares.strike(hash)),
      ...strikeLinksOf(parts, personId),
    ];
  };

  /** Somebody who has an account. What they are is up to owners, where they are one, and else to the groups. */
  const known = (account: Account, { role, eachTime }: Placement): Placed | undefined => {
    const { personId } = account;
    if (account.role === "owner" || !eachTime || role === account.role) return { personId, steps: [], notes: [] };
    if (role === undefined) return undefined;
    // A link that was offered for who they were must not open what they become.
    const links = resetKeysOf(parts, personId).map((hash) => keys.strike(hash));
    return {
      personId,
      steps: [accounts.put({ ...account, role }), ...links],
      notes: [{ by: personId, did: "member.placed", what: { personId, role } }],
    };
  };

  const begins = (arrival: Arrival, role: Account["role"], unknownPassword: string): Placed => {
    const personId = newId();
    const createdAt = clock();
    const login = freeLogin(arrival.login);
    const link = { personId, linkedAt: createdAt, unknownPassword };
    return {
      personId,
      steps: [
        accounts.put({ personId, login, role, disabled: false, password: unknownPassword, createdAt }),
        ...nameStep(personId, arrival.name),
        identities.keep(hashOf(wordOf(arrival)), link),
      ],
      notes: [{ by: personId, did: "member.arrived", what: { personId, role } }],
    };
  };

  /** A token must not add a way in that outlives it. */
  const withToken = (viewer: Viewer): boolean => viewer.kind === "person" && viewer.token !== undefined;

  return {
    arrive: async (arrival, placement, agent) => {
      const unknownPassword = await hashing.hash(newSecret());
      return inTurn(async () => {
        if (!accounts.hasOwner()) return { problem: "not-claimed" };
        const link = identities.find(wordOf(arrival))?.record;
        const account = link && accounts.get(link.personId);
        if (account?.disabled) return refuse(account.personId);
        if (account === undefined && placement.role === undefined) return refuse(null);
        const placed = account
          ? known(account, placement)
          : begins(arrival, placement.role ?? "guest", unknownPassword);
        if (placed === undefined) return refuse(account?.personId ?? null, account ? takeAll(account.personId) : []);
        const { answer, steps, note } = beginSession(parts, placed.personId, agent);
        await carryOut([...placed.steps, ...steps], [...placed.notes, note]);
        return answer;
      });
    },
    mayLink: async (viewer, { password, code = "" }) => {
      const refused = denied(viewer, "account.change");
      if (refused) return refused;
      if (withToken(viewer)) return { denied: "token-scope" };
      const { personId } = viewer;
      const before = accounts.get(personId);
      const known = await knows(before, password);
      return permitted<Answer<{ readonly may: true }>>(viewer, "account.change", inWorkspace, async () => {
        const isThem = known && accounts.get(personId)?.password === before?.password;
        const proof = factors.has(personId) ? factors.proofOf(personId, code) : { steps: [], notes: [] };
        if (isThem && proof) {
          await carryOut(proof.steps, proof.notes);
          return { may: true };
        }
        const did = isThem ? "second-factor.refused" : "password.refused";
        await carryOut([], [{ by: personId, did, what: isThem ? { personId } : {} }]);
        return { problem: isThem ? "wrong-code" : "wrong-password" };
      });
    },
    linkIdentity: (viewer, identity) =>
      permitted<Answer<{ readonly linked: true }>>(viewer, "account.change", inWorkspace, async () => {
        if (withToken(viewer)) return { denied: "token-scope" };
        const { personId } = viewer;
        if (accounts.get(personId) === undefined) return { problem: "not-claimed" };
        const holder = identities.find(wordOf(identity))?.record.personId;
        if (holder === personId) return { linked: true };
        if (holder !== undefined && accounts.get(holder)) return { problem: "identity-taken" };
        if (linkOf(personId)) return { problem: "linked-already" };
        await carryOut(
          [identities.keep(hashOf(wordOf(identity)), { personId, linkedAt: clock() })],
          [{ by: personId, did: "identity.linked", what: {} }],
        );
        return { linked: true };
      }),
    unlinkIdentity: (viewer) =>
      permitted<Answer<{ readonly unlinked: true }>>(viewer, "account.change", inWorkspace, async () => {
        if (withToken(viewer)) return { denied: "token-scope" };
        const { personId } = viewer;
        const link = linkOf(personId);
        if (link === undefined) return { problem: "not-there" };
        if (isOnlyWayIn(link.record, accounts.get(personId))) return { problem: "only-way-in" };
        await carryOut([identities.strike(link.hash)], [{ by: personId, did: "identity.unlinked", what: {} }]);
        return { unlinked: true };
      }),
    providerLink: (viewer) => {
      const refused = denied(viewer, "account.read");
      if (refused) return refused;
      const link = linkOf(viewer.personId)?.record;
      return link
        ? { linkedAt: link.linkedAt, onlyWayIn: isOnlyWayIn(link, accounts.get(viewer.personId)) }
        : { onlyWayIn: false };
    },
  };
};
