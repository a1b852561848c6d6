import * as z from "zod/mini";
import { problem, problemsOf, type CommandProblem } from "./command-problem.ts";
import { eventDefinitionOf, type DomainEvent } from "./verbs.ts";

/**
 * The event in a piece of JSON, with its fields in their order, or everything that is wrong with
 * it. An event of an older version is brought to the present one first.
 */
export function parseEvent(json: unknown): DomainEvent | CommandProblem[] {
  if (typeof json !== "object" || json === null || Array.isArray(json)) return [problem("", json, "event")];
  const type: unknown = Object.hasOwn(json, "type") ? (json as { type?: unknown }).type : undefined;
  const definition = typeof type === "string" ? eventDefinitionOf(type) : undefined;
  if (definition === undefined) return [problem("type", type, "the type of an event")];
  const event = upcast(json as DomainEvent);
  const parsed = z.safeParse(definition.schema, event);
  if (!parsed.success) return parsed.error.issues.flatMap((issue) => problemsOf(definition.schema, issue, event));
  return event.v === definition.v ? event : [problem("v", event.v, `whole number 1..${definition.v}`)];
}

/** A stored event in the present version of its type; one that is of it already stays the same object. */
export function upcast(event: DomainEvent): DomainEvent {
  const definition = eventDefinitionOf(event.type);
  if (definition === undefined || !(event.v < definition.v)) return event;
  let upcasted: Readonly<Record<string, unknown>> = { ...event };
  for (let v = event.v; v < definition.v; v += 1) {
    upcasted = { ...(definition.upcasts[v]?.(upcasted) ?? upcasted), v: v + 1 };
  }
  return upcasted as DomainEvent;
}
