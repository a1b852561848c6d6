import type { Instant } from "@weir/domain";
import type { Secret } from "./access.ts";
import { HOUR, later } from "./durations.ts";
import { hashOf } from "./secrets.ts";

/** How long whoever knew a link's password may go on without saying it again. */
const GRANT_HOURS = 12;
/** Kept at once; of more, the oldest are forgotten and ask for the password again. */
const MOST_GRANTS = 10_000;

/** What stands for a link and its password, once both were said. */
export interface ShareGrants {
  give(shareHash: string): Secret;
  /** Hash of the link's key, and until when the grant is good, in ms. */
  find(secret: string): { readonly shareHash: string; readonly overAt: number } | undefined;
}

/** In memory only: a server that starts anew asks for passwords again. */
export const createShareGrants = (clock: () => Instant, newSecret: () => string): ShareGrants => {
  const grants = new Map<string, { readonly shareHash: string; readonly overAt: number }>();
  return {
    give: (shareHash) => {
      const secret = newSecret();
      const expiresAt = later(clock(), GRANT_HOURS * HOUR);
      grants.set(hashOf(secret), { shareHash, overAt: Date.parse(expiresAt) });
      const [oldest] = grants.size > MOST_GRANTS ? grants.keys() : [];
      if (oldest !== undefined) grants.delete(oldest);
      return { secret, expiresAt };
    },
    find: (secret) => grants.get(hashOf(secret)),
  };
};
