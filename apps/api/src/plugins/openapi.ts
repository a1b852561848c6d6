import swagger from "@fastify/swagger";
import swaggerUi from "@fastify/swagger-ui";
import { type RouteName, problems, routes } from "@weir/contract";
import { verbs } from "@weir/domain";
import { type ParamSpec, commonFactParams, commonParams, factMetrics, metrics } from "@weir/flow-metrics";
import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { problemsPage } from "./problems-page.ts";
import { addApiHeaders } from "./security-headers.ts";

interface Described {
  readonly operationId?: RouteName;
  readonly [part: string]: unknown;
}

/** `/api/openapi.json` and, for people, `/api/docs`: both made from the contract's table of routes. */
export async function addOpenApi(app: FastifyInstance, version: string): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: "3.1.0",
      info: { title: "Weir", version, description: "A board is a log; everything visible is a fold of it." },
      components: { schemas: { Problem: problemSchema }, securitySchemes },
      // Alone on a machine nobody signs in.
      security: [{ token: [] }, { session: [] }, {}],
    },
    transform: ({ schema, url }) => ({ schema: schema === undefined ? schema : described(schema as Described), url }),
  });
  await app.register(async (docs) => {
    addApiHeaders(docs);
    await docs.register(swaggerUi, { routePrefix: "/api/docs", staticCSP: true });
    docs.get("/api/openapi.json", { schema: { hide: true } }, () => app.swagger());
    docs.get("/api/docs/problems", { schema: { hide: true } }, (_, reply) =>
      reply.header("content-type", "text/html; charset=utf-8").send(problemsPage()),
    );
  });
}

const text = { type: "string" } as const;

const problemSchema = {
  type: "object" as const,
  description: "RFC 9457; `code` is stable.",
  required: ["type", "code", "title", "status"],
  properties: {
    type: text,
    code: { ...text, enum: Object.keys(problems) },
    title: text,
    status: { type: "integer" as const },
    detail: text,
    said: {
      type: "object" as const,
      description: "The detail by its key and values, for whoever says it in another language.",
    },
    errors: { type: "array" as const, items: { type: "object" as const } },
    refusal: { type: "object" as const },
  },
};

const securitySchemes = {
  token: { type: "http" as const, scheme: "bearer", description: "A token that somebody made for a program" },
  session: { type: "apiKey" as const, in: "cookie" as const, name: "weir", description: "`__Host-weir` behind TLS" },
};

const problemAnswer = {
  description: "A problem document",
  content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
};

/** A route's schemas as JSON schema; bodies that the handler checks itself come from the contract and the verbs. */
function described({ operationId, params, querystring, body, response, ...rest }: Described): object {
  if (rest["hide"] === true) return rest;
  const route = operationId === undefined ? undefined : routes[operationId];
  const given = body ?? (route !== undefined && "body" in route ? route.body : undefined);
  const places = params ?? (route !== undefined && "params" in route ? route.params : undefined);
  return {
    ...rest,
    operationId,
    ...(places !== undefined && { params: jsonSchema(places, "input") }),
    ...(querystring !== undefined && {
      querystring: queryOf(operationId) ?? jsonSchema(querystring, "input"),
    }),
    ...(given !== undefined && {
      body: commandBodies[operationId ?? ""] ?? jsonSchema(given, "input"),
    }),
    ...(route !== undefined && "consumes" in route && { consumes: [route.consumes] }),
    response: {
      ...answers(route !== undefined && "answers" in route ? route.answers : response, otherForms[operationId ?? ""]),
      default: problemAnswer,
    },
  };
}

function answers(response: unknown, otherForm?: object): Record<string, unknown> {
  const entries = Object.entries((response ?? {}) as Record<string, unknown>).map(([status, schema]) => {
    const json = jsonSchema(schema, "output");
    return [status, { description: "Done", ...(otherForm === undefined ? json : { anyOf: [json, otherForm] }) }];
  });
  return Object.fromEntries(entries) as Record<string, unknown>;
}

/** What an operation answers instead, where it is asked to. */
const otherForms: Readonly<Record<string, object>> = {
  board: {
    type: "object",
    description: "With ?cards=columns: the snapshot that a replica loads.",
    properties: { snapshot: { type: "object", additionalProperties: true }, role: text },
    required: ["snapshot", "role"],
  },
};

function jsonSchema(schema: unknown, io: "input" | "output"): object {
  const { $schema: _, ...json } = z.toJSONSchema(schema as z.ZodType, {
    io,
    target: "draft-2020-12",
    unrepresentable: "any",
    reused: "inline",
  });
  return json;
}

/** Of a metric's route: the parameters of all metrics; which of them one takes, the registry lists. */
function queryOf(operationId: RouteName | undefined): object | undefined {
  if (operationId === "metric") return named([...metrics.flatMap(paramsOf), ...commonParams]);
  if (operationId === "factMetric") return named([...factMetrics.flatMap(paramsOf), ...commonFactParams]);
  return undefined;
}

const paramsOf = ({ params }: { readonly params: readonly ParamSpec[] }): readonly ParamSpec[] => params;

const named = (params: readonly ParamSpec[]): object => ({
  type: "object",
  properties: Object.fromEntries(
    params.map(({ name, many, description }) => [
      name,
      { ...(many ? { type: "array", items: text } : text), description },
    ]),
  ),
});

const commandSchema = (inBody: (schema: VerbSchema) => object) => ({
  description: "One of the verbs; docs/verbs.md lists them with their events and refusals.",
  oneOf: verbs.map((verb) => {
    const { $schema: _, ...json } = z.toJSONSchema(verb.schema, {
      io: "input",
      target: "draft-2020-12",
      unrepresentable: "any",
    });
    return { title: verb.type, ...inBody(json as VerbSchema) };
  }),
});

interface VerbSchema {
  readonly properties: Readonly<Record<string, object>>;
  readonly required: readonly string[];
}

/** At the door of one board the address names the stream, and the body must not. */
function withoutStream({ properties, required, ...rest }: VerbSchema): object {
  const { stream: _, ...others } = properties;
  return { ...rest, properties: others, required: required.filter((name) => name !== "stream") };
}

const commandBodies: Readonly<Record<string, object>> = {
  command: commandSchema((schema) => schema),
  boardCommand: commandSchema(withoutStream),
};
