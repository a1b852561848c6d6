import type { Viewer } from "@weir/domain";
import { denied } from "../workspace/permitted.ts";
import type { AccessProblem, Answer } from "./access.ts";
import { inWorkspace, type AccessParts } from "./access-parts.ts";
import type { Account } from "./accounts.ts";
import { later } from "./durations.ts";
import type { ProofWords, SecondFactorAccess } from "./second-factor-access.ts";
import type { Proof } from "./second-factors.ts";
import { hashOf } from "./secrets.ts";
import type { Session } from "./sessions.ts";
import { beginSession, endAllSessions } from "./sign-in.ts";
import { createSignInWithCode } from "./sign-in-with-code.ts";
import { newTotpSecret, shownTotp, stepOfCode, typedCode } from "./totp.ts";

/** How long an offered secret waits for its first code. */
const OFFER_MS = 15 * 60_000;

/** A secret that was offered to a session. In memory only: after a restart one begins again. */
interface Offer {
  readonly secret: Uint8Array;
  readonly overAt: number;
}

/** Who asks, from which session, and what proves that it is them. */
interface Asking {
  readonly account: Account;
  readonly session: Session;
  readonly proof: Proof;
}

const wrongPassword: AccessProblem = { problem: "wrong-password" };
const wrongCode: AccessProblem = { problem: "wrong-code" };
const beginAgain: AccessProblem = { problem: "begin-again" };
const notThere: AccessProblem = { problem: "not-there" };
const nothingUsed: Proof = { steps: [], notes: [] };

/** The second factor of those who ask, and the second step of signing in. */
export const createSecondFactor = (parts: AccessParts): Omit<SecondFactorAccess, "resetSecondFactor"> => {
  const { accounts, factors, sessions, hashing, knows, passwordProblem, secretBytes, clock, now } = parts;
  const { carryOut, permitted } = parts;
  const offers = new Map<string, Offer>();

  /** The session they came with; a token has none, and never changes how its owner signs in. */
  const sessionOf = (viewer: Viewer, session: string): Session | undefined => {
    const found = sessions.find(session)?.record;
    return viewer.kind === "person" && !viewer.token && found?.personId === viewer.personId ? found : undefined;
  };

  /** Does what is asked once password and code are right; what was wrong is noted. */
  const proven = async <T>(
    viewer: Viewer,
    session: string,
    { password, code }: ProofWords,
    act: (asking: Asking) => Promise<Answer<T>>,
  ): Promise<Answer<T>> => {
    const refused = denied(viewer, "account.change");
    if (refused) return refused;
    const before = accounts.get(viewer.personId);
    const known = await knows(before, password);
    return permitted<Answer<T>>(viewer, "account.change", inWorkspace, async () => {
      const asking = sessionOf(viewer, session);
      const account = accounts.get(viewer.personId);
      if (asking === undefined || account === undefined) return notThere;
      const { personId } = account;
      const isThem = known && account.password === before?.password;
      const proof = factors.has(personId) ? factors.proofOf(personId, code ?? "") : nothingUsed;
      if (isThem && proof) return act({ account, session: asking, proof });
      await carryOut([], [{ by: personId, did: "second-factor.refused", what: { personId } }]);
      return isThem ? wrongCode : wrongPassword;
    });
  };

  /** Every session ends; the one that asked goes on under a new secret. */
  const goOn = (personId: string, { agent }: Session) => {
    const begun = beginSession(parts, personId, agent);
    const { secret, expiresAt } = begun.answer;
    return {
      answer: { secret, expiresAt },
      steps: [...endAllSessions(parts, personId), ...begun.steps],
      note: begun.note,
    };
  };

  return {
    ...createSignInWithCode(parts),
    secondFactor: (viewer) => {
      const refused = denied(viewer, "account.read");
      if (refused) return refused;
      const since = factors.since(viewer.personId);
      if (since === undefined) return { on: false, needed: parts.lacksSecondFactor(viewer.personId) };
      return {
        on: true,
        needed: parts.secondFactorOfAll,
        since,
        recoveryCodesLeft: factors.codesLeft(viewer.personId),
      };
    },
    offerSecondFactor: (viewer, session, words) =>
      proven(viewer, session, words, async ({ account, proof }) => {
        await carryOut(proof.steps, proof.notes);
        for (const [hash, { overAt }] of offers) if (overAt <= now()) offers.delete(hash);
        const secret = newTotpSecret(secretBytes);
        offers.set(hashOf(session), { secret, overAt: now() + OFFER_MS });
        return { ...shownTotp(secret, account.login), expiresAt: later(clock(), OFFER_MS) };
      }),
    confirmSecondFactor: (viewer, session, typed) =>
      permitted(viewer, "account.change", inWorkspace, async () => {
        const { personId } = viewer;
        const asking = sessionOf(viewer, session);
        const offer = offers.get(hashOf(session));
        if (asking === undefined || offer === undefined || offer.overAt <= now()) return beginAgain;
        const code = typedCode(typed);
        if (code === undefined) return wrongCode;
        const usedStep = stepOfCode(offer.secret, code, { now: now(), usedStep: 0 });
        if (usedStep === undefined) return wrongCode;
        const { codes, steps } = factors.renewCodes(personId);
        const on = factors.put(personId, { secret: offer.secret, usedStep, since: clock() });
        const next = goOn(personId, asking);
        offers.delete(hashOf(session));
        await carryOut(
          [on, ...steps, ...next.steps],
          [{ by: personId, did: "second-factor.begun", what: {} }, next.note],
        );
        return { ...next.answer, recoveryCodes: codes };
      }),
    renewRecoveryCodes: (viewer, session, words) =>
      proven(viewer, session, words, async ({ account: { personId }, proof }) => {
        if (!factors.has(personId)) return notThere;
        const { codes, steps } = factors.renewCodes(personId);
        const note = { by: personId, did: "recovery-codes.made", what: {} };
        await carryOut([...proof.steps, ...steps], [...proof.notes, note]);
        return { recoveryCodes: codes };
      }),
    endSecondFactor: async (viewer, session, { next, ...words }) => {
      if (parts.secondFactorOfAll) return { denied: "second-factor-missing" };
      const hashed = next === undefined ? undefined : await hashing.hash(next);
      return proven(viewer, session, words, async ({ account, session: asking, proof }) => {
        const { personId, login } = account;
        if (!factors.has(personId)) return notThere;
        const weak = passwordProblem(next ?? words.password, login);
        if (weak) return weak;
        const going = goOn(personId, asking);
        const changed = hashed === undefined ? [] : [accounts.put({ ...account, password: hashed })];
        const note = { by: personId, did: "second-factor.ended", what: { newPassword: next !== undefined } };
        await carryOut(
          [...proof.steps, ...factors.remove(personId), ...changed, ...going.steps],
          [...proof.notes, note, going.note],
        );
        return going.answer;
      });
    },
  };
};
