import type { ServerResponse } from "node:http";
import type { FastifyInstance } from "fastify";

/** A year, for this host and those below it. */
const value = "max-age=31536000; includeSubDomains";

/** Has browsers come by TLS only from now on: on every answer where people come by TLS, on none elsewhere. */
export function strictTransport(baseUrl: string | undefined): ((response: ServerResponse) => void) | undefined {
  if (baseUrl?.startsWith("https:") !== true) return undefined;
  return (response) => void response.setHeader("strict-transport-security", value);
}

/** Sets it on everything that goes through Fastify; the short way of commands does so itself. */
export function addStrictTransport(app: FastifyInstance, set: ReturnType<typeof strictTransport>): void {
  if (set === undefined) return;
  app.addHook("onRequest", (_request, reply, done) => {
    set(reply.raw);
    done();
  });
}
