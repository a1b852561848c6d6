import type { FastifyInstance } from "fastify";
import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from "prom-client";
import type { ViewerOf } from "../route.ts";
import { openRoute } from "../route.ts";

/** Figures for Prometheus: the process, requests by status, their duration, open streams. */
export function addExposition(app: FastifyInstance, viewerOf: ViewerOf, openStreams: () => number): void {
  const register = new Registry();
  collectDefaultMetrics({ register });
  const byStatus = new Map<number, number>();
  new Counter({
    name: "weir_http_requests_total",
    help: "Requests answered, by status",
    labelNames: ["status"],
    registers: [register],
    collect() {
      this.reset();
      for (const [status, count] of byStatus) this.inc({ status: String(status) }, count);
    },
  });
  const seconds = new Histogram({
    name: "weir_http_request_seconds",
    help: "Time from a request's head to the end of its answer",
    buckets: [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3],
    registers: [register],
  });
  new Gauge({
    name: "weir_streams_open",
    help: "Streams of events that somebody listens to",
    registers: [register],
    collect() {
      this.set(openStreams());
    },
  });
  app.addHook("onResponse", (_request, reply, done) => {
    const { statusCode } = reply;
    byStatus.set(statusCode, (byStatus.get(statusCode) ?? 0) + 1);
    seconds.observe(reply.elapsedTime / 1000);
    done();
  });
  openRoute(app, "exposition", viewerOf, async ({ reply }) =>
    reply.header("content-type", register.contentType).send(await register.metrics()),
  );
}
