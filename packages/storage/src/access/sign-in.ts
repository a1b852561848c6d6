import type { Access, AccessProblem, Secret } from "./access.ts";
import { inWorkspace, type AccessParts, type Note } from "./access-parts.ts";
import { DAY, later } from "./durations.ts";
import { oldestFirst } from "./oldest-first.ts";
import { hashOf } from "./secrets.ts";
import { SESSION_DAYS, sessionOf, type Session } from "./sessions.ts";
import type { Step } from "./step.ts";
import { denied } from "../workspace/permitted.ts";

interface NewSession {
  readonly answer: Secret & { readonly personId: string };
  readonly steps: readonly Step[];
  readonly note: Note;
}

/** A session with a new secret, to be written down; what of theirs is over goes with it. */
export const beginSession = (
  { clock, now, newId, newSecret, sessions }: AccessParts,
  personId: string,
  agent: string,
): NewSession => {
  const at = clock();
  const secret = newSecret();
  const sessionId = newId();
  const session = sessionOf({ sessionId, personId, agent, createdAt: at, seenAt: at });
  const over = sessions.where((each) => each.personId === personId && each.overAt <= now());
  return {
    answer: { secret, personId, expiresAt: later(at, SESSION_DAYS * DAY) },
    steps: [...over.map(({ hash }) => sessions.strike(hash)), sessions.keep(hashOf(secret), session)],
    note: { by: personId, did: "session.begun", what: { sessionId } },
  };
};

/** Every session of a person, to be ended. */
export const endAllSessions = ({ sessions }: AccessParts, personId: string): Step[] =>
  sessions.where((session) => session.personId === personId).map(({ hash }) => sessions.strike(hash));

const wrong: AccessProblem = { problem: "wrong-password" };
const notThere: AccessProblem = { problem: "not-there" };

export const createSignIn = (
  parts: AccessParts,
): Pick<Access, "signIn" | "signOut" | "sessions" | "endSession" | "changePassword"> => {
  const { accounts, sessions, factors, tickets, hashing, knows, passwordProblem, now } = parts;
  const { carryOut, inTurn, permitted } = parts;

  const end = (found: readonly { readonly hash: string; readonly record: Session }[]): Promise<void> => {
    const notes = found.map(({ record: { personId, sessionId } }): Note => {
      return { by: personId, did: "session.ended", what: { sessionId } };
    });
    return carryOut(
      found.map(({ hash }) => sessions.strike(hash)),
      notes,
    );
  };

  return {
    signIn: async (login, password, agent) => {
      const account = accounts.withLogin(login);
      const known = await knows(account, password);
      return inTurn(async () => {
        const still = account && accounts.get(account.personId);
        if (!known || still === undefined || still.disabled || still.password !== account?.password) {
          const what = { personId: account?.personId ?? null };
          await carryOut([], [{ by: "nobody", did: "session.refused", what }]);
          return wrong;
        }
        const { personId } = still;
        if (factors.has(personId))
          return { problem: "second-factor-needed", ...tickets.issue({ personId, password: still.password }) };
        const { answer, steps, note } = beginSession(parts, personId, agent);
        await carryOut(steps, [note]);
        return answer;
      });
    },
    signOut: async (session) => {
      const found = sessions.find(session);
      if (found) await end([found]);
    },
    sessions: (viewer, current) => {
      const refused = denied(viewer, "account.read");
      if (refused) return refused;
      const asking = current === undefined ? undefined : hashOf(current);
      return sessions
        .where((each) => each.personId === viewer.personId && each.overAt > now())
        .filter(({ hash }) => sessions.get(hash))
        .map(({ hash, record: { sessionId, createdAt, seenAt, agent, overAt } }) => {
          const expiresAt = new Date(overAt).toISOString();
          return { sessionId, createdAt, seenAt, expiresAt, agent, current: hash === asking };
        })
        .toSorted(oldestFirst);
    },
    endSession: async (viewer, sessionId) => {
      const refused = denied(viewer, "account.change");
      if (refused) return refused;
      const found = sessions.where((each) => each.personId === viewer.personId && each.sessionId === sessionId);
      if (found.length === 0) return notThere;
      await end(found);
      return { ended: true };
    },
    changePassword: async (viewer, session, { current, next }) => {
      const refused = denied(viewer, "account.change");
      if (refused) return refused;
      const account = accounts.get(viewer.personId);
      const known = await knows(account, current);
      const weakness = () => account && passwordProblem(next, account.login, factors.has(account.personId));
      const password = known && !weakness() ? await hashing.hash(next) : undefined;
      return permitted(viewer, "account.change", inWorkspace, async () => {
        const asking = sessions.find(session)?.record;
        if (account === undefined || asking?.personId !== account.personId) return notThere;
        const { personId } = account;
        const still = accounts.get(personId);
        if (!known || still?.password !== account.password) {
          await carryOut([], [{ by: personId, did: "password.refused", what: {} }]);
          return wrong;
        }
        const weak = weakness();
        if (weak || password === undefined) return weak ?? wrong;
        const begun = beginSession(parts, personId, asking.agent);
        const changed = accounts.put({ ...still, password });
        await carryOut(
          [...endAllSessions(parts, personId), changed, ...begun.steps],
          [{ by: personId, did: "password.changed", what: {} }, begun.note],
        );
        return { secret: begun.answer.secret, expiresAt: begun.answer.expiresAt };
      });
    },
  };
};
