import { problemOf, telling } from "@weir/contract";
import type { Viewer } from "@weir/domain";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { isNavigation } from "../../navigation.ts";
import type { Vouched } from "../../oidc/provider.ts";
import { ProviderError } from "../../oidc/provider-error.ts";
import type { SignInElsewhere } from "../../oidc/sign-in-elsewhere.ts";
import { markOf, type Waiting } from "../../oidc/waiting-cookie.ts";
import { RequestProblem, noSuchRoute } from "../../problems.ts";
import { openRoute } from "../../route.ts";
import { answered } from "../../answered.ts";
import { askingSession } from "./asking-session.ts";
import { baseOf } from "../../base-of.ts";
import type { AccessDeps } from "./plugin.ts";
import { agentOf, enter } from "./session.ts";
import { tried } from "./tried.ts";
import { triedProof } from "./tried-proof.ts";

interface Exchange {
  readonly raw: FastifyRequest;
  readonly reply: FastifyReply;
}

/** Somebody who came back from the provider. */
interface Back extends Exchange {
  readonly offered: SignInElsewhere;
  readonly waiting: Waiting;
  readonly viewer: Viewer;
}

const callback = "/api/session/oidc/callback";

/** Signing in with a provider (OpenID Connect), and being linked with it. */
export function addProvider(app: FastifyInstance, deps: AccessDeps): void {
  const { access, elsewhere, viewerOf } = deps;

  openRoute(app, "beginProvider", viewerOf, ({ query: { to }, raw, reply }) =>
    redirect({ raw, reply }, "/sign-in", async () => {
      const offered = offeredBy(deps, raw);
      if (access.mode() === "solo") answered({ problem: "not-claimed" });
      return begin(deps, offered, { raw, reply }, to === undefined ? {} : { to });
    }),
  );

  openRoute(app, "finishProvider", viewerOf, ({ raw, reply, viewer }) => {
    const waiting = elsewhere?.cookie.in(raw.headers.cookie);
    return redirect({ raw, reply }, waiting?.linking === undefined ? "/sign-in" : "/account", async () => {
      const offered = offeredBy(deps, raw);
      reply.header("set-cookie", offered.cookie.gone);
      if (waiting === undefined) throw failed();
      const back = { raw, reply, offered, waiting, viewer };
      return waiting.linking === undefined ? comeIn(deps, back) : beLinked(deps, back);
    });
  });

  openRoute(app, "providerLink", viewerOf, ({ viewer }) => {
    const link = answered(access.providerLink(viewer));
    return { ...link, name: elsewhere?.provider.name ?? null };
  });

  openRoute(app, "linkProvider", viewerOf, async ({ body: { password, code }, viewer, raw, reply }) => {
    const { personId, session } = askingSession(deps, viewer, raw);
    const offered = offeredBy(deps, raw);
    const proof = { password, ...(code !== undefined && { code }) };
    const attempt = { source: raw.ip, account: personId };
    answered(await triedProof(deps, code, attempt, () => access.mayLink(viewer, proof)));
    return { location: await begin(deps, offered, { raw, reply }, { linking: markOf(session) }) };
  });

  openRoute(app, "unlinkProvider", viewerOf, async ({ viewer }) =>
    answered(await access.unlinkIdentity(viewer), { what: "link", id: viewer.personId }),
  );
}

function offeredBy({ elsewhere }: AccessDeps, { url }: FastifyRequest): SignInElsewhere {
  if (elsewhere === undefined) throw new RequestProblem(noSuchRoute(url));
  return elsewhere;
}

/** Sends a browser on. What went wrong is told a person on a page of ours, and a program by its problem. */
async function redirect({ raw, reply }: Exchange, page: string, to: () => Promise<string>): Promise<FastifyReply> {
  try {
    return reply.redirect(await to());
  } catch (error) {
    if (!(error instanceof RequestProblem) || !isNavigation(raw)) throw error;
    return reply.redirect(`${page}?refused=${error.problem.code}`);
  }
}

/** Where at the provider a browser goes; it takes along what has to come back with it. */
async function begin(
  deps: AccessDeps,
  { provider, cookie }: SignInElsewhere,
  { raw, reply }: Exchange,
  then: Pick<Waiting, "to" | "linking">,
): Promise<string> {
  const { location, expected } = await provider.begin(baseOf(deps, raw) + callback).catch(asProblem);
  reply.header("set-cookie", cookie.holding({ ...expected, ...then }));
  return location;
}

/** A session begins; the page that is next tells the browser whose it is, and judges where to go on. */
async function comeIn(deps: AccessDeps, back: Back): Promise<string> {
  const { raw, reply, waiting } = back;
  const begun = await tried(deps.throttle, { source: raw.ip }, async () => {
    const { arrival, placement } = await vouchedFor(deps, back);
    return deps.access.arrive(arrival, placement, agentOf(raw));
  });
  await enter(deps, { raw, reply }, answered(begun));
  return `/sign-in?to=${encodeURIComponent(waiting.to ?? "/")}`;
}

/** Only from the session that asked for it. */
async function beLinked(deps: AccessDeps, back: Back): Promise<string> {
  const { raw, viewer, waiting } = back;
  if (markOf(askingSession(deps, viewer, raw).session) !== waiting.linking) throw failed();
  const linked = await tried(deps.throttle, { source: raw.ip }, async () => {
    const { arrival } = await vouchedFor(deps, back);
    return deps.access.linkIdentity(viewer, arrival);
  });
  answered(linked);
  return "/account";
}

const vouchedFor = (deps: AccessDeps, { raw, offered, waiting }: Back): Promise<Vouched> =>
  offered.provider.finish(new URL(raw.url, baseOf(deps, raw)), waiting).catch(async (error: unknown) => {
    if (waiting.linking === undefined) await deps.access.note("nobody", "session.refused", { personId: null });
    return asProblem(error);
  });

const failed = (): RequestProblem => new RequestProblem(problemOf("sign-in-failed", telling("problem.sign-in-failed")));

function asProblem(error: unknown): never {
  if (!(error instanceof ProviderError)) throw error;
  if (error.code === "failed") throw failed();
  throw new RequestProblem(problemOf("provider-unreachable", telling("problem.provider-unreachable")));
}
