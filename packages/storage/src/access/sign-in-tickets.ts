import type { Instant } from "@weir/domain";
import { later } from "./durations.ts";
import { hashOf } from "./secrets.ts";

/** How long somebody has for the code, once the password was right. */
const TICKET_MS = 5 * 60_000;
/** Wrong codes on one ticket; the last of them ends it. */
const TRIES = 5;
/** Nobody makes so many while somebody types a code: each costs a password hash. */
const MOST_TICKETS = 10_000;

/** Somebody's password was right. */
interface Ticket {
  readonly personId: string;
  /** Hash of the password that was right: another password, and the ticket is good for nothing. */
  readonly password: string;
}

interface Held extends Ticket {
  readonly overAt: number;
  readonly missed: number;
}

/** The way from a right password to the code. In memory only: after a restart one begins again. */
export interface SignInTickets {
  issue(ticket: Ticket): { readonly ticket: string; readonly expiresAt: Instant };
  find(secret: string): Ticket | undefined;
  /** Counts a wrong code; false once there were too many. */
  miss(secret: string): boolean;
  drop(secret: string): void;
}

interface Deps {
  readonly clock: () => Instant;
  readonly now: () => number;
  readonly newSecret: () => string;
}

export const createSignInTickets = ({ clock, now, newSecret }: Deps): SignInTickets => {
  const held = new Map<string, Held>();

  const get = (hash: string): Held | undefined => {
    const found = held.get(hash);
    return found === undefined || found.overAt <= now() ? undefined : found;
  };
  /** Those that are over stand first, as all last equally long. */
  const makeRoom = (): void => {
    for (const [hash, { overAt }] of held) {
      if (overAt > now() && held.size < MOST_TICKETS) return;
      held.delete(hash);
    }
  };

  return {
    issue: (ticket) => {
      makeRoom();
      const secret = newSecret();
      held.set(hashOf(secret), { ...ticket, overAt: now() + TICKET_MS, missed: 0 });
      return { ticket: secret, expiresAt: later(clock(), TICKET_MS) };
    },
    find: (secret) => get(hashOf(secret)),
    miss: (secret) => {
      const hash = hashOf(secret);
      const found = get(hash);
      if (found === undefined || found.missed + 1 >= TRIES) {
        held.delete(hash);
        return false;
      }
      held.set(hash, { ...found, missed: found.missed + 1 });
      return true;
    },
    drop: (secret) => void held.delete(hashOf(secret)),
  };
};
