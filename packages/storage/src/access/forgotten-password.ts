import type { AccessParts } from "./access-parts.ts";
import type { Account } from "./accounts.ts";
import type { MailAccess } from "./mail-access.ts";
import { newResetKey } from "./reset-links.ts";

/** Links for a new password that people ask for themselves, sent to where mail for them goes. */
export const createForgottenPassword = (parts: AccessParts): MailAccess => {
  const { accounts, addresses, identities, carryOut, inTurn } = parts;

  /** They come by the sign-in provider and by nothing else: a mailbox must not become another way in. */
  const comesByProvider = ({ personId, password }: Account): boolean =>
    identities.where((link) => link.personId === personId && link.unknownPassword === password).length > 0;

  const reached = (login: string): { readonly account: Account; readonly email: string } | undefined => {
    const account = accounts.withLogin(login);
    if (account === undefined || account.disabled || comesByProvider(account)) return undefined;
    const email = addresses.of(account.personId);
    return email === undefined ? undefined : { account, email };
  };

  return {
    mailAddress: (personId) => addresses.of(personId),
    forgotten: (login) =>
      inTurn(async () => {
        const found = reached(login);
        if (found === undefined) return undefined;
        const { personId } = found.account;
        const { answer, step } = newResetKey(parts, personId);
        await carryOut([step], [{ by: "nobody", did: "reset.asked", what: { personId } }]);
        return { ...answer, email: found.email, personId };
      }),
  };
};
