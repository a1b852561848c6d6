import { pathOf } from "@weir/contract";
import { soloViewer } from "@weir/domain";
import type { FastifyInstance } from "fastify";
import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from "prom-client";
import { RequestProblem, noSuchRoute } from "../problems.ts";
import { type ViewerOf, openRoute } from "../route.ts";
import type { Config } from "../settings.ts";

/** What the server counts about itself, in the words of Prometheus. */
export interface Figures {
  /** A request was answered. */
  answered(status: number, seconds: number): void;
  /** The policy said no. */
  denied(why: string): void;
  exposition(): Promise<string>;
  readonly contentType: string;
}

/** Times that may wait to be sorted into the histogram. */
const mostUnsorted = 1_000;

export function createFigures(openStreams: () => number): Figures {
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
  const denials = new Counter({
    name: "weir_denials_total",
    help: "Requests that the policy denied, by why",
    labelNames: ["why"],
    registers: [register],
  });
  let unsorted: number[] = [];
  const duration = new Histogram({
    name: "weir_http_request_seconds",
    help: "Time from a request to its answer",
    buckets: [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3],
    registers: [register],
    collect: () => sortIn(),
  });
  // Together, because one at a time costs a move more than it takes to note the figure.
  const sortIn = (): void => {
    for (const seconds of unsorted) duration.observe(seconds);
    unsorted = [];
  };
  new Gauge({
    name: "weir_streams_open",
    help: "Streams of events that somebody listens to",
    registers: [register],
    collect() {
      this.set(openStreams());
    },
  });
  return {
    answered(status, seconds) {
      byStatus.set(status, (byStatus.get(status) ?? 0) + 1);
      if (unsorted.push(seconds) >= mostUnsorted) sortIn();
    },
    denied: (why) => denials.inc({ why }),
    exposition: () => register.metrics(),
    contentType: register.contentType,
  };
}

interface ExpositionDeps {
  readonly viewerOf: ViewerOf;
  readonly figures: Figures;
  readonly metrics: Config["metrics"];
}

/** `/metrics`, for Prometheus: for those the policy lets read it, for whoever reaches the port, or for nobody. */
export function addExposition(app: FastifyInstance, { viewerOf, figures, metrics }: ExpositionDeps): void {
  openRoute(app, "exposition", metrics === "token" ? viewerOf : () => soloViewer, async ({ reply }) => {
    if (metrics === "off") throw new RequestProblem(noSuchRoute(pathOf("exposition").url));
    return reply.header("content-type", figures.contentType).send(await figures.exposition());
  });
}

/**
 * Counts every answer of this scope. The hook costs a listener on each response, so the routes that
 * take commands stand outside of the scope and count for themselves.
 */
export function countAnswers(app: FastifyInstance, figures: Figures): void {
  app.addHook("onResponse", (_request, reply, done) => {
    figures.answered(reply.statusCode, reply.elapsedTime / 1000);
    done();
  });
}
