import * as z from "zod/mini";
import { echo, type CommandProblem } from "./command-problem.ts";
import { expectationOf } from "./fields.ts";
import { verbOf, verbs, type Command } from "./verbs.ts";

const serverOwned = new Set(["seq", "v", "recordedAt", "actor", "claimed", "clockSkew", "source", "boardId"]);

/**
 * The command in a piece of JSON, or everything that is wrong with it. Fields that no verb has and
 * fields that the server owns are problems, never ignored.
 */
export function parseCommand(json: unknown): Command | CommandProblem[] {
  if (typeof json !== "object" || json === null || Array.isArray(json)) return [problem("", json, "command")];
  const type: unknown = Object.hasOwn(json, "type") ? (json as { type?: unknown }).type : undefined;
  const verb = typeof type === "string" ? verbOf(type) : undefined;
  if (verb === undefined) return [problem("type", type, `one of ${verbs.map((each) => each.type).join(" | ")}`)];
  const parsed = z.safeParse(verb.schema, json);
  return parsed.success
    ? (parsed.data as Command)
    : parsed.error.issues.flatMap((issue) => problemsOf(verb.schema, issue, json));
}

export function problem(path: string, value: unknown, expected: string): CommandProblem {
  return { path, value: echo(value), expected };
}

export function problemsOf(schema: z.core.$ZodType, issue: z.core.$ZodIssue, json: unknown): CommandProblem[] {
  const path = issue.path.filter((part) => typeof part !== "symbol");
  if (issue.code !== "unrecognized_keys")
    return [problem(written(path), valueAt(json, path), expectationOf(schemaAt(schema, path)))];
  return issue.keys.map((key) => {
    const place = [...path, key];
    const expected =
      path.length === 0 && serverOwned.has(key) ? "nothing: the server sets it" : "nothing: there is no such field";
    return problem(written(place), valueAt(json, place), expected);
  });
}

type Path = readonly (string | number)[];

function written(path: Path): string {
  return path.map((part, index) => (typeof part === "number" ? `[${part}]` : index === 0 ? part : `.${part}`)).join("");
}

function valueAt(json: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, part) =>
      typeof value === "object" && value !== null && Object.hasOwn(value, part) ? Reflect.get(value, part) : undefined,
    json,
  );
}

/** The schema of the field that a path leads to; as deep as it can be followed. */
function schemaAt(schema: z.core.$ZodType, path: Path): z.core.$ZodType {
  return path.reduce<z.core.$ZodType>((at, part) => inside(at, part) ?? at, schema);
}

function inside(schema: z.core.$ZodType, part: string | number): z.core.$ZodType | undefined {
  if (schema instanceof z.ZodMiniExactOptional || schema instanceof z.ZodMiniNullable)
    return inside(schema._zod.def.innerType, part);
  if (schema instanceof z.ZodMiniObject) return schema._zod.def.shape[part];
  return schema instanceof z.ZodMiniArray ? schema._zod.def.element : undefined;
}
