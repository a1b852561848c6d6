import { z } from "zod";
import { doings } from "../frames.ts";
import { languages, type Language } from "../texts/languages.ts";
import { countParameter, id, instant } from "./common.ts";

/** What somebody has in hand, told of the stream they listen by; without a card: nothing. */
export const presenceBody = z
  .strictObject({
    seat: id.meta({ description: "What the stream's first presence frame calls it." }),
    cardId: id.optional(),
    doing: z.enum(doings, `one of ${doings.join(" | ")}`).optional(),
  })
  .refine(({ cardId, doing }) => (cardId === undefined) === (doing === undefined), {
    message: "a card together with what is done to it, or neither",
    path: ["doing"],
  });

/** `here` is false where that stream is open no more: whoever tells this opens another. */
export const presenceAnswer = z.object({ here: z.boolean() });

export const readersAnswer = z.object({ people: z.array(z.object({ personId: z.string(), name: z.string() })) });

export const inboxQuery = z.strictObject({
  limit: countParameter("how many entries, a whole number from 0 to 100", 100).optional(),
});
export const inboxAnswer = z.object({
  unread: z.int(),
  /** Newest first. */
  entries: z.array(
    z.object({
      boardId: z.string(),
      seq: z.int(),
      cardId: z.string(),
      kind: z.enum(["mentioned", "commented", "moved", "blocked"]),
      at: instant,
      by: z.string(),
      unread: z.boolean(),
      boardName: z.string(),
      title: z.string(),
      stage: z.string().optional(),
      text: z.string().optional(),
    }),
  ),
});
const seq = z.int("a seq: a whole number from 1").min(1, "a seq: a whole number from 1");
/** One entry, or with `all` everything there is by now. */
export const markInboxBody = z.union([
  z.strictObject({ boardId: id, seq }),
  z.strictObject({ all: z.literal(true, "true") }),
]);
export const markedInboxAnswer = z.object({ unread: z.int() });

/** Null: they never looked at it. */
export const lookedAnswer = z.object({ looked: z.object({ seq: z.int(), at: instant }).nullable() });
export const lookBody = z.strictObject({ seq });

const tags = Object.keys(languages) as Language[];
const language = z.enum(tags, `${tags.join(" or ")}, or null for what the browser wishes`);

/** What somebody chose for themselves. */
export const choicesAnswer = z.object({
  hidesPresence: z.boolean(),
  /** Null: no mail reaches them. */
  digest: z.boolean().nullable(),
  /** Null: what the browser wishes. */
  language: language.nullable(),
});
const flag = z.boolean("true or false").optional();
export const choicesBody = z.strictObject({
  hidesPresence: flag,
  digest: flag,
  language: language.nullable().optional(),
});
