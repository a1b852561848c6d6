import { hash, randomBytes } from "node:crypto";
import { createSealing, SEALING_KEY_BYTES } from "@weir/storage";
import { z } from "zod";
import { secretCookie } from "../session-cookie.ts";

const waitingSchema = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  until: z.number(),
  /** Where to go on after signing in. */
  to: z.string().optional(),
  /** They come back to be linked: hash of the session that asked for it. */
  linking: z.string().optional(),
});

/** What Weir has to know again of a browser that it sent to the provider. */
export type Waiting = z.output<typeof waitingSchema>;

/** A cookie of the browser that was sent, and of no other; sealed, so that nobody makes one up. */
export interface WaitingCookie {
  holding(waiting: Omit<Waiting, "until">): string;
  /** What it holds, unless it is over, or not ours. */
  in(cookies: string | undefined): Waiting | undefined;
  readonly gone: string;
}

/** How long somebody may be away. */
const waitsMs = 10 * 60_000;
const about = "sign-in with the provider";

/** Sealed with a key that lives as long as the process: after a restart one begins again. */
export function createWaitingCookie({ secure, now }: { secure: boolean; now: () => number }): WaitingCookie {
  const key = randomBytes(SEALING_KEY_BYTES);
  const sealing = createSealing(() => key);
  const cookie = secretCookie("weir-provider", { secure });
  return {
    holding: (waiting) => {
      const content: Waiting = { ...waiting, until: now() + waitsMs };
      return cookie.holding(sealing.seal(Buffer.from(JSON.stringify(content)), about), waitsMs / 1000);
    },
    in: (cookies) => {
      const sealed = cookie.in(cookies);
      const content = sealed === undefined ? undefined : sealing.open(sealed, about);
      if (content === undefined) return undefined;
      const waiting = waitingSchema.parse(JSON.parse(Buffer.from(content).toString()));
      return waiting.until > now() ? waiting : undefined;
    },
    gone: cookie.gone,
  };
}

/** What is kept of the session that asked. */
export const markOf = (session: string): string => hash("sha256", session, "base64url");
