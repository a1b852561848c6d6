import { randomBytes } from "node:crypto";
import { boardIdOf, nobody, type Instant, type PersonViewer, type Standing } from "@weir/domain";
import type { EventLog } from "../event-log.ts";
import { denied } from "../workspace/permitted.ts";
import type { Access } from "./access.ts";
import { createTurns, type AccessParts } from "./access-parts.ts";
import { ACCOUNT_ROW, createAccounts } from "./accounts.ts";
import { createBoardAccess } from "./board-access.ts";
import { loadBoardRoles, teamOn } from "./board-roles.ts";
import { createTeamAccess } from "./change-teams.ts";
import { identityForm, isOnlyWayIn } from "./identities.ts";
import { createForgottenPassword } from "./forgotten-password.ts";
import { createInvitations } from "./invitations.ts";
import { createMailAddresses, MAIL_ADDRESS_ROW } from "./mail-addresses.ts";
import { createMembers } from "./members.ts";
import { keyForm, keyIsGood } from "./one-time-keys.ts";
import { createOwnAccount } from "./own-account.ts";
import { createOwnChoices, loadChoices } from "./own-choices.ts";
import { createOwnRecord } from "./own-record.ts";
import { createOwnTokens } from "./own-tokens.ts";
import { createPasswordRules } from "./password-rules.ts";
import { createPasswordCheck, createPasswordHashing, type PasswordHashing } from "./passwords.ts";
import { createPersonFigures } from "./person-figures.ts";
import { recoveryForm } from "./recovery-codes.ts";
import { createRemoval } from "./removal.ts";
import { createResetSecondFactor } from "./reset-second-factor.ts";
import { createSealing, SEALING_KEY_BYTES } from "./sealing.ts";
import { createSecondFactor } from "./second-factor.ts";
import { createSecondFactors, SECOND_FACTOR_ROW } from "./second-factors.ts";
import { createSecretBook, type RecordForm, type SecretBook } from "./secret-book.ts";
import { newSecret, type SecretBytes } from "./secrets.ts";
import { sessionForm, sessionOf } from "./sessions.ts";
import { createShareLinks, endSharesOf } from "./share-links.ts";
import { shareForm } from "./shares.ts";
import { createSignIn } from "./sign-in.ts";
import { createSignInByProvider } from "./sign-in-by-provider.ts";
import { createSignInTickets } from "./sign-in-tickets.ts";
import type { Step } from "./step.ts";
import { loadTeams } from "./teams.ts";
import { tokenForm, tokenOf } from "./tokens.ts";

/** What access cannot make up itself. */
export interface AccessDeps {
  readonly log: EventLog;
  readonly clock: () => Instant;
  /** The same in ms; worked out from the clock when absent, which costs more than all the rest of a question. */
  readonly now?: () => number;
  readonly newId: () => string;
  /** Where secrets come from; the system's generator when absent. */
  readonly secretBytes?: SecretBytes;
  /** argon2id at the costs OWASP asks for when absent. */
  readonly hashing?: PasswordHashing;
  /** What whoever knows the place would try in a password: the names of the firm, its products and its hosts. */
  readonly wordsOfThePlace?: readonly string[];
  /** Everybody who signs in with a password has to show a code as well; without it, who likes. */
  readonly secondFactorOfAll?: boolean;
  /** What the secrets of second factors are sealed with, 32 bytes; when absent a key that nobody has afterwards. */
  readonly sealingKey?: () => Uint8Array;
}

/** Loads who belongs to the workspace on a log. Like the workspace, it expects to be the only writer. */
export const createAccess = async (deps: AccessDeps): Promise<Access> => {
  const { log, clock, newId, secretBytes = randomBytes, hashing = createPasswordHashing() } = deps;
  const { secondFactorOfAll = false } = deps;
  const { now = () => Date.parse(clock()), sealingKey = () => randomBytes(SEALING_KEY_BYTES) } = deps;
  const load = async <T>(form: RecordForm<T>): Promise<SecretBook<T>> =>
    createSecretBook(form, await log.rows(form.kind));
  const listeners = new Set<() => void>();
  const changed = (): void => {
    for (const listener of listeners) listener();
  };
  const nextSecret = () => newSecret(secretBytes);
  const accounts = createAccounts(await log.rows(ACCOUNT_ROW));
  const identities = await load(identityForm);
  const factors = createSecondFactors({
    rows: await log.rows(SECOND_FACTOR_ROW),
    recoveryCodes: await load(recoveryForm),
    sealing: createSealing(sealingKey),
    secretBytes,
    now,
  });
  const parts: AccessParts = {
    log,
    clock,
    now,
    newId,
    newSecret: nextSecret,
    secretBytes,
    hashing,
    knows: createPasswordCheck(hashing, nextSecret),
    passwordProblem: createPasswordRules(deps.wordsOfThePlace),
    accounts,
    addresses: createMailAddresses(await log.rows(MAIL_ADDRESS_ROW)),
    factors,
    secondFactorOfAll,
    // Who is vouched for elsewhere shows there whatever is asked for there.
    lacksSecondFactor: (personId) =>
      secondFactorOfAll &&
      !factors.has(personId) &&
      !identities.where((link) => link.personId === personId && isOnlyWayIn(link, accounts.get(personId))).length,
    choices: await loadChoices(log),
    tickets: createSignInTickets({ clock, now, newSecret: nextSecret }),
    sessions: await load(sessionForm),
    tokens: await load(tokenForm),
    shares: await load(shareForm),
    keys: await load(keyForm),
    identities,
    boardRoles: await loadBoardRoles(log),
    teams: await loadTeams(log),
    ...createTurns({ log, clock, changed }),
  };
  const { sessions, tokens, keys, boardRoles, teams, carryOut } = parts;

  const over = [
    ...sessions.where((session) => session.overAt <= now()).map(({ hash }) => sessions.strike(hash)),
    ...keys.where((key) => !keyIsGood(key, parts)).map(({ hash }) => keys.strike(hash)),
  ];
  if (over.length > 0) await carryOut(over, []);

  log.watch("*", ([first]) => {
    if (first?.type !== "board.created") return;
    // Links to a board that was removed do not open the one that comes back under its id.
    for (const { before } of endSharesOf(parts, boardIdOf(first.stream))) before?.();
    boardRoles.begin(boardIdOf(first.stream), first.actor.kind === "person" ? first.actor.id : undefined);
  });

  const standingOf = (personId: string, isGood: () => boolean): Standing => {
    const workspaceRole = () => (isGood() ? accounts.roleOf(personId) : undefined);
    return {
      workspaceRole,
      lacksSecondFactor: () => parts.lacksSecondFactor(personId),
      boardRole: (boardId) => {
        const role = workspaceRole();
        return role && boardRoles.roleOf(boardId, personId, role, teams.of(personId));
      },
      teamOn: (boardId) => teamOn(boardRoles, boardId, teams.of(personId)),
    };
  };

  /** Notes a use without anybody waiting for it: should that fail, the next one is noted. */
  const noteUse = ({ row, before }: Step): void => {
    before?.();
    log.writeRows([row]).catch(() => undefined);
  };

  const isGood = (book: SecretBook<{ readonly overAt: number }>, hash: string): boolean => {
    const record = book.get(hash);
    return record !== undefined && record.overAt > now();
  };

  const viewerOfSession = (secret: string): PersonViewer | undefined => {
    const found = sessions.find(secret);
    if (found === undefined || !isGood(sessions, found.hash)) return undefined;
    const { hash, record } = found;
    if (record.noteAt <= now()) noteUse(sessions.touch(hash, sessionOf({ ...record, seenAt: clock() })));
    const { personId } = record;
    return { kind: "person", personId, standing: standingOf(personId, () => isGood(sessions, hash)) };
  };

  const viewerOfToken = (secret: string): PersonViewer | undefined => {
    const found = tokens.find(secret);
    if (found === undefined || !isGood(tokens, found.hash)) return undefined;
    const { hash, record } = found;
    if (record.noteAt <= now()) noteUse(tokens.touch(hash, tokenOf({ ...record, usedAt: clock() })));
    const { personId, scope, boardIds } = record;
    const standing = standingOf(personId, () => isGood(tokens, hash));
    return { kind: "person", personId, standing, token: { scope, ...(boardIds && { boardIds }) } };
  };

  const { viewerOfShare, ...shareLinks } = createShareLinks(parts, (personId, isGood) => ({
    kind: "person",
    personId,
    standing: standingOf(personId, isGood),
  }));

  return {
    mode: () => (accounts.hasOwner() ? "team" : "solo"),
    viewerOf: (credential) => {
      if ("share" in credential) return viewerOfShare(credential.share) ?? nobody;
      const viewer = "session" in credential ? viewerOfSession(credential.session) : viewerOfToken(credential.token);
      return viewer?.standing.workspaceRole() === undefined ? nobody : viewer;
    },
    ...createSignIn(parts),
    ...createSignInByProvider(parts),
    ...createSecondFactor(parts),
    ...createResetSecondFactor(parts),
    ...createOwnAccount(parts),
    ...createOwnTokens(parts),
    ...createMembers(parts),
    ...createRemoval(parts),
    ...(await createPersonFigures(parts)),
    ...createOwnChoices(parts, (personId) => standingOf(personId, () => true)),
    ...createOwnRecord(parts),
    ...createInvitations(parts),
    ...createForgottenPassword(parts),
    ...createBoardAccess(parts),
    ...shareLinks,
    ...createTeamAccess(parts),
    onChange: (listener) => {
      const heard = (): void => listener();
      listeners.add(heard);
      return () => void listeners.delete(heard);
    },
    audit: async (viewer, page) => denied(viewer, "audit.read") ?? log.audit(page),
    note: (by, did, what) => carryOut([], [{ by, did, what }]),
  };
};
