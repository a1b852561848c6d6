import type { FastifyInstance } from "fastify";

/** What every answer of the API carries; constants, because the hot path pays for each of them. */
export const apiHeaders: Readonly<Record<string, string>> = {
  "cache-control": "no-store",
  "x-content-type-options": "nosniff",
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": "same-origin",
};

/** Sets the headers on every route of this scope; commands write them themselves. */
export function addApiHeaders(app: FastifyInstance): void {
  const headers = { ...apiHeaders };
  app.addHook("onRequest", (_request, reply, done) => {
    reply.headers(headers);
    done();
  });
}
