import type { DomainEvent } from "@weir/domain";
import { z } from "zod";
import { countParameter, id, instant, shaped } from "./common.ts";

/** Known to every command; the fields of each verb are checked by the domain's own schemas. */
export const commandBody = z
  .looseObject({ commandId: id, stream: id, type: z.string() })
  .meta({ description: "A command. docs/verbs.md lists each verb's fields, events and refusals." });

/** The shorthand: the board in the path names the stream. */
export const boardCommandBody = z.looseObject({ commandId: id, type: z.string() });

const event = shaped<DomainEvent>(
  z.looseObject({
    stream: z.string(),
    seq: z.int(),
    type: z.string(),
    v: z.int(),
    at: instant,
    recordedAt: instant,
    actor: z.looseObject({ kind: z.string(), id: z.string() }),
    commandId: z.string(),
  }),
);

export const commandAnswer = z.object({
  results: z.array(z.object({ stream: z.string(), seq: z.int(), events: z.array(event) })),
});

export const eventsQuery = z.strictObject({
  streams: z
    .string("names of streams, separated by commas")
    .min(1, "names of streams, separated by commas")
    .max(10_000),
  after: z.string("a cursor as a stream's id gave it").max(20_000).optional(),
  limit: countParameter("a whole number from 1 to 1000", 1000, 1).optional(),
});

export const boardEventsQuery = z.strictObject({
  after: countParameter("a seq: a whole number from 0").optional(),
  limit: countParameter("a whole number from 1 to 1000", 1000, 1).optional(),
});

/** A page of events; `next` is where the following page starts, and stays the same at the end. */
export const eventsAnswer = z.object({ events: z.array(event), next: z.union([z.string(), z.int()]) });

export const cardAnswer = z.object({
  card: z.looseObject({ cardId: z.string(), title: z.string(), stageId: z.string() }),
  details: z.looseObject({}),
  story: z.array(event),
});
