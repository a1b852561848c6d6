import { type Problem, problemOf, text } from "@weir/contract";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { sendProblem } from "./errors.ts";

const loopbackNames = new Set(["127.0.0.1", "localhost", "[::1]"]);

/**
 * Without accounts, whoever reaches the server may do everything; so only this machine's own
 * pages and programs may reach it. A name other than loopback's means that somebody's DNS points
 * here (rebinding); another origin means that a foreign page sent its visitor's browser.
 */
export function addLoopbackGuard(app: FastifyInstance, baseUrl: string | undefined): void {
  const base = baseUrl === undefined ? undefined : new URL(baseUrl);
  let ours: string | undefined;
  app.addHook("onRequest", (request, reply, done) => {
    // Nearly every request names the same host: what was found to be ours is not looked at again.
    const { host } = request.headers;
    const foreign = host === ours && host !== undefined ? undefined : foreignHost(request, base);
    if (foreign === undefined) ours = host;
    const problem = foreign ?? foreignOrigin(request, base);
    if (problem === undefined) done();
    else sendProblem(reply, problem);
  });
}

function foreignHost({ headers }: FastifyRequest, base: URL | undefined): Problem | undefined {
  const host = headers.host ?? "";
  const name = host.replace(/:\d{1,5}$/, "").toLowerCase();
  if (loopbackNames.has(name) || host.toLowerCase() === base?.host) return undefined;
  const expected = base?.origin ?? "http://127.0.0.1";
  return problemOf("foreign-host", {
    detail: text("problem.foreign-host", { host: host.slice(0, 100) || "no host", expected }),
  });
}

function foreignOrigin({ headers, method }: FastifyRequest, base: URL | undefined): Problem | undefined {
  const { origin } = headers;
  const own = origin === undefined || origin === `http://${headers.host}` || origin === base?.origin;
  const site = headers["sec-fetch-site"];
  const sameSite = site === undefined || site === "same-origin" || site === "none";
  const link = method === "GET" && headers["sec-fetch-mode"] === "navigate";
  if (own && (sameSite || link)) return undefined;
  const from = (origin ?? "another site").slice(0, 100);
  return problemOf("foreign-origin", { detail: text("problem.foreign-origin", { origin: from }) });
}
