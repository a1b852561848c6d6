import { PERSON_ROW } from "../rows/people-rows.ts";
import { denied } from "../workspace/permitted.ts";
import type { Access, Answer, OwnAccount } from "./access.ts";
import { inWorkspace, type AccessParts } from "./access-parts.ts";
import type { Account } from "./accounts.ts";
import { nameStep } from "./members.ts";

/** What people change about themselves: their name, and what they sign in with. */
export const createOwnAccount = (parts: AccessParts): Pick<Access, "account" | "changeName" | "changeLogin"> => {
  const { log, accounts, knows, passwordProblem, carryOut, permitted } = parts;

  const shown = async ({ personId, login }: Account): Promise<OwnAccount> => {
    const row = await log.row(PERSON_ROW, personId);
    return { personId, name: String(row?.name ?? ""), login };
  };

  return {
    account: async (viewer) => {
      const refused = denied(viewer, "account.read");
      if (refused) return refused;
      const account = accounts.get(viewer.personId);
      return account === undefined ? { problem: "not-there" } : shown(account);
    },
    changeName: (viewer, name) =>
      permitted<Answer<OwnAccount>>(viewer, "account.change", inWorkspace, async () => {
        const account = accounts.get(viewer.personId);
        if (account === undefined) return { problem: "not-there" };
        const { personId } = account;
        await carryOut(nameStep(personId, name), [{ by: personId, did: "account.renamed", what: {} }]);
        return shown(account);
      }),
    changeLogin: async (viewer, { login, password }) => {
      const refused = denied(viewer, "account.change");
      if (refused) return refused;
      // What a program does for somebody must not lock them out.
      if (viewer.kind === "person" && viewer.token) return { denied: "token-scope" };
      const account = accounts.get(viewer.personId);
      if (account === undefined) return { problem: "not-there" };
      const known = await knows(account, password);
      return permitted<Answer<OwnAccount>>(viewer, "account.change", inWorkspace, async () => {
        const { personId } = account;
        const still = accounts.get(personId);
        if (!known || still?.password !== account.password) {
          await carryOut([], [{ by: personId, did: "password.refused", what: {} }]);
          return { problem: "wrong-password" };
        }
        const weak = passwordProblem(password, login);
        if (weak?.problem === "weak-password" && weak.why === "like-login") return weak;
        const taken = accounts.withLogin(login);
        if (taken && taken.personId !== personId) return { problem: "login-taken" };
        const next = { ...still, login: login.trim() };
        await carryOut([accounts.put(next)], [{ by: personId, did: "account.login-changed", what: {} }]);
        return shown(next);
      });
    },
  };
};
