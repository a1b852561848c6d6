import type { Instant } from "@weir/domain";
import type { Access, Workspace } from "@weir/storage";
import type { FastifyInstance } from "fastify";
import type { Mailer } from "../../mail/mailer.ts";
import type { SignInElsewhere } from "../../oidc/sign-in-elsewhere.ts";
import type { ViewerOf } from "../../route.ts";
import type { SessionCookie } from "../../session-cookie.ts";
import type { Config } from "../../settings.ts";
import { addAccount } from "./account.ts";
import { addAudit } from "./audit.ts";
import { addBoardAccess } from "./board-access.ts";
import { addForgottenPassword } from "./forgotten-password.ts";
import { addInvitations } from "./invitations.ts";
import { addMembers } from "./members.ts";
import { addOneTimeLinks } from "./one-time-links.ts";
import { addSecondFactor } from "./second-factor.ts";
import { addShares } from "./shares.ts";
import { addOwnAccount } from "./own-account.ts";
import { addProvider } from "./provider.ts";
import { addOwnFile } from "./own-file.ts";
import { addPersonFigures } from "./person-figures.ts";
import { addRemoval } from "./removal.ts";
import { addSession } from "./session.ts";
import { addTeams } from "./teams.ts";
import { type Tries, createCodeThrottle } from "./tried-proof.ts";

export interface AccessDeps extends Tries {
  readonly access: Access;
  readonly workspace: Workspace;
  readonly viewerOf: ViewerOf;
  readonly isTeam: () => boolean;
  readonly cookie: SessionCookie;
  /** Absent where no provider is configured. */
  readonly elsewhere: SignInElsewhere | undefined;
  readonly clock: () => Instant;
  /** The same in ms. */
  readonly now: () => number;
  /** Absent where no mail is sent. */
  readonly mailer: Mailer | undefined;
  /** Where people reach the server, where that is configured. */
  readonly baseUrl: string | undefined;
  /** Says a line to whoever stands at the server. */
  readonly print: (line: string) => void;
  readonly demo: Config["demo"];
  readonly version: string;
}

/** Who belongs to the workspace, how they say who they are, and what they may. */
export function addAccess(app: FastifyInstance, given: Omit<AccessDeps, "codes">): void {
  const deps = { ...given, codes: createCodeThrottle(given.now) };
  addSession(app, deps);
  addProvider(app, deps);
  addSecondFactor(app, deps);
  addOneTimeLinks(app, deps);
  addForgottenPassword(app, deps);
  addAccount(app, deps);
  addOwnAccount(app, deps);
  addMembers(app, deps);
  addInvitations(app, deps);
  addTeams(app, deps);
  addBoardAccess(app, deps);
  addRemoval(app, deps);
  addOwnFile(app, deps);
  addPersonFigures(app, deps);
  addShares(app, deps);
  addAudit(app, deps);
}
