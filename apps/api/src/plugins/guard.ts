import type { IncomingMessage } from "node:http";
import { type Problem, problemOf, text } from "@weir/contract";
import type { FastifyInstance } from "fastify";
import { sendProblem } from "./errors.ts";

/** What speaks against a request, by where it comes from and how it came here. */
export type Guard = (request: IncomingMessage) => Problem | undefined;

const loopbackNames = new Set(["127.0.0.1", "localhost", "[::1]"]);

/**
 * Without accounts, whoever reaches the server may do everything; so only this machine's own
 * pages and programs may reach it. A name other than loopback's means that somebody's DNS points
 * here (rebinding); another origin means that a foreign page sent its visitor's browser.
 */
export function createLoopbackGuard(baseUrl: string | undefined): Guard {
  const base = baseUrl === undefined ? undefined : new URL(baseUrl);
  let ours: string | undefined;
  return (request) => {
    // Nearly every request names the same host: what was found to be ours is not looked at again.
    const { host } = request.headers;
    const foreign = host === ours && host !== undefined ? undefined : foreignHost(request, base);
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

function foreignHost({ headers, socket }: IncomingMessage, base: URL | undefined): Problem | undefined {
  const host = headers.host ?? "";
  const name = host.replace(/:\d{1,5}$/, "").toLowerCase();
  if (loopbackNames.has(name) || host.toLowerCase() === base?.host) return undefined;
  const expected = base?.origin ?? `http://127.0.0.1:${socket.localPort ?? 4600}`;
  return problemOf("foreign-host", {
    detail: text("problem.foreign-host", { host: host.slice(0, 100) || "no host", expected }),
  });
}

function foreignOrigin({ headers, method }: IncomingMessage, base: URL | undefined): Problem | undefined {
  const { origin } = headers;
  const own = origin === undefined || origin === `http://${headers.host}` || origin === base?.origin;
  const site = headers["sec-fetch-site"];
  const sameSite = site === undefined || site === "same-origin" || site === "none";
  const link = method === "GET" && headers["sec-fetch-mode"] === "navigate";
  if (own && (sameSite || link)) return undefined;
  const from = (origin ?? "another site").slice(0, 100);
  return problemOf("foreign-origin", { detail: text("problem.foreign-origin", { origin: from }) });
}
