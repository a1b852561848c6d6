import type { Action, Denied, Instant, Resource, Viewer } from "@weir/domain";
import type { AuditNote } from "../audit/audit-entry.ts";
import type { EventLog } from "../event-log.ts";
import { denied } from "../workspace/permitted.ts";
import type { Accounts } from "./accounts.ts";
import type { BoardRoles } from "./board-roles.ts";
import type { Identities } from "./identities.ts";
import type { ChoiceBook } from "./own-choices.ts";
import type { MailAddresses } from "./mail-addresses.ts";
import type { OneTimeKey } from "./one-time-keys.ts";
import type { PasswordRules } from "./password-rules.ts";
import type { PasswordCheck, PasswordHashing } from "./passwords.ts";
import type { SecondFactors } from "./second-factors.ts";
import type { SecretBook } from "./secret-book.ts";
import type { SecretBytes } from "./secrets.ts";
import type { Session } from "./sessions.ts";
import type { Share } from "./shares.ts";
import type { SignInTickets } from "./sign-in-tickets.ts";
import type { Step } from "./step.ts";
import type { Teams } from "./teams.ts";
import type { Token } from "./tokens.ts";

/** What is told the audit; when is for the writer of it to say. */
export type Note = Omit<AuditNote, "at">;

/** What the verbs of access share. */
export interface AccessParts {
  readonly log: EventLog;
  readonly clock: () => Instant;
  /** The same as the clock, in ms: what is asked for every event that goes out must cost nothing. */
  readonly now: () => number;
  readonly newId: () => string;
  readonly newSecret: () => string;
  readonly secretBytes: SecretBytes;
  readonly hashing: PasswordHashing;
  readonly knows: PasswordCheck;
  readonly passwordProblem: PasswordRules;
  readonly accounts: Accounts;
  readonly addresses: MailAddresses;
  readonly choices: ChoiceBook;
  readonly factors: SecondFactors;
  /** Everybody who signs in here with a password shows a code too. */
  readonly secondFactorOfAll: boolean;
  /** They would have to, and have nothing yet that makes one. */
  lacksSecondFactor(personId: string): boolean;
  readonly tickets: SignInTickets;
  readonly sessions: SecretBook<Session>;
  readonly tokens: SecretBook<Token>;
  readonly shares: SecretBook<Share>;
  readonly keys: SecretBook<OneTimeKey>;
  readonly identities: Identities;
  readonly boardRoles: BoardRoles;
  readonly teams: Teams;
  /** One change at a time: what it looked at is still so when it is done. Passwords are hashed outside of it. */
  inTurn<T>(change: () => Promise<T>): Promise<T>;
  /** The same, once the policy has agreed, asked when it is this change's turn. */
  permitted<T>(viewer: Viewer, action: Action, resource: Resource, change: () => Promise<T> | T): Promise<T | Denied>;
  /** Writes rows and notes, all or none, and has memory follow. */
  carryOut(steps: readonly Step[], notes: readonly Note[]): Promise<void>;
}

export const inWorkspace: Resource = { kind: "workspace" };

type Deps = Pick<AccessParts, "log" | "clock"> & { readonly changed: () => void };

/** How changes are made. */
export const createTurns = ({ log, clock, changed }: Deps): Pick<AccessParts, "inTurn" | "permitted" | "carryOut"> => {
  let last: Promise<unknown> = Promise.resolve();

  const inTurn = <T>(change: () => Promise<T>): Promise<T> => {
    const turn = last.then(change, change);
    last = turn;
    return turn;
  };

  return {
    inTurn,
    permitted: (viewer, action, resource, change) =>
      inTurn(async () => denied(viewer, action, resource) ?? (await change())),
    carryOut: async (steps, notes) => {
      for (const { before } of steps) before?.();
      if (steps.some(({ before }) => before)) changed();
      const at = clock();
      await log.writeRows(
        steps.map(({ row }) => row),
        notes.map((note) => ({ ...note, at })),
      );
      for (const { after } of steps) after?.();
      if (steps.length > 0) changed();
    },
  };
};
