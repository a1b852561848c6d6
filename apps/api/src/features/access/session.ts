import { text } from "@weir/contract";
import type { Viewer } from "@weir/domain";
import type { Secret } from "@weir/storage";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { atMost } from "../../limits/at-most.ts";
import { overloaded } from "../../limits/pressure.ts";
import { openRoute } from "../../route.ts";
import { answered } from "../../answered.ts";
import type { AccessDeps } from "./plugin.ts";
import { tried } from "./tried.ts";

/**
 * Passwords are hashed in the threads that files are read by: one stays free for those, however many strangers try. Who
 * tries when more wait than a few seconds are enough for is sent away, so that a flood is over when it ends.
 */
export const signInsAtOnce = 3;
export const longestQueue = 100;

/** Who you are and what this server offers; signing in, and out again. */
export function addSession(app: FastifyInstance, deps: AccessDeps): void {
  const { access, cookie, throttle, viewerOf, workspace } = deps;
  const inTurn = atMost(signInsAtOnce, { longest: longestQueue, full: overloaded });

  openRoute(app, "session", viewerOf, async ({ viewer }) => {
    const boards = await workspace.boards(viewer);
    const present = boards.some((board) => board.demo);
    return {
      mode: deps.isTeam() ? "team" : "solo",
      ...(await whoIs(deps, viewer)),
      oidc: deps.elsewhere && access.mode() === "team" ? { name: deps.elsewhere.provider.name } : null,
      mail: deps.mailer !== undefined,
      demo: { state: present ? "present" : deps.demo === "off" ? "off" : "offered" },
      version: deps.version,
    };
  });

  openRoute(app, "signIn", viewerOf, async ({ body: { login, password }, raw, reply }) => {
    const attempt = { source: raw.ip, account: login };
    // What is sent away is no try.
    const begun = await inTurn(() => tried(throttle, attempt, () => access.signIn(login, password, agentOf(raw))));
    if ("problem" in begun && begun.problem === "second-factor-needed")
      return { secondFactor: { ticket: begun.ticket, expiresAt: begun.expiresAt } };
    return enter(deps, { raw, reply }, answered(begun));
  });

  openRoute(app, "signOut", viewerOf, async ({ raw, reply }) => {
    await leave(deps, raw);
    reply.header("set-cookie", cookie.gone);
    return { ended: true };
  });
}

async function whoIs({ workspace }: AccessDeps, viewer: Viewer) {
  const { personId } = viewer;
  const role =
    viewer.kind === "solo" ? "owner" : viewer.kind === "person" ? viewer.standing.workspaceRole() : undefined;
  if (role === undefined) return { person: null, role: null };
  const name = (await workspace.ownName(viewer)) ?? text("start.you");
  return { person: { id: personId, name }, role };
}

/** What the browser says of itself: people tell their sessions apart by it. */
export const agentOf = ({ headers }: FastifyRequest): string => headers["user-agent"] ?? "";

/** A session begins, under a secret of its own: one that was brought along ends, whoever put it there. */
export async function enter(
  deps: AccessDeps,
  { raw, reply }: { readonly raw: FastifyRequest; readonly reply: FastifyReply },
  { personId, ...secret }: Secret & { readonly personId: string },
): Promise<{ readonly personId: string }> {
  await leave(deps, raw);
  hand(deps, reply, secret);
  return { personId };
}

/** Hands a session's secret to the browser. */
export function hand({ cookie, clock }: AccessDeps, reply: FastifyReply, { secret, expiresAt }: Secret): void {
  const secondsLeft = (Date.parse(expiresAt) - Date.parse(clock())) / 1000;
  reply.header("set-cookie", cookie.holding(secret, secondsLeft));
}

async function leave({ access, cookie }: AccessDeps, { headers }: FastifyRequest): Promise<void> {
  const session = cookie.in(headers.cookie);
  if (session !== undefined) await access.signOut(session);
}
