import { type RouteName, problemOf, telling } from "@weir/contract";
import type { FastifyInstance, RouteOptions } from "fastify";
import { RequestProblem } from "../problems.ts";
import type { ViewerOf } from "../route.ts";
import { costOf } from "./request-costs.ts";
import type { RequestLimits } from "./request-limits.ts";

/** Refused because there was too much of it lately. */
export const tooMany = (
  what: "too-many-tries" | "too-many-codes" | "too-many-requests" | "too-many-streams" | "too-many-sent",
  seconds: number,
): RequestProblem =>
  new RequestProblem(problemOf("too-many-requests", telling(`problem.${what}`, { seconds })), {
    "retry-after": String(seconds),
  });

/** Has every route of this scope ask the limits before its body is read; what a route costs is looked up once, here. */
export function limitRequests(app: FastifyInstance, limits: RequestLimits, viewerOf: ViewerOf): void {
  app.addHook("onRoute", (route) => {
    const name = routeNameOf(route);
    const cost = name === undefined ? 1 : costOf(name);
    if (cost === 0) return;
    const others = route.onRequest === undefined ? [] : [route.onRequest].flat();
    route.onRequest = [
      (request, _reply, done) => {
        const seconds = limits.hold(viewerOf(request), request.ip, cost);
        done(seconds === undefined ? undefined : tooMany("too-many-requests", seconds));
      },
      ...others,
    ];
  });
}

/** The name of a route of the contract; the documentation's have none. */
export const routeNameOf = ({ schema }: Pick<RouteOptions, "schema">): RouteName | undefined =>
  (schema as { readonly operationId?: RouteName } | undefined)?.operationId;
