import { getHeapStatistics } from "node:v8";
import underPressure from "@fastify/under-pressure";
import { problemOf, telling } from "@weir/contract";
import type { FastifyInstance } from "fastify";
import { RequestProblem } from "../problems.ts";
import { isExpensive } from "./request-costs.ts";
import { routeNameOf } from "./limit-requests.ts";

/** From when on the server is under pressure. */
export interface PressureLimits {
  /** Milliseconds that the event loop is late, as a mean of one sample; 0: however late it is. */
  readonly eventLoopDelayMs: number;
  /** 0: however much. */
  readonly heapBytes: number;
  /** Milliseconds between two samples. */
  readonly sampleMs: number;
}

/** Late enough that people notice it at every click; a board that is merely busy stays far below. */
const standard: PressureLimits = {
  eventLoopDelayMs: 500,
  heapBytes: 0.9 * getHeapStatistics().heap_size_limit,
  sampleMs: 1_000,
};

const retryAfterSeconds = 10;

/** Where a busy machine is no reason to refuse anything. */
export const noPressure: PressureLimits = { eventLoopDelayMs: 0, heapBytes: 0, sampleMs: 1_000 };

/**
 * Refuses what is expensive while the server is under pressure, so that boards stay usable for the others of a team:
 * whoever is alone is kept from nothing. Moves, streams and health are never refused. The plugin measures in a scope
 * without routes: nobody else has a hook for it.
 */
export async function refuseUnderPressure(
  app: FastifyInstance,
  isTeam: () => boolean,
  limits: PressureLimits = standard,
): Promise<void> {
  let isPressed = (): boolean => false;
  await app.register(async (gauge) => {
    await gauge.register(underPressure, {
      maxEventLoopDelay: limits.eventLoopDelayMs,
      maxHeapUsedBytes: limits.heapBytes,
      sampleInterval: limits.sampleMs,
    });
    isPressed = () => gauge.isUnderPressure();
  });
  app.addHook("onRoute", (route) => {
    const name = routeNameOf(route);
    if (name === undefined || !isExpensive(name)) return;
    const others = route.onRequest === undefined ? [] : [route.onRequest].flat();
    route.onRequest = [...others, (_request, _reply, done) => done(isTeam() && isPressed() ? overloaded() : undefined)];
  });
}

/** What somebody is told for whom there is no room just now. */
export const overloaded = (): RequestProblem =>
  new RequestProblem(problemOf("overloaded", telling("problem.overloaded")), {
    "retry-after": String(retryAfterSeconds),
  });
