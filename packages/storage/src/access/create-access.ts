import { boardIdOf, nobody, type Instant, type PersonViewer, type Standing } from "@weir/domain";
import type { EventLog } from "../event-log.ts";
import { denied } from "../workspace/permitted.ts";
import type { Access } from "./access.ts";
import { createTurns, type AccessParts } from "./access-parts.ts";
import { ACCOUNT_ROW, createAccounts } from "./accounts.ts";
import { createBoardAccess } from "./board-access.ts";
import { loadBoardRoles } from "./board-roles.ts";
import { createInvitations } from "./invitations.ts";
import { createMembers } from "./members.ts";
import { keyForm, keyIsOver } from "./one-time-keys.ts";
import { createOwnTokens } from "./own-tokens.ts";
import { createPasswordHashing, type PasswordHashing } from "./passwords.ts";
import { createSecretBook, type RecordForm, type SecretBook } from "./secret-book.ts";
import { hoursAfter, newSecret, type SecretBytes } from "./secrets.ts";
import { SEEN_EVERY_HOURS, sessionForm, sessionIsOver, sessionOf } from "./sessions.ts";
import { createSignIn } from "./sign-in.ts";
import type { Step } from "./step.ts";
import { tokenForm, tokenIsOver } from "./tokens.ts";

/** What access cannot make up itself. */
export interface AccessDeps {
  readonly log: EventLog;
  readonly clock: () => Instant;
  readonly newId: () => string;
  /** Where secrets come from; the system's generator when absent. */
  readonly secretBytes?: SecretBytes;
  /** argon2id at the costs OWASP asks for when absent. */
  readonly hashing?: PasswordHashing;
}

/** Loads who belongs to the workspace on a log. Like the workspace, it expects to be the only writer. */
export const createAccess = async (deps: AccessDeps): Promise<Access> => {
  const { log, clock, newId, secretBytes, hashing = createPasswordHashing() } = deps;
  const load = async <T>(form: RecordForm<T>): Promise<SecretBook<T>> =>
    createSecretBook(form, await log.rows(form.kind));
  const listeners = new Set<() => void>();
  const changed = (): void => {
    for (const listener of listeners) listener();
  };
  const parts: AccessParts = {
    log,
    clock,
    newId,
    newSecret: () => newSecret(secretBytes),
    hashing,
    accounts: createAccounts(await log.rows(ACCOUNT_ROW)),
    sessions: await load(sessionForm),
    tokens: await load(tokenForm),
    keys: await load(keyForm),
    boardRoles: await loadBoardRoles(log),
    ...createTurns({ log, clock, changed }),
  };
  const { accounts, sessions, tokens, keys, boardRoles, carryOut } = parts;

  const now = clock();
  const over = [
    ...sessions.where((session) => sessionIsOver(session, now)).map(({ hash }) => sessions.strike(hash)),
    ...keys.where((key) => keyIsOver(key, now)).map(({ hash }) => keys.strike(hash)),
  ];
  if (over.length > 0) await carryOut(over, []);

  log.watch("*", ([first]) => {
    if (first?.type !== "board.created") return;
    boardRoles.begin(boardIdOf(first.stream), first.actor.kind === "person" ? first.actor.id : undefined);
  });

  const standingOf = (personId: string, isGood: () => boolean): Standing => {
    const workspaceRole = () => (isGood() ? accounts.roleOf(personId) : undefined);
    return {
      workspaceRole,
      boardRole: (boardId) => {
        const role = workspaceRole();
        return role && boardRoles.roleOf(boardId, personId, role);
      },
    };
  };

  /** Notes a use without anybody waiting for it: should that fail, the next one is noted. */
  const noteUse = (last: Instant | undefined, touch: (now: Instant) => Step): void => {
    const now = clock();
    if (last !== undefined && now < hoursAfter(last, SEEN_EVERY_HOURS)) return;
    const { row, before } = touch(now);
    before?.();
    log.writeRows([row]).catch(() => undefined);
  };

  const viewerOfSession = (secret: string): PersonViewer | undefined => {
    const found = sessions.find(secret);
    if (found === undefined) return undefined;
    const { hash, record } = found;
    const { personId, seenAt } = record;
    const isGood = (): boolean => {
      const session = sessions.get(hash);
      return session !== undefined && !sessionIsOver(session, clock());
    };
    if (!isGood()) return undefined;
    noteUse(seenAt, (now) => sessions.touch(hash, sessionOf({ ...record, seenAt: now })));
    return { kind: "person", personId, standing: standingOf(personId, isGood) };
  };

  const viewerOfToken = (secret: string): PersonViewer | undefined => {
    const found = tokens.find(secret);
    if (found === undefined) return undefined;
    const { hash, record } = found;
    const { personId, scope, boardIds, usedAt } = record;
    const isGood = (): boolean => {
      const token = tokens.get(hash);
      return token !== undefined && !tokenIsOver(token, clock());
    };
    if (!isGood()) return undefined;
    noteUse(usedAt, (now) => tokens.touch(hash, { ...record, usedAt: now }));
    const limits = { scope, ...(boardIds && { boardIds }) };
    return { kind: "person", personId, standing: standingOf(personId, isGood), token: limits };
  };

  return {
    mode: () => (accounts.hasOwner() ? "team" : "solo"),
    viewerOf: (credential) => {
      const viewer = "session" in credential ? viewerOfSession(credential.session) : viewerOfToken(credential.token);
      return viewer?.standing.workspaceRole() === undefined ? nobody : viewer;
    },
    ...createSignIn(parts),
    ...createOwnTokens(parts),
    ...createMembers(parts),
    ...createInvitations(parts),
    ...createBoardAccess(parts),
    onChange: (listener) => {
      const heard = (): void => listener();
      listeners.add(heard);
      return () => void listeners.delete(heard);
    },
    audit: async (viewer, page) => denied(viewer, "audit.read") ?? log.audit(page),
    note: (by, did, what) => carryOut([], [{ by, did, what }]),
  };
};
