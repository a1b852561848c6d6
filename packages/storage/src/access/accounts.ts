import { reaches, workspaceRoles, type Instant, type WorkspaceRole } from "@weir/domain";
import type { Row } from "../rows/row-operation.ts";
import type { Step } from "./step.ts";
import { wordFrom } from "./word-from.ts";

/** The kind under which accounts are kept, by person. Their names are rows of people, as everybody's. */
export const ACCOUNT_ROW = "account";

export interface Account {
  readonly personId: string;
  readonly login: string;
  readonly role: WorkspaceRole;
  readonly disabled: boolean;
  /** Hash of the password, with its own salt and costs. */
  readonly password: string;
  readonly createdAt: Instant;
}

/** What logins are compared by. */
const loginKey = (login: string): string => login.trim().normalize("NFKC").toLowerCase();

const toRow = ({ login, role, disabled, password, createdAt }: Account): Row => ({
  login,
  role,
  password,
  createdAt,
  disabled: disabled || null,
});

const fromRow = (personId: string, row: Row): Account => ({
  personId,
  login: String(row.login),
  role: wordFrom(workspaceRoles, row.role),
  disabled: row.disabled === true,
  password: String(row.password),
  createdAt: String(row.createdAt),
});

/** The lesser of what an account was and will be: what holds until the disk has followed. */
const lesser = (old: Account, next: Account): Account => ({
  ...old,
  disabled: old.disabled || next.disabled,
  role: reaches(workspaceRoles, old.role, next.role) ? next.role : old.role,
});

export interface Accounts {
  get(personId: string): Account | undefined;
  /** What somebody is in the workspace now; `undefined` where they are disabled or not of it. */
  roleOf(personId: string): WorkspaceRole | undefined;
  withLogin(login: string): Account | undefined;
  all(): readonly Account[];
  /** True where somebody else who can sign in is an owner. */
  ownersBesides(personId: string): boolean;
  hasOwner(): boolean;
  put(account: Account): Step;
  /** Takes an account away: its login is free again. */
  remove(personId: string): Step;
}

export const createAccounts = (rows: ReadonlyMap<string, Row>): Accounts => {
  const accounts = new Map([...rows].map(([personId, row]) => [personId, fromRow(personId, row)]));
  const byLogin = new Map([...accounts.values()].map((account) => [loginKey(account.login), account.personId]));
  const owners = () => [...accounts.values()].filter(({ role, disabled }) => role === "owner" && !disabled);

  const set = (account: Account): void => {
    const old = accounts.get(account.personId);
    if (old) byLogin.delete(loginKey(old.login));
    accounts.set(account.personId, account);
    byLogin.set(loginKey(account.login), account.personId);
  };

  return {
    get: (personId) => accounts.get(personId),
    roleOf: (personId) => {
      const account = accounts.get(personId);
      return account === undefined || account.disabled ? undefined : account.role;
    },
    withLogin: (login) => accounts.get(byLogin.get(loginKey(login)) ?? ""),
    all: () => [...accounts.values()],
    ownersBesides: (personId) => owners().some((owner) => owner.personId !== personId),
    hasOwner: () => owners().length > 0,
    put: (account) => ({
      row: { kind: ACCOUNT_ROW, key: account.personId, merge: toRow(account) },
      before: () => {
        const old = accounts.get(account.personId);
        if (old) accounts.set(account.personId, lesser(old, account));
      },
      after: () => set(account),
    }),
    remove: (personId) => ({
      row: { kind: ACCOUNT_ROW, key: personId, remove: true },
      before: () => {
        const old = accounts.get(personId);
        if (old) accounts.set(personId, { ...old, disabled: true });
      },
      after: () => {
        accounts.delete(personId);
        for (const [login, holder] of byLogin) if (holder === personId) byLogin.delete(login);
      },
    }),
  };
};
