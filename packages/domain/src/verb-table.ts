import * as z from "zod/mini";
import { expectationOf } from "./fields.ts";
import type { RefusalCode } from "./refusal.ts";
import { verbs } from "./verbs.ts";

export interface FieldRow {
  readonly name: string;
  readonly required: boolean;
  /** In the notation of problems: `text 1..500`, `one of queue | active | done`. */
  readonly expected: string;
}

export interface EventRow {
  readonly type: string;
  readonly v: number;
  readonly fields: readonly FieldRow[];
}

export interface VerbRow {
  readonly type: string;
  /** Beside `commandId`, `stream` and `occurredAt`, which every command has. */
  readonly fields: readonly FieldRow[];
  readonly events: readonly EventRow[];
  readonly refusals: readonly RefusalCode[];
}

/** Every verb with its fields, events and refusals, as plain data for a page of documentation. */
export function verbTable(): readonly VerbRow[] {
  return verbs.map(({ type, fields, events, refusals }) => ({
    type,
    fields: rowsOf(fields),
    events: events.map((event) => ({ type: event.type, v: event.v, fields: rowsOf(event.fields) })),
    refusals,
  }));
}

function rowsOf(fields: Readonly<Record<string, z.core.$ZodType>>): FieldRow[] {
  return Object.entries(fields).map(([name, field]) => {
    return { name, required: !(field instanceof z.ZodMiniExactOptional), expected: expectationOf(field) };
  });
}
