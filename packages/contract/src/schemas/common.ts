import { z } from "zod";
import { expectedInstant, parseInstant } from "../instant.ts";

/** A JSON value whose type is known to the domain: documented here, checked there. */
export const shaped = <T>(schema: z.ZodType): z.ZodType<T> => schema as z.ZodType<T>;

/** What a schema gives, for those who only read it. */
export type Frozen<T> = T extends readonly (infer Item)[]
  ? readonly Frozen<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Frozen<T[Key]> }
    : T;

/** An id somebody chose: what the domain takes as one. */
export const id = z
  .string("an id of 1 to 100 letters, digits or ._~:@-")
  .regex(/^[A-Za-z0-9._~:@-]{1,100}$/, "an id of 1 to 100 letters, digits or ._~:@-")
  .meta({ description: "An id chosen by its maker." });

export const instant = z.iso.datetime().meta({ description: "An instant in UTC, ISO 8601 with milliseconds." });

/** An instant in a query, made ISO. */
export const instantParameter = z
  .string(expectedInstant)
  .transform((value, context) => {
    const parsed = parseInstant(value);
    if (parsed !== undefined) return parsed;
    context.addIssue({ code: "custom", message: expectedInstant, input: value });
    return z.NEVER;
  })
  .meta({ description: `${expectedInstant}.` });

/** A whole number in a query, from `min` to `max`. */
export const countParameter = (expected: string, max = Number.MAX_SAFE_INTEGER, min = 0) =>
  z
    .string(expected)
    .regex(/^\d{1,15}$/, expected)
    .transform(Number)
    .refine((value) => value >= min && value <= max, expected)
    .meta({ description: expected });

export const boardParams = z.strictObject({ boardId: id });
