import { Server } from "node:net";
import type { FastifyInstance } from "fastify";

/** Milliseconds in which connections that are kept alive may send what is on its way. */
const drainMs = 1_000;
const lookEveryMs = 20;

/**
 * Stopping leaves nobody in doubt: no new connections, every request that still arrives on an
 * open one is carried out and answered with `connection: close`. Only then are idle connections
 * closed; closing them at once would cut off requests that are already on the wire.
 */
export function addDrain(app: FastifyInstance): void {
  app.addHook("preClose", async () => {
    if (!app.server.listening) return;
    Server.prototype.close.call(app.server);
    const end = performance.now() + drainMs;
    while (performance.now() < end && (await connectionsOf(app)) > 0) {
      await new Promise((resolve) => setTimeout(resolve, lookEveryMs));
    }
  });
}

const connectionsOf = (app: FastifyInstance): Promise<number> =>
  new Promise((resolve) => app.server.getConnections((_, count) => resolve(count)));
