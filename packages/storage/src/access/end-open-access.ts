import type { Instant } from "@weir/domain";
import type { EventLog } from "../event-log.ts";
import type { RowOperation } from "../rows/row-operation.ts";
import { ACCOUNT_ROW } from "./accounts.ts";
import { keyForm } from "./one-time-keys.ts";
import { sessionForm } from "./sessions.ts";
import { shareForm } from "./shares.ts";
import { tokenForm } from "./tokens.ts";

/** How many of each were ended. */
export interface EndedAccess {
  readonly sessions: number;
  readonly links: number;
  readonly tokens: number;
  readonly shares: number;
}

/**
 * Ends what opens a workspace that was put back from a copy. What was ended, used up or revoked since the copy was taken
 * is good again in it, and nothing in it says so: so all of it goes. Tokens and shares may be kept by who knows that none
 * was revoked since. Passwords, roles and who is disabled are what they were: nobody could come in otherwise.
 */
export async function endOpenAccess(
  log: EventLog,
  { at, keepTokens = false }: { readonly at: Instant; readonly keepTokens?: boolean },
): Promise<EndedAccess> {
  const operations: RowOperation[] = [];
  const end = async (kind: string): Promise<number> => {
    const rows = await log.rows(kind);
    operations.push(...[...rows.keys()].map((key) => ({ kind, key, remove: true }) as const));
    return rows.size;
  };
  const ended = {
    sessions: await end(sessionForm.kind),
    links: await end(keyForm.kind),
    tokens: keepTokens ? 0 : await end(tokenForm.kind),
    shares: keepTokens ? 0 : await end(shareForm.kind),
  };
  const isTeam = (await log.rows(ACCOUNT_ROW)).size > 0;
  if (isTeam || operations.length > 0)
    await log.writeRows(operations, [{ by: "server", did: "workspace.restored", what: { ...ended }, at }]);
  return ended;
}
