import type { Instant, WorkspaceRole } from "@weir/domain";
import type { AuditEntry } from "../audit/audit-entry.ts";
import { PERSON_ROW } from "../rows/people-rows.ts";
import type { Row } from "../rows/row-operation.ts";
import { denied } from "../workspace/permitted.ts";
import type { Access } from "./access.ts";
import type { AccessParts } from "./access-parts.ts";
import { rowsAbout, rowsOfPeople } from "./rows-of-people.ts";

/** What is kept about somebody, beside what they did on boards. No secret is in it, nor the hash of one. */
export interface OwnRecord {
  readonly person: { readonly personId: string; readonly name: string };
  /** `null` for who is alone and signs in nowhere. */
  readonly account: {
    readonly login: string;
    readonly role: WorkspaceRole;
    readonly createdAt: Instant;
    /** Since when they have one. */
    readonly secondFactor: Instant | null;
  } | null;
  /** What they hold or were given. */
  readonly held: Readonly<Record<keyof typeof rowsOfPeople, readonly Row[]>>;
  /** What the audit tells of what they did, and of what was done to them; oldest first. */
  readonly audit: readonly AuditEntry[];
}

const AUDIT_STEP = 1_000;

/** What people may know of what is kept about themselves. */
export const createOwnRecord = ({ log, accounts, factors }: AccessParts): Pick<Access, "ownRecord"> => {
  const auditAbout = async (personId: string): Promise<AuditEntry[]> => {
    const found: AuditEntry[] = [];
    let before: number | undefined;
    for (;;) {
      const page = await log.audit({ limit: AUDIT_STEP, ...(before !== undefined && { before }) });
      found.push(...page.filter(({ by, what }) => by === personId || what.personId === personId));
      before = page.at(-1)?.seq;
      if (page.length < AUDIT_STEP) return found.toReversed();
    }
  };

  const heldBy = async (personId: string): Promise<OwnRecord["held"]> => {
    const kinds = Object.entries(rowsOfPeople).map(async ([name, { kind, shown }]) => {
      const rows = await rowsAbout(log, kind, personId);
      return [name, rows.map(([, row]) => shownOf(row, shown))];
    });
    return Object.fromEntries(await Promise.all(kinds)) as OwnRecord["held"];
  };

  return {
    ownRecord: async (viewer) => {
      const refused = denied(viewer, "account.export");
      if (refused) return refused;
      const { personId } = viewer;
      const account = accounts.get(personId);
      const row = await log.row(PERSON_ROW, personId);
      return {
        person: { personId, name: String(row?.name ?? "") },
        account: account
          ? {
              login: account.login,
              role: account.role,
              createdAt: account.createdAt,
              secondFactor: factors.since(personId) ?? null,
            }
          : null,
        held: await heldBy(personId),
        audit: await auditAbout(personId),
      };
    },
  };
};

const shownOf = (row: Row, shown: readonly string[]): Row =>
  Object.fromEntries(Object.entries(row).filter(([field]) => shown.includes(field)));
