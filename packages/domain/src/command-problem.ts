import * as z from "zod/mini";
import { expectationOf, formsOf } from "./fields.ts";

/** What is wrong with a command: where, what was there, and what was expected, in the notation of the table of verbs. */
export interface CommandProblem {
  /** As `stages[0].name`; empty for the command itself. */
  readonly path: string;
  readonly value: unknown;
  readonly expected: string;
}

const longestEcho = 200;

/** The value as a problem may repeat it: no more than a short text. */
function echo(value: unknown): unknown {
  if (typeof value === "string") return value.length > longestEcho ? `${value.slice(0, longestEcho)}...` : value;
  if (Array.isArray(value)) return `list of ${value.length}`;
  if (typeof value === "object" && value !== null) return "object";
  return value === undefined ? null : value;
}

const serverOwned = new Set(["seq", "v", "recordedAt", "actor", "claimed", "clockSkew", "source", "boardId"]);

export function problem(path: string, value: unknown, expected: string): CommandProblem {
  return { path, value: echo(value), expected };
}

/** What one complaint of a schema means for whoever wrote the JSON. */
export function problemsOf(schema: z.core.$ZodType, issue: z.core.$ZodIssue, json: unknown): CommandProblem[] {
  const path = issue.path.filter((part) => typeof part !== "symbol");
  if (issue.code !== "unrecognized_keys")
    return [problem(written(path), valueAt(json, path), expectationOf(schemaAt(schema, path, json)))];
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
function schemaAt(schema: z.core.$ZodType, path: Path, json: unknown): z.core.$ZodType {
  return path.reduce<z.core.$ZodType>(
    (at, part, depth) => inside(formIn(at, valueAt(json, path.slice(0, depth)), part), part) ?? at,
    schema,
  );
}

/** The form that a value of several forms says it has; where it says none of them, what tells them apart. */
function formIn(schema: z.core.$ZodType, value: unknown, part: string | number): z.core.$ZodType {
  const forms = formsOf(schema);
  if (forms === undefined) return schema;
  const form = forms.byTag.get(String(valueAt(value, [forms.tag])));
  return form ?? (part === forms.tag ? z.strictObject({ [forms.tag]: forms.tagField }) : schema);
}

function inside(schema: z.core.$ZodType, part: string | number): z.core.$ZodType | undefined {
  if (schema instanceof z.ZodMiniExactOptional || schema instanceof z.ZodMiniNullable)
    return inside(schema._zod.def.innerType, part);
  if (schema instanceof z.ZodMiniObject) return schema._zod.def.shape[part];
  return schema instanceof z.ZodMiniArray ? schema._zod.def.element : undefined;
}
