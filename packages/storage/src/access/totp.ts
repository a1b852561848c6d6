import { timingSafeEqual } from "node:crypto";
import { Secret, TOTP } from "otpauth";
import type { SecretBytes } from "./secrets.ts";

/** As long as a SHA-1, which is what RFC 4226 (section 4, R6) recommends. */
const SECRET_BYTES = 20;
const PERIOD_SECONDS = 30;
/** A clock may be off by so many steps, either way. */
const DRIFT_STEPS = 1;
/** What every app for codes knows (RFC 6238, and the `otpauth` addresses that QR codes hold). */
const rules = { algorithm: "SHA1", digits: 6, period: PERIOD_SECONDS } as const;

export const newTotpSecret = (bytes: SecretBytes): Uint8Array => Uint8Array.from(bytes(SECRET_BYTES));

const secretOf = (bytes: Uint8Array): Secret => new Secret({ buffer: Uint8Array.from(bytes).buffer });

const totpOf = (bytes: Uint8Array, login = ""): TOTP =>
  new TOTP({ ...rules, issuer: "Weir", label: login, secret: secretOf(bytes) });

/** The secret as people type it into an app, and as the address that a QR code shows it. */
export const shownTotp = (bytes: Uint8Array, login: string): { readonly secret: string; readonly address: string } => ({
  secret: secretOf(bytes).base32,
  address: totpOf(bytes, login).toString(),
});

export const stepAt = (ms: number): number => Math.floor(ms / 1000 / PERIOD_SECONDS);

/** The code of a step. */
export const codeOf = (bytes: Uint8Array, step: number): string =>
  totpOf(bytes).generate({ timestamp: step * PERIOD_SECONDS * 1000 });

/** Six digits, as somebody typed them; nothing where they typed something else. */
export const typedCode = (typed: string): string | undefined => /^\d{6}$/.exec(typed.replaceAll(/\s/g, ""))?.[0];

const same = (one: string, other: string): boolean => timingSafeEqual(Buffer.from(one), Buffer.from(other));

/** The step a code is of, among those near now and after the one that was used last: a code is good once. */
export const stepOfCode = (
  bytes: Uint8Array,
  code: string,
  { now, usedStep }: { readonly now: number; readonly usedStep: number },
): number | undefined => {
  const present = stepAt(now);
  const steps = Array.from({ length: 2 * DRIFT_STEPS + 1 }, (_, at) => present - DRIFT_STEPS + at);
  return steps.filter((step) => same(codeOf(bytes, step), code)).find((step) => step > usedStep);
};
