import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import type { RequestIds } from "@weir/storage";

/** Nobody reads a form and fills it in within this. */
const leastMs = 3_000;
/** A page may stay open over a working day. */
const mostMs = 12 * 3_600_000;

export const waitSeconds = leastMs / 1000;

/** What a token stands for; or how long to wait until it does; or nothing any more. */
type Checked = RequestIds | { readonly waitMs: number } | undefined;

/** Tokens of opened forms: for one form and one request, from some seconds on and for some hours. */
export interface FormTokens {
  give(formKey: string): string;
  check(formKey: string, token: string): Checked;
}

interface Options {
  readonly now: () => number;
  readonly newId: () => string;
}

/** Signed with a key that lives as long as the server: who had a form open over a restart opens it anew. */
export function createFormTokens({ now, newId }: Options, secret: Uint8Array = randomBytes(32)): FormTokens {
  const signed = (...parts: readonly string[]): string =>
    createHmac("sha256", secret).update(JSON.stringify(parts)).digest("base64url");
  const isOurs = (signature: string, ...parts: readonly string[]): boolean => {
    const [told, right] = [Buffer.from(signature), Buffer.from(signed(...parts))];
    return told.length === right.length && timingSafeEqual(told, right);
  };
  return {
    give: (formKey) => {
      const [requestId, at] = [newId(), now().toString(36)];
      return [requestId, at, signed("form", formKey, requestId, at)].join(".");
    },
    check: (formKey, token) => {
      const [requestId = "", at = "", signature = ""] = token.split(".");
      if (!isOurs(signature, "form", formKey, requestId, at)) return undefined;
      const age = now() - Number.parseInt(at, 36);
      if (age > mostMs) return undefined;
      if (age < leastMs) return { waitMs: leastMs - age };
      // The same token is the same request, so that it may be sent again where its answer was lost.
      return { requestId, statusKey: signed("request", requestId) };
    },
  };
}
