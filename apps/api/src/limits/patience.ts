import type { Server } from "node:http";
import type { FastifyHttpOptions } from "fastify";

/** Milliseconds somebody may take who sends a request, or keeps a connection without one. */
export interface Patience {
  readonly headMs: number;
  /** Head and body: an import of 64 MB over a slow line has to fit in. */
  readonly requestMs: number;
  readonly idleMs: number;
  /** How often Node looks for those who take longer. */
  readonly lookEveryMs: number;
}

const standard: Patience = { headMs: 20_000, requestMs: 300_000, idleMs: 72_000, lookEveryMs: 5_000 };

/** Bytes of a request's head: address and headers. */
export const longestHead = 16 * 1024;

/**
 * What Fastify and Node are told, so that no connection is kept by sending slowly: Fastify has no limit of its own. A
 * stream of events is an answer, and lasts.
 */
export function slowest({ headMs, requestMs, idleMs, lookEveryMs }: Patience = standard): Pick<
  FastifyHttpOptions<Server>,
  "requestTimeout" | "keepAliveTimeout" | "http"
> {
  return {
    requestTimeout: requestMs,
    keepAliveTimeout: idleMs,
    http: {
      headersTimeout: headMs,
      requestTimeout: requestMs,
      connectionsCheckingInterval: lookEveryMs,
      maxHeaderSize: longestHead,
    },
  };
}
