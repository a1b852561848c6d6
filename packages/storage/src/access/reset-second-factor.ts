import { denied } from "../workspace/permitted.ts";
import type { Answer, Secret } from "./access.ts";
import { inWorkspace, type AccessParts } from "./access-parts.ts";
import { isOwner } from "./members.ts";
import { newResetLink } from "./reset-links.ts";
import type { SecondFactorAccess } from "./second-factor-access.ts";
import { endAllSessions } from "./sign-in.ts";

/**
 * What those who run the workspace do for somebody who lost their second factor. The password goes too: it may be too
 * short to stand alone, and whoever talked an admin into this may know it. So nothing opens the account but the link.
 */
export const createResetSecondFactor = (parts: AccessParts): Pick<SecondFactorAccess, "resetSecondFactor"> => {
  const { accounts, factors, hashing, newSecret, carryOut, permitted } = parts;

  return {
    resetSecondFactor: async (viewer, personId) => {
      const refused = denied(viewer, "people.manage");
      if (refused) return refused;
      const nobodys = await hashing.hash(newSecret());
      return permitted<Answer<Secret>>(viewer, "people.manage", inWorkspace, async () => {
        const account = accounts.get(personId);
        if (account === undefined || !factors.has(personId)) return { problem: "not-there" };
        const isOwn = viewer.kind === "person" && viewer.personId === personId;
        if (isOwn || (account.role === "owner" && !isOwner(viewer))) return { denied: "no-role" };
        const link = newResetLink(parts, personId, viewer);
        await carryOut(
          [
            ...endAllSessions(parts, personId),
            ...factors.remove(personId),
            accounts.put({ ...account, password: nobodys }),
            ...link.steps,
          ],
          [{ by: viewer.personId, did: "second-factor.reset", what: { personId } }, link.note],
        );
        return link.answer;
      });
    },
  };
};
