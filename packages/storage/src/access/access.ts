import type { BoardRole, Denied, Instant, TokenScope, Viewer, WorkspaceRole } from "@weir/domain";
import type { AuditEntry, AuditPage } from "../audit/audit-entry.ts";
import type { ShareAccess } from "./share-access.ts";
import type { OwnChoicesAccess } from "./own-choices.ts";
import type { OwnRecord } from "./own-record.ts";
import type { MailAccess } from "./mail-access.ts";
import type { PersonFiguresAccess } from "./person-figures.ts";
import type { ProviderAccess } from "./provider-access.ts";
import type { SecondFactorAccess } from "./second-factor-access.ts";
import type { TeamAccess } from "./team-access.ts";

/** What a one-time link is for. */
export type KeyPurpose = "claim" | "invitation" | "reset";

/** Somebody who can sign in, or could. */
export interface Member {
  readonly personId: string;
  readonly name: string;
  /** What they sign in with; unique, compared without case. */
  readonly login: string;
  readonly role: WorkspaceRole;
  readonly disabled: boolean;
  /** Where mail for them goes. */
  readonly email?: string;
  /** They show a code when they sign in with their password. */
  readonly secondFactor: boolean;
  readonly createdAt: Instant;
}

/** What people see of their own account. */
export type OwnAccount = Pick<Member, "personId" | "name" | "login">;

/** Which of the removed people somebody is now, from 1. */
export interface Removed {
  readonly removed: number;
}

/** A sign-in on one device. `current`: the one that asks. */
export interface SessionInfo {
  readonly sessionId: string;
  readonly createdAt: Instant;
  readonly seenAt: Instant;
  readonly expiresAt: Instant;
  /** What the browser said of itself. */
  readonly agent: string;
  readonly current: boolean;
}

export interface TokenInfo {
  readonly tokenId: string;
  readonly name: string;
  readonly scope: TokenScope;
  readonly boardIds?: readonly string[];
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
  readonly usedAt?: Instant;
}

export interface Invitation {
  readonly invitationId: string;
  /** Whom it is meant for, as the one who invites calls them. */
  readonly name: string;
  readonly role: Exclude<WorkspaceRole, "owner">;
  /** Where they are reached by mail; theirs once they have joined. */
  readonly email?: string;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
}

/** Who may what on one board. */
export interface BoardAccess {
  /** What everybody who is a member has; `null`: the board is private. */
  readonly everyone: Exclude<BoardRole, "manager"> | null;
  readonly people: readonly { readonly personId: string; readonly role: BoardRole }[];
  readonly teams: readonly { readonly teamId: string; readonly role: BoardRole }[];
}

/** A secret that is shown once; only its hash is kept. */
export interface Secret {
  readonly secret: string;
  readonly expiresAt: Instant;
}

/** `short-of-two`: too short even with a second factor. */
export interface RemovalProof {
  readonly password?: string;
  readonly code?: string;
  /** The secret of the session they ask from. */
  readonly session?: string;
}

export type PasswordWeakness = "short" | "short-of-two" | "long" | "common" | "like-login";

/** Why something about accounts was not done. */
export type AccessProblem =
  | { readonly problem: "wrong-password" }
  /** The key is unknown, used, or over. */
  | { readonly problem: "key-over" }
  | { readonly problem: "login-taken" }
  | { readonly problem: "team-taken" }
  | { readonly problem: "weak-password"; readonly why: PasswordWeakness }
  /** The password was right; the ticket is for the next step. */
  | { readonly problem: "second-factor-needed"; readonly ticket: string; readonly expiresAt: Instant }
  | { readonly problem: "wrong-code" }
  /** What was begun took too long, was tried too often, or is overtaken. */
  | { readonly problem: "begin-again" }
  /** A provider vouches for them, and that is not enough: no group lets them in, or the account is disabled. */
  | { readonly problem: "not-let-in" }
  /** Somebody else's account is linked with this identity. */
  | { readonly problem: "identity-taken" }
  /** Another identity is linked with the account. */
  | { readonly problem: "linked-already" }
  /** Without this there would be no way to sign in. */
  | { readonly problem: "only-way-in" }
  /** A workspace has an owner at any time. */
  | { readonly problem: "last-owner" }
  /** There is an owner already. */
  | { readonly problem: "claimed" }
  /** Nobody can have an account before there is an owner. */
  | { readonly problem: "not-claimed" }
  | { readonly problem: "not-there" };

export type Answer<T> = T | AccessProblem | Denied;

export interface NewAccount {
  readonly name: string;
  readonly login: string;
  readonly password: string;
}

/**
 * Who belongs to the workspace and what they may: accounts, sessions, tokens, invitations, roles on boards, and the
 * audit of all that. Held in memory and written through, so that a viewer is found without waiting and what is taken
 * away is gone at once. Times are checked when something is asked: what is over needs no clean-up to be refused.
 */
export interface Access
  extends
    MailAccess,
    ShareAccess,
    ProviderAccess,
    TeamAccess,
    SecondFactorAccess,
    PersonFiguresAccess,
    OwnChoicesAccess {
  /** `solo` until the first owner has claimed the workspace. */
  mode(): "solo" | "team";
  /** The viewer that the secret of a session, a token or a link stands for; nobody where it is unknown or over. */
  viewerOf(credential: { readonly session: string } | { readonly token: string } | { readonly share: string }): Viewer;

  /** A link for the first owner, who takes over the person `you`. Earlier ones are over. */
  offerClaim(): Promise<Answer<Secret>>;
  claim(key: string, account: NewAccount, agent: string): Promise<Answer<Secret & { readonly personId: string }>>;

  /** A session, and the audit entry of it; a wrong login takes as long as a wrong password. */
  signIn(login: string, password: string, agent: string): Promise<Answer<Secret & { readonly personId: string }>>;
  signOut(session: string): Promise<void>;
  sessions(viewer: Viewer, current?: string): Answer<readonly SessionInfo[]>;
  endSession(viewer: Viewer, sessionId: string): Promise<Answer<{ readonly ended: true }>>;
  /** Ends every other session; the one that asked gets a new secret. */
  changePassword(
    viewer: Viewer,
    session: string,
    passwords: { readonly current: string; readonly next: string },
  ): Promise<Answer<Secret>>;

  account(viewer: Viewer): Promise<Answer<OwnAccount>>;
  changeName(viewer: Viewer, name: string): Promise<Answer<OwnAccount>>;
  /** Asks for the password, and nothing that came with a token: with another login others come in. */
  changeLogin(viewer: Viewer, wish: { readonly login: string; readonly password: string }): Promise<Answer<OwnAccount>>;

  tokens(viewer: Viewer): Answer<readonly TokenInfo[]>;
  createToken(
    viewer: Viewer,
    wish: {
      readonly name: string;
      readonly scope: TokenScope;
      readonly boardIds?: readonly string[];
      readonly days: number;
    },
  ): Promise<Answer<Secret & { readonly tokenId: string }>>;
  revokeToken(viewer: Viewer, tokenId: string): Promise<Answer<{ readonly revoked: true }>>;

  members(viewer: Viewer): Promise<Answer<readonly Member[]>>;
  /** Only an owner makes or unmakes owners. Who is disabled has no session and no token any more. */
  changeMember(
    viewer: Viewer,
    personId: string,
    changes: {
      readonly role?: WorkspaceRole;
      readonly disabled?: boolean;
      readonly name?: string;
      /** Null: mail reaches them nowhere. */
      readonly email?: string | null;
    },
  ): Promise<Answer<Member>>;
  /**
   * Takes away for good what is kept of a person beside what they did: name, login, password, second factor, sessions,
   * tokens, links, roles. Events and the audit know them by their id. Only an owner removes owners.
   */
  removePerson(viewer: Viewer, personId: string): Promise<Answer<Removed>>;
  /**
   * The same, done to oneself. The password, and a code of the second factor, say that it is they who sit there; of
   * those who come by a provider alone a session says it that has only just begun.
   */
  removeSelf(viewer: Viewer, proof: RemovalProof): Promise<Answer<Removed>>;
  /** What is kept about whoever asks, beside what they did. */
  ownRecord(viewer: Viewer): Promise<Answer<OwnRecord>>;
  /** A link with which they set a new password. */
  offerReset(viewer: Viewer, personId: string): Promise<Answer<Secret>>;
  reset(key: string, password: string): Promise<Answer<{ readonly personId: string }>>;

  invitations(viewer: Viewer): Answer<readonly Invitation[]>;
  invite(
    viewer: Viewer,
    wish: { readonly name: string; readonly role: Invitation["role"]; readonly email?: string },
  ): Promise<Answer<Secret & { readonly invitationId: string }>>;
  withdrawInvitation(viewer: Viewer, invitationId: string): Promise<Answer<{ readonly withdrawn: true }>>;
  accept(key: string, account: NewAccount, agent: string): Promise<Answer<Secret & { readonly personId: string }>>;
  /** What a key is for, before it is used: the page that opens the link asks. */
  keyPurpose(
    key: string,
  ): { readonly purpose: KeyPurpose; readonly name?: string; readonly secondFactor?: true } | AccessProblem;

  boardAccess(viewer: Viewer, boardId: string): Promise<Answer<BoardAccess>>;
  /** Everybody who may read the board and could sign in, as far as whoever asks may know who may what there. */
  boardReaders(viewer: Viewer, boardId: string): Promise<Answer<{ readonly personIds: readonly string[] }>>;
  changeBoardAccess(
    viewer: Viewer,
    boardId: string,
    changes: {
      readonly everyone?: BoardAccess["everyone"];
      readonly people?: readonly { readonly personId: string; readonly role: BoardRole | null }[];
      readonly teams?: readonly { readonly teamId: string; readonly role: BoardRole | null }[];
    },
  ): Promise<Answer<BoardAccess>>;

  /** Calls back once whatever somebody may has changed: open streams are asked again then. */
  onChange(listener: () => void): () => void;
  /** The audit, newest first, before a seq. */
  audit(viewer: Viewer, page?: AuditPage): Promise<Answer<readonly AuditEntry[]>>;
  /** Notes what another part of the server did. */
  note(by: string, did: string, what: AuditEntry["what"]): Promise<void>;
}
