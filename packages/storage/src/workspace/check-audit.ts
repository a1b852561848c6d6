import { chainStart, linkProblem } from "../audit/audit-chain.ts";
import type { AuditEntry } from "../audit/audit-entry.ts";
import type { EventLog } from "../event-log.ts";

const PAGE = 1_000;

/** Follows the audit from its newest entry to its first, holding each against the one before it. */
export const checkAudit = async (log: EventLog): Promise<readonly { readonly problem: string }[]> => {
  const problems: { readonly problem: string }[] = [];
  let later: AuditEntry | undefined;
  const hold = (entry: Pick<AuditEntry, "seq" | "hash">): void => {
    const problem = later && linkProblem(entry, later);
    if (problem !== undefined) problems.push({ problem });
  };
  for (;;) {
    const page = await log.audit({ limit: PAGE, ...(later && { before: later.seq }) });
    for (const entry of page) {
      hold(entry);
      later = entry;
    }
    if (page.length < PAGE) break;
  }
  hold(chainStart);
  return problems;
};
