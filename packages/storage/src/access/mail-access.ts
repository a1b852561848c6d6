import type { Secret } from "./access.ts";

/** A link to be sent to whom it is for, and to nobody else. */
interface LinkToSend extends Secret {
  readonly email: string;
  readonly personId: string;
}

/** What the server does for people by mail. Nobody is asked for leave: who asks learns nothing from it. */
export interface MailAccess {
  /** Where mail for somebody goes. */
  mailAddress(personId: string): string | undefined;
  /**
   * A link for a new password, for whoever signs in with this login, can be reached by mail and has a password.
   * Earlier links stay good: somebody who asks in another's name must not spoil the one that was handed to them.
   */
  forgotten(login: string): Promise<LinkToSend | undefined>;
}
