import { PERSON_ROW, removedPersonRow, toPeople } from "../rows/people-rows.ts";
import { owedScrub } from "../rows/scrub-row.ts";
import { denied } from "../workspace/permitted.ts";
import type { Access, Answer, Removed } from "./access.ts";
import { inWorkspace, type AccessParts } from "./access-parts.ts";
import { isOnlyWayIn } from "./identities.ts";
import { isOwner } from "./members.ts";
import { strikeLinksOf } from "./reset-links.ts";
import { rowsAbout, rowsOfPeople } from "./rows-of-people.ts";
import type { SecretBook } from "./secret-book.ts";
import type { Step } from "./step.ts";

/** So long a session has only just begun. */
const JUST_MS = 10 * 60_000;

/** People go: what is personal is rows, and all of them are taken away in one append. */
export const createRemoval = (parts: AccessParts): Pick<Access, "removePerson" | "removeSelf"> => {
  const {
    log,
    accounts,
    addresses,
    choices,
    factors,
    sessions,
    tokens,
    shares,
    identities,
    teams,
    knows,
    now,
    carryOut,
    permitted,
  } = parts;

  /** What nothing in memory follows. */
  const plainRowsOf = async (personId: string): Promise<Step[]> => {
    const { boardRoles, readMarks } = rowsOfPeople;
    const ofKind = async (kind: string): Promise<Step[]> =>
      (await rowsAbout(log, kind, personId)).map(([key]) => ({ row: { kind, key, remove: true } }));
    return [...(await ofKind(boardRoles.kind)), ...(await ofKind(readMarks.kind))];
  };

  /** In the turn of a change. */
  const remove = async (by: string, personId: string): Promise<Answer<Removed>> => {
    const people = toPeople(await log.rows(PERSON_ROW));
    const known = people.find((person) => person.personId === personId);
    const account = accounts.get(personId);
    if (known?.removed !== undefined || (known === undefined && account === undefined)) return { problem: "not-there" };
    if (account?.role === "owner" && !accounts.ownersBesides(personId)) return { problem: "last-owner" };
    const removed = 1 + Math.max(0, ...people.map((person) => person.removed ?? 0));
    await carryOut(
      [
        ...strikeAll(sessions, personId),
        ...strikeAll(tokens, personId),
        ...strikeAll(shares, personId),
        ...strikeLinksOf(parts, personId),
        ...strikeAll(identities, personId),
        ...teams.leaveAll(personId),
        ...factors.remove(personId),
        ...addresses.remove(personId),
        ...choices.remove(personId),
        ...(account ? [accounts.remove(personId)] : []),
        ...(await plainRowsOf(personId)),
        { row: removedPersonRow(personId, removed) },
        { row: owedScrub },
      ],
      [{ by, did: "person.removed", what: { personId } }],
    );
    return { removed };
  };

  const hasJustCome = (personId: string, session: string): boolean => {
    const asking = sessions.find(session)?.record;
    return asking?.personId === personId && now() - Date.parse(asking.createdAt) < JUST_MS;
  };

  /** After the turn, for it may take a while. They are gone all the same: what cannot be done now is owed, and `weir check` tells of it. */
  const scrubbed = async (answer: Answer<Removed>): Promise<Answer<Removed>> => {
    if ("removed" in answer) await log.scrub().catch(() => undefined);
    return answer;
  };

  return {
    removePerson: async (viewer, personId) =>
      scrubbed(
        await permitted<Answer<Removed>>(viewer, "people.manage", inWorkspace, async () => {
          if (accounts.get(personId)?.role === "owner" && !isOwner(viewer)) return { denied: "no-role" };
          return remove(viewer.personId, personId);
        }),
      ),
    removeSelf: async (viewer, { password = "", code = "", session = "" }) => {
      const refused = denied(viewer, "account.change");
      if (refused) return refused;
      // What a program does for somebody must not remove them.
      if (viewer.kind === "person" && viewer.token) return { denied: "token-scope" };
      const { personId } = viewer;
      const account = accounts.get(personId);
      if (account === undefined) return { problem: "not-claimed" };
      const comesElsewhere = identities
        .where((link) => link.personId === personId)
        .some(({ hash }) => isOnlyWayIn(identities.get(hash), account));
      const known = !comesElsewhere && (await knows(account, password));
      const answer = await permitted<Answer<Removed>>(viewer, "account.change", inWorkspace, async () => {
        if (comesElsewhere)
          return hasJustCome(personId, session) ? remove(personId, personId) : { problem: "begin-again" };
        const isThem = known && accounts.get(personId)?.password === account.password;
        if (isThem && (!factors.has(personId) || factors.proofOf(personId, code))) return remove(personId, personId);
        await carryOut([], [{ by: personId, did: "removal.refused", what: {} }]);
        return { problem: isThem ? "wrong-code" : "wrong-password" };
      });
      return scrubbed(answer);
    },
  };
};

/** Everything somebody holds, of one kind. */
const strikeAll = <T extends object>(book: SecretBook<T>, personId: string): Step[] =>
  book.where((record) => "personId" in record && record.personId === personId).map(({ hash }) => book.strike(hash));
