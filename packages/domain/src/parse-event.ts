import * as z from "zod/mini";
import { problem, problemsOf, type CommandProblem } from "./command-problem.ts";
import type { EventDefinition } from "./verb.ts";
import { eventDefinitionOf } from "./known-verbs.ts";
import type { DomainEvent } from "./verbs.ts";

/**
 * The event in a piece of JSON, with its fields in their order, or everything that is wrong with
 * it. An event of an older version is brought to the present one first.
 */
export function parseEvent(json: unknown): DomainEvent | CommandProblem[] {
  if (typeof json !== "object" || json === null || Array.isArray(json)) return [problem("", json, "event")];
  const type: unknown = Object.hasOwn(json, "type") ? (json as { type?: unknown }).type : undefined;
  const definition = typeof type === "string" ? eventDefinitionOf(type) : undefined;
  if (definition === undefined) return [problem("type", type, "the type of an event")];
  const { v } = json as { readonly v?: unknown };
  if (typeof v !== "number" || !Number.isInteger(v) || v < 1 || v > definition.v) {
    return [problem("v", v, `whole number 1..${definition.v}`)];
  }
  const event = upcast(json as DomainEvent);
  const parsed = z.safeParse(definition.schema, event);
  return parsed.success ? event : parsed.error.issues.flatMap((issue) => problemsOf(definition.schema, issue, event));
}

/** A stored event in the present version of its type; one that is of it already stays the same object. */
export function upcast(event: DomainEvent): DomainEvent {
  const definition = eventDefinitionOf(event.type);
  return definition === undefined || !(event.v < definition.v) ? event : (upcastBy(definition, event) as DomainEvent);
}

/** The event led through every version from its own to that of the definition. Throws where a way is missing. */
export function upcastBy(
  { type, v, upcasts }: Pick<EventDefinition, "type" | "v" | "upcasts">,
  event: { readonly v: number },
): object {
  let upcasted: Readonly<Record<string, unknown>> = { ...event };
  for (let version = event.v; version < v; version += 1) {
    const step = upcasts[version];
    if (step === undefined) throw new Error(`${type} has no way from version ${version} to ${version + 1}`);
    upcasted = { ...step(upcasted), v: version + 1 };
  }
  return upcasted;
}
