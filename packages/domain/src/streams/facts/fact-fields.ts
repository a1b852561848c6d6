import type * as z from "zod/mini";
import {
  flagField,
  groupField,
  idField,
  listField,
  nameField,
  optional,
  peopleField,
  taggedField,
  titleField,
  wordField,
} from "../../fields.ts";

/** Changes that one deployment may carry. */
const mostChanges = 1_000;

const shown = { service: optional(nameField), boardIds: optional(peopleField), title: optional(titleField) };

/** A fact by its kind, its instants as they are asked (any zone) or as events have them. */
export function factFieldWith(instant: z.core.$ZodType<string, string>) {
  const change = groupField({ changeId: idField, committedAt: optional(instant) });
  return taggedField("kind", [
    groupField({
      kind: wordField("deployment"),
      factId: idField,
      deployedAt: instant,
      changes: optional(listField(change, mostChanges, ({ changeId }) => changeId)),
      failed: optional(flagField),
      recoveredAt: optional(instant),
      unplanned: optional(flagField),
      fixes: optional(idField),
      ...shown,
    }),
    groupField({
      kind: wordField("incident"),
      factId: idField,
      detectedAt: instant,
      restoredAt: optional(instant),
      causedBy: optional(idField),
      ...shown,
    }),
    groupField({ kind: wordField("change"), factId: idField, committedAt: instant, ...shown }),
    groupField({ kind: wordField("note"), factId: idField, notedAt: instant, ...shown, title: titleField }),
  ]);
}
