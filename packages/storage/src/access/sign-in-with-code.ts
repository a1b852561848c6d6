import type { AccessProblem } from "./access.ts";
import type { AccessParts } from "./access-parts.ts";
import type { SecondFactorAccess } from "./second-factor-access.ts";
import { beginSession } from "./sign-in.ts";

const beginAgain: AccessProblem = { problem: "begin-again" };
const wrongCode: AccessProblem = { problem: "wrong-code" };

/** The second step of signing in. */
export const createSignInWithCode = (
  parts: AccessParts,
): Pick<SecondFactorAccess, "ticketHolder" | "signInWithCode"> => {
  const { accounts, factors, tickets, carryOut, inTurn } = parts;

  /** Whom a ticket stands for, while their password is what it was and they have a second factor. */
  const holderOf = (ticket: string): string | undefined => {
    const held = tickets.find(ticket);
    const account = held && accounts.get(held.personId);
    const isGood = account?.password === held?.password && account?.disabled === false;
    return account !== undefined && isGood && factors.has(account.personId) ? account.personId : undefined;
  };

  return {
    ticketHolder: (ticket) => {
      const personId = holderOf(ticket);
      return personId === undefined ? beginAgain : { personId };
    },
    signInWithCode: (ticket, code, agent) =>
      inTurn(async () => {
        const personId = holderOf(ticket);
        if (personId === undefined) return beginAgain;
        const proof = factors.proofOf(personId, code);
        if (proof === undefined) {
          const mayTryOn = tickets.miss(ticket);
          await carryOut([], [{ by: "nobody", did: "second-factor.refused", what: { personId } }]);
          return mayTryOn ? wrongCode : beginAgain;
        }
        tickets.drop(ticket);
        const { answer, steps, note } = beginSession(parts, personId, agent);
        await carryOut([...proof.steps, ...steps], [...proof.notes, note]);
        return answer;
      }),
  };
};
