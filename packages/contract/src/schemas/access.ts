import { boardRoles, tokenScopes, workspaceRoles } from "@weir/domain";
import { z } from "zod";
import { countParameter, id, instant } from "./common.ts";

const oneOf = <const Words extends readonly [string, ...string[]]>(words: Words) =>
  z.enum(words, `one of ${words.join(" | ")}`);

const text = (longest: number, what: string) =>
  z
    .string(`${what} of 1 to ${longest} characters`)
    .max(longest, `${what} of 1 to ${longest} characters`)
    .regex(/\S/, { error: `${what} of 1 to ${longest} characters`, abort: true })
    .refine(isReadable, `${what} of signs that can be seen`);

/** Signs that make what stands beside them read in another direction than it was written. */
const turnsAround = /[\u202a-\u202e\u2066-\u2069]/u;

/** Nothing that nobody sees, and nothing that reads as another name: by a name people are let in. */
function isReadable(words: string): boolean {
  if (turnsAround.test(words)) return false;
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(words) && !/\p{Cc}/u.test(words.replaceAll(/\s/g, " "));
}

export const name = text(200, "a name");
export const login = text(200, "a login");
/** Strength is judged where accounts are kept; here only what no password may be. */
export const password = z.string("a password").min(1, "a password").max(1_000, "a password of at most 1000 characters");
const key = z.string("the key of a link").regex(/^[\w-]{20,200}$/, "the key of a link");
const expectedAddress = "an e-mail address such as ada@example.org";
/** Nothing in it can be read as a second address, a name or a header. */
export const email = z
  .string(expectedAddress)
  .max(254, expectedAddress)
  .regex(
    /^[A-Za-z0-9._%+-]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,63}$/,
    expectedAddress,
  );
const workspaceRole = oneOf(workspaceRoles);
const invitedRole = oneOf(["admin", "member", "guest"]);
export const boardRole = oneOf(boardRoles);
const everyone = oneOf(["contributor", "commenter", "viewer"]);

export const keyBody = z.strictObject({ key });
/** `secondFactor`: the new password may be shorter, for a code is asked for as well. */
export const keyAnswer = z.object({
  purpose: z.enum(["claim", "invitation", "reset"]),
  name: z.string().optional(),
  secondFactor: z.literal(true).optional(),
});
export const accountBody = z.strictObject({ key, name, login, password });
export const resetBody = z.strictObject({ key, password });
export const signInBody = z.strictObject({ login, password });
export const passwordBody = z.strictObject({ current: password, next: password });
export const personAnswer = z.object({ personId: z.string() });
export const endedAnswer = z.object({ ended: z.literal(true) });

/** The link is printed by the server, for whoever stands at it. */
export const teamAnswer = z.object({ printed: z.literal(true), expiresAt: instant });
/** Shown once: Weir keeps only its hash. */
export const linkAnswer = z.object({ link: z.string(), expiresAt: instant });
/** Where it went by mail, nobody but the one it is for sees the link; where mail failed (`false`) it is to be handed over. */
export const sentLinkAnswer = linkAnswer.partial({ link: true }).extend({ mailed: z.boolean().optional() });
export const forgottenBody = z.strictObject({ login });
/** The same, whether anybody has this login. */
export const forgottenAnswer = z.object({ asked: z.literal(true) });

export const sessionParams = z.strictObject({ sessionId: id });
export const sessionsAnswer = z.object({
  sessions: z.array(
    z.object({
      sessionId: z.string(),
      createdAt: instant,
      seenAt: instant,
      expiresAt: instant,
      agent: z.string(),
      current: z.boolean(),
    }),
  ),
});

export const tokenParams = z.strictObject({ tokenId: id });
export const tokenBody = z.strictObject({
  name,
  scope: oneOf(tokenScopes),
  boardIds: z.array(id, "a list of board ids").min(1, "a list of board ids").max(100, "at most 100 boards").optional(),
  days: z
    .int("a whole number from 1 to 366")
    .min(1, "a whole number from 1 to 366")
    .max(366, "a whole number from 1 to 366"),
});
export const tokensAnswer = z.object({
  tokens: z.array(
    z.object({
      tokenId: z.string(),
      name: z.string(),
      scope: oneOf(tokenScopes),
      boardIds: z.array(z.string()).optional(),
      createdAt: instant,
      expiresAt: instant,
      usedAt: instant.optional(),
    }),
  ),
});
/** `token` is shown once: Weir keeps only its hash. */
export const newTokenAnswer = z.object({ tokenId: z.string(), token: z.string(), expiresAt: instant });
export const revokedAnswer = z.object({ revoked: z.literal(true) });

export const memberParams = z.strictObject({ personId: id });
export const memberBody = z.strictObject({
  name: name.optional(),
  role: workspaceRole.optional(),
  disabled: z.boolean("true or false").optional(),
  email: email.nullable().optional(),
});
export const memberAnswer = z.object({
  personId: z.string(),
  name: z.string(),
  email: z.string().optional(),
  login: z.string(),
  role: workspaceRole,
  disabled: z.boolean(),
  secondFactor: z.boolean(),
  createdAt: instant,
});
export const membersAnswer = z.object({ members: z.array(memberAnswer) });

export const invitationParams = z.strictObject({ invitationId: id });
export const invitationBody = z.strictObject({ name, role: invitedRole, email: email.optional() });
export const invitationsAnswer = z.object({
  invitations: z.array(
    z.object({
      invitationId: z.string(),
      name: z.string(),
      role: invitedRole,
      email: z.string().optional(),
      createdAt: instant,
      expiresAt: instant,
    }),
  ),
});
export const invitedAnswer = sentLinkAnswer.extend({ invitationId: z.string() });
export const withdrawnInvitation = z.object({ withdrawn: z.literal(true) });

/** `everyone`: what each member has; null makes the board private. The null of a person or team takes their role away. */
export const boardAccessBody = z.strictObject({
  everyone: everyone.nullable().optional(),
  people: z
    .array(z.strictObject({ personId: id, role: boardRole.nullable() }), "a list of people and roles")
    .max(1_000, "at most 1000 people")
    .optional(),
  teams: z
    .array(z.strictObject({ teamId: id, role: boardRole.nullable() }), "a list of teams and roles")
    .max(1_000, "at most 1000 teams")
    .optional(),
});
export const boardAccessAnswer = z.object({
  everyone: everyone.nullable(),
  people: z.array(z.object({ personId: z.string(), role: boardRole })),
  teams: z.array(z.object({ teamId: z.string(), role: boardRole })),
});

export const auditQuery = z.strictObject({
  before: countParameter("the seq of an entry", Number.MAX_SAFE_INTEGER, 1).optional(),
  limit: countParameter("a whole number from 1 to 1000", 1_000, 1).optional(),
});
/** Newest first. */
export const auditAnswer = z.object({
  entries: z.array(
    z.object({
      seq: z.int(),
      at: instant,
      by: z.string(),
      did: z.string(),
      what: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
      hash: z.string(),
    }),
  ),
});
