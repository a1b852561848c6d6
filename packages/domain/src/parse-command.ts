import * as z from "zod/mini";
import { problem, problemsOf, type CommandProblem } from "./command-problem.ts";
import { knownTypes, verbOf } from "./known-verbs.ts";
import { isPlainly } from "./plain-fields.ts";
import type { Command } from "./verbs.ts";

/**
 * The command in a piece of JSON, or everything that is wrong with it. Fields that no verb has and
 * fields that the server owns are problems, never ignored.
 */
export function parseCommand(json: unknown): Command | CommandProblem[] {
  if (typeof json !== "object" || json === null || Array.isArray(json)) return [problem("", json, "command")];
  const type: unknown = Object.hasOwn(json, "type") ? (json as { type?: unknown }).type : undefined;
  const verb = typeof type === "string" ? verbOf(type) : undefined;
  if (verb === undefined) return [problem("type", type, `one of ${knownTypes().join(" | ")}`)];
  if (isPlainly(verb.schema, json)) return json as Command;
  const parsed = z.safeParse(verb.schema, json);
  return parsed.success
    ? (parsed.data as Command)
    : parsed.error.issues.flatMap((issue) => problemsOf(verb.schema, issue, json));
}
