import type { Instant } from "@weir/domain";
import type { EventLog } from "../event-log.ts";
import { FORM_ROW } from "../intake/form-rows.ts";
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
  /** Links to request forms; the forms stay, closed. */
  readonly forms: number;
}

/**
 * Ends what opens a workspace that was put back from a copy. What was ended, used up or revoked since the copy was taken
 * is good again in it, and nothing in it says so: so all of it goes. Tokens, shares and links to request forms may be kept by who knows that none
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
  const formLinks = [...(await log.rows(FORM_ROW))]
    .filter(([, row]) => row.keyHash !== undefined)
    .map(([key]): RowOperation => ({ kind: FORM_ROW, key, merge: { keyHash: null, open: false } }));
  const ended = {
    sessions: await end(sessionForm.kind),
    links: await end(keyForm.kind),
    tokens: keepTokens ? 0 : await end(tokenForm.kind),
    shares: keepTokens ? 0 : await end(shareForm.kind),
    forms: keepTokens ? 0 : formLinks.length,
  };
  if (!keepTokens) operations.push(...formLinks);
  const isTeam = (await log.rows(ACCOUNT_ROW)).size > 0;
  if (isTeam || operations.length > 0)
    await log.writeRows(operations, [{ by: "server", did: "workspace.restored", what: { ...ended }, at }]);
  return ended;
}
