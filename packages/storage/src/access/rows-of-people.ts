import type { EventLog } from "../event-log.ts";
import type { Row } from "../rows/row-operation.ts";

/**
 * Every kind of row that is about one person, who is named by its `personId`, and what of it they are shown themselves:
 * nothing that opens anything. Under the name it has in what somebody takes along of their own.
 */
export const rowsOfPeople = {
  sessions: { kind: "session", shown: ["sessionId", "createdAt", "seenAt", "agent"] },
  tokens: { kind: "token", shown: ["tokenId", "name", "scope", "boardIds", "createdAt", "expiresAt", "usedAt"] },
  links: { kind: "one-time-key", shown: ["purpose", "createdAt", "expiresAt"] },
  mailAddresses: { kind: "mail-address", shown: ["email"] },
  choices: { kind: "own-choices", shown: ["hidesPresence", "digest", "language", "digestAt"] },
  recoveryCodes: { kind: "recovery-code", shown: [] },
  signInProviders: { kind: "identity", shown: ["linkedAt"] },
  shareLinks: {
    kind: "share",
    shown: ["shareId", "boardId", "what", "note", "hidesPeople", "embedding", "createdAt", "expiresAt", "usedAt"],
  },
  boardRoles: { kind: "board-role", shown: ["boardId", "role"] },
  readMarks: { kind: "read-mark", shown: ["boardId", "lookedAt"] },
  teams: { kind: "team-person", shown: ["teamId"] },
} as const satisfies Record<string, { readonly kind: string; readonly shown: readonly string[] }>;

/** The rows of a kind that are about somebody, by key. */
export const rowsAbout = async (log: EventLog, kind: string, personId: string): Promise<[key: string, row: Row][]> =>
  [...(await log.rows(kind))].filter(([, row]) => row.personId === personId);
