import { z } from "zod";
import { password, personAnswer } from "./access.ts";
import { instant } from "./common.ts";

const sixDigits = z
  .string("six digits")
  .max(50, "six digits")
  .regex(/^\s*(?:\d\s*){6}$/, "six digits");
const code = z
  .string("six digits, or a recovery code")
  .max(200, "six digits, or a recovery code")
  .regex(/\S/, "six digits, or a recovery code");
const ticket = z.string("the ticket of the first step").regex(/^[\w-]{20,200}$/, "the ticket of the first step");

/** Who has a second factor is not signed in yet: the ticket is for the next step. */
export const signInAnswer = z.union([
  personAnswer,
  z.object({ secondFactor: z.object({ ticket: z.string(), expiresAt: instant }) }),
]);
export const signInCodeBody = z.strictObject({ ticket, code });

export const secondFactorAnswer = z.union([
  z.object({ on: z.literal(true), needed: z.boolean(), since: instant, recoveryCodesLeft: z.int() }),
  z.object({ on: z.literal(false), needed: z.boolean() }),
]);
/** `code` where there is a second factor already. */
export const offerSecondFactorBody = z.strictObject({ password, code: code.optional() });
/** Shown once. `address` is for a QR code. */
export const offeredSecondFactor = z.object({ secret: z.string(), address: z.string(), expiresAt: instant });
export const confirmSecondFactorBody = z.strictObject({ code: sixDigits });
export const proofBody = z.strictObject({ password, code });
/** `next`: a new password, where the present one is too short to stand alone. */
export const endSecondFactorBody = z.strictObject({ password, code, next: password.optional() });
/** Shown once: Weir keeps only their hashes. */
export const recoveryCodesAnswer = z.object({ recoveryCodes: z.array(z.string()) });
