import * as z from "zod/mini";
import type { CommandProblem } from "./command-problem.ts";
import { groupField, idField, instantField, nameField, oneOf, optional, seqField, streamField, trueField } from "./fields.ts";
import { problem, problemsOf } from "./parse-command.ts";
import type { EventDefinition } from "./verb.ts";
import { eventDefinitionOf, type DomainEvent } from "./verbs.ts";

const envelope = {
  stream: streamField,
  seq: seqField,
  v: seqField,
  at: instantField,
  recordedAt: instantField,
  actor: groupField({ kind: oneOf(["person", "rule", "import", "demo"]), id: idField, group: optional(nameField) }),
  commandId: idField,
  claimed: optional(trueField),
  clockSkew: optional(trueField),
  source: optional(groupField({ system: nameField, boardId: nameField, factId: nameField })),
};

const schemas = new Map<EventDefinition, z.core.$ZodType>();

function schemaOf(definition: EventDefinition): z.core.$ZodType {
  const known = schemas.get(definition);
  if (known !== undefined) return known;
  const schema = z.strictObject({ ...envelope, type: oneOf([definition.type]), ...definition.schema._zod.def.shape });
  schemas.set(definition, schema);
  return schema;
}

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
  const schema = schemaOf(definition);
  const parsed = z.safeParse(schema, event);
  if (!parsed.success) return parsed.error.issues.flatMap((issue) => problemsOf(schema, issue, event));
  return event.v === definition.v ? event : [problem("v", event.v, `whole number 1..${definition.v}`)];
}

/** A stored event in the present version of its type; one that is of it already stays the same object. */
export function upcast(event: DomainEvent): DomainEvent {
  const definition = eventDefinitionOf(event.type);
  if (definition === undefined || !(event.v < definition.v)) return event;
  let payload: Record<string, unknown> = { ...event };
  for (let v = event.v; v < definition.v; v += 1) payload = { ...(definition.upcasts[v]?.(payload) ?? payload), v: v + 1 };
  return payload as DomainEvent;
}
