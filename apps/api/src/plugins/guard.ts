import type { IncomingMessage } from "node:http";
import { isIP } from "node:net";
import { type Problem, problemOf, text, telling } from "@weir/contract";
import type { FastifyInstance } from "fastify";
import { hostIn, isEveryAddress, isLoopback, urlAt } from "../addresses.ts";
import { sendProblem } from "./errors.ts";

/** What speaks against a request, by where it comes from and how it came here. */
export type Guard = (request: IncomingMessage) => Problem | undefined;

interface GuardOptions {
  /** Where people reach the server, where that is configured. */
  readonly baseUrl: string | undefined;
  /** The address it listens on. */
  readonly host: string;
}

/**
 * Lets through what was meant for this server and sent by its own pages or by programs. Another name than its own means
 * that somebody's DNS points here (rebinding): without accounts whoever gets in may do everything, and with them the
 * page that came under that name could read what it is answered. Another origin means that a foreign page sent its
 * visitor's browser, cookies and all. What a proxy says of host and origin (`X-Forwarded-*`) is never looked at: anybody can.
 */
export function createGuard({ baseUrl, host: listensOn }: GuardOptions): Guard {
  const base = baseUrl === undefined ? undefined : new URL(baseUrl);
  let ours: string | undefined;
  return (request) => {
    // Nearly every request names the same host: what was found to be ours is not looked at again.
    const { host } = request.headers;
    const foreign = host === ours && host !== undefined ? undefined : foreignHost(request, base, listensOn);
    if (foreign === undefined) ours = host;
    return foreign ?? foreignOrigin(request, base);
  };
}

/** Puts a guard before every route. */
export function addGuard(app: FastifyInstance, guard: Guard): void {
  app.addHook("onRequest", (request, reply, done) => {
    const problem = guard(request.raw);
    if (problem === undefined) done();
    else sendProblem(reply, problem);
  });
}

function foreignHost(
  { headers, socket }: IncomingMessage,
  base: URL | undefined,
  listensOn: string,
): Problem | undefined {
  const host = headers.host ?? "";
  const name = hostIn(host);
  if (isLoopback(name) || host.toLowerCase() === base?.host || isWhereItListens(name, listensOn)) return undefined;
  const expected = base?.origin ?? urlAt(listensOn, socket.localPort ?? 4600);
  const values = { host: host.slice(0, 100) || "no host", expected };
  const detail = isLoopback(listensOn) ? text("problem.foreign-host", values) : text("problem.unknown-host", values);
  return problemOf("foreign-host", { detail });
}

/** A server that listens everywhere goes by any of its addresses: they are numbers, which nobody's DNS can point here. */
const isWhereItListens = (name: string, listensOn: string): boolean =>
  !isLoopback(listensOn) && (name === listensOn.toLowerCase() || (isEveryAddress(listensOn) && isIP(name) !== 0));

function foreignOrigin({ headers, method }: IncomingMessage, base: URL | undefined): Problem | undefined {
  const { origin } = headers;
  const own = origin === undefined || origin === `http://${headers.host}` || origin === base?.origin;
  const site = headers["sec-fetch-site"];
  const sameSite = site === undefined || site === "same-origin" || site === "none";
  const link = method === "GET" && headers["sec-fetch-mode"] === "navigate";
  if (own && (sameSite || link)) return undefined;
  const from = (origin ?? "another site").slice(0, 100);
  return problemOf("foreign-origin", telling("problem.foreign-origin", { origin: from }));
}
