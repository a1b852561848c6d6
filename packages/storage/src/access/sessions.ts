import type { Instant } from "@weir/domain";
import type { RecordForm } from "./secret-book.ts";
import { daysAfter } from "./secrets.ts";

/** A session that nobody used for so long is over. */
export const SESSION_IDLE_DAYS = 14;
/** No session lasts longer, however much it is used. */
export const SESSION_DAYS = 90;
/** How often it is noted that a session or a token is used: the days above are right to this much. */
export const SEEN_EVERY_HOURS = 1;

const AGENT_LENGTH = 200;

export interface Session {
  readonly sessionId: string;
  readonly personId: string;
  readonly createdAt: Instant;
  readonly seenAt: Instant;
  readonly agent: string;
  /** Over from here on if nobody uses it; follows from the times above. */
  readonly idleAt: Instant;
  /** Over from here on in any case. */
  readonly endsAt: Instant;
}

export const sessionOf = (kept: Omit<Session, "idleAt" | "endsAt">): Session => ({
  ...kept,
  agent: kept.agent.slice(0, AGENT_LENGTH),
  idleAt: daysAfter(kept.seenAt, SESSION_IDLE_DAYS),
  endsAt: daysAfter(kept.createdAt, SESSION_DAYS),
});

export const sessionIsOver = ({ idleAt, endsAt }: Session, now: Instant): boolean => now >= idleAt || now >= endsAt;

export const sessionForm: RecordForm<Session> = {
  kind: "session",
  toRow: ({ sessionId, personId, createdAt, seenAt, agent }) => ({ sessionId, personId, createdAt, seenAt, agent }),
  fromRow: (row) =>
    sessionOf({
      sessionId: String(row.sessionId),
      personId: String(row.personId),
      createdAt: String(row.createdAt),
      seenAt: String(row.seenAt),
      agent: String(row.agent),
    }),
};
