import { z } from "zod";
import { instant } from "./common.ts";

/** `number`: what stands in the place of their name from now on, "Removed person 3". */
export const removedPersonAnswer = z.object({ removed: z.literal(true), number: z.int() });

/** `code`: of the second factor, where there is one; no `password`: who signs in with a provider alone, and just did. */
export const removalBody = z.strictObject({
  password: z.string("a password").min(1, "a password").max(1_000, "a password of at most 1000 characters").optional(),
  code: z.string("a code").max(100, "a code of at most 100 characters").optional(),
});

/** Everything Weir knows of somebody; docs/privacy.md says what the fields hold. */
export const ownFileAnswer = z.looseObject({
  format: z.literal("weir-person"),
  version: z.int(),
  exportedAt: instant,
});

const reason = "why, in 1 to 500 characters";

/** Whoever switches it on says why, for everybody on the board. */
export const personFiguresBody = z
  .strictObject({
    on: z.boolean("true or false"),
    reason: z.string(reason).max(500, reason).regex(/\S/, reason).optional(),
  })
  .refine(({ on, reason: why }) => !on || why !== undefined, { path: ["reason"], message: reason });

/** `by` and `reason`: who said so, and why. */
export const personFiguresAnswer = z.object({
  on: z.boolean(),
  since: instant.optional(),
  by: z.string().optional(),
  reason: z.string().optional(),
});
