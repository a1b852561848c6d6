import type { Instant } from "@weir/domain";
import { DAY, HOUR } from "./durations.ts";
import type { RecordForm } from "./secret-book.ts";

/** A session that nobody used for so long is over. */
const SESSION_IDLE_DAYS = 14;
/** No session lasts longer, however much it is used. */
export const SESSION_DAYS = 90;
/** How often it is noted that a session or a token is used: the days above are right to this much. */
const SEEN_EVERY_HOURS = 1;

const AGENT_LENGTH = 200;

export interface Session {
  readonly sessionId: string;
  readonly personId: string;
  readonly createdAt: Instant;
  readonly seenAt: Instant;
  readonly agent: string;
  /** When it is over if nobody uses it from now on, in ms: follows from the times above, as `noteAt` does. */
  readonly overAt: number;
  /** When its use is worth noting again, in ms. */
  readonly noteAt: number;
}

/** When the use of what was used then is worth noting again. */
export const noteAfter = (used: Instant): number => Date.parse(used) + SEEN_EVERY_HOURS * HOUR;

export const sessionOf = (kept: Omit<Session, "overAt" | "noteAt">): Session => ({
  ...kept,
  agent: kept.agent.slice(0, AGENT_LENGTH),
  overAt: Math.min(Date.parse(kept.createdAt) + SESSION_DAYS * DAY, Date.parse(kept.seenAt) + SESSION_IDLE_DAYS * DAY),
  noteAt: noteAfter(kept.seenAt),
});

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
