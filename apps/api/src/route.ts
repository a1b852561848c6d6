import type { IncomingMessage } from "node:http";
import { type RouteDefinition, type RouteName, type Routes, pathOf, routes } from "@weir/contract";
import { type Viewer, authorise } from "@weir/domain";
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteShorthandOptions } from "fastify";
import type { z } from "zod";
import { RequestProblem, deniedProblem } from "./problems.ts";

type Part<Name extends RouteName, Key extends string> = Routes[Name] extends { readonly [K in Key]: infer Schema }
  ? Schema extends z.ZodType
    ? z.output<Schema>
    : unknown
  : unknown;

/** A request of a route, its parts as the contract's schemas made them. */
export interface RouteRequest<Name extends RouteName> {
  readonly params: Part<Name, "params">;
  readonly query: Part<Name, "query">;
  readonly body: Part<Name, "body">;
  readonly viewer: Viewer;
  readonly raw: FastifyRequest;
  readonly reply: FastifyReply;
}

export interface RouteExtras extends Pick<RouteShorthandOptions, "bodyLimit"> {
  /** The handler checks the body itself (the domain's parser, a multipart form). */
  readonly ownChecks?: true;
}

/** Who asks, by what the request brings along. Never waits: the short way of commands asks it too. */
export type ViewerOf = (request: Pick<IncomingMessage, "headers">) => Viewer;

/** Bytes of a body that nobody in particular sends: a login, a password, a key, each at its longest. */
const strangersBody = 16 * 1024;

/**
 * Opens one door of the contract: its path, its schemas and its question to the policy come from
 * the table, so that none can be forgotten. The handler answers a value, or sends the reply itself.
 */
export function openRoute<Name extends RouteName>(
  app: FastifyInstance,
  name: Name,
  viewerOf: ViewerOf,
  handler: (request: RouteRequest<Name>) => unknown,
  extras: RouteExtras = {},
): void {
  const definition: RouteDefinition = routes[name];
  const { method, url } = pathOf(name);
  const { ownChecks, ...options } = extras;
  app.route({
    ...(definition.action === "open" && { bodyLimit: strangersBody }),
    ...options,
    method,
    url,
    schema: schemaOf(name, definition, ownChecks === true),
    handler: (request, reply) => {
      const viewer = viewerOf(request);
      allow(viewer, definition, request.params as { boardId?: string });
      if (definition.status !== 200) reply.code(definition.status);
      const params = request.params as RouteRequest<Name>["params"];
      const query = request.query as RouteRequest<Name>["query"];
      const body = request.body as RouteRequest<Name>["body"];
      return handler({ params, query, body, viewer, raw: request, reply });
    },
  });
}

function allow(viewer: Viewer, { action }: RouteDefinition, { boardId }: { boardId?: string }): void {
  if (action === "open") return;
  const resource = boardId === undefined ? ({ kind: "workspace" } as const) : ({ kind: "board", boardId } as const);
  const answer = authorise(viewer, action, resource);
  if (answer !== true) throw new RequestProblem(deniedProblem(answer, boardId));
}

function schemaOf(name: RouteName, definition: RouteDefinition, ownChecks: boolean): Record<string, unknown> {
  const { params, query, body, summary, status, answer } = definition;
  return {
    operationId: name,
    summary,
    ...(params !== undefined && { params }),
    ...(query !== undefined && { querystring: query }),
    ...(body !== undefined && !ownChecks && { body }),
    response: { [status]: answer },
  };
}
