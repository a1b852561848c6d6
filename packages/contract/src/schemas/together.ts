import { z } from "zod";
import { doings } from "../frames.ts";
import { id } from "./common.ts";

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

/** What somebody chose for themselves. */
export const choicesAnswer = z.object({ hidesPresence: z.boolean() });
export const choicesBody = z.strictObject({ hidesPresence: z.boolean("true or false").optional() });
