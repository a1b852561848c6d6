import { boardRoles, workspaceRoles, type BoardRole, type WorkspaceRole } from "@weir/domain";
import type { ModelFactor, SecondFactorDeed, Shown } from "./second-factor-model.ts";
import { TeamModel, type TeamDeed } from "./team-model.ts";

/** What is tried on access; people, sessions, tokens and boards are numbers that wrap around. */
export type Deed =
  | { readonly deed: "join"; readonly role: "admin" | "member" | "guest" }
  | { readonly deed: "sign-in"; readonly who: number; readonly right: boolean; readonly shows: Shown }
  | { readonly deed: "sign-out"; readonly session: number }
  | { readonly deed: "end-session"; readonly by: number; readonly session: number }
  | { readonly deed: "change-password"; readonly session: number }
  | { readonly deed: "reset"; readonly by: number; readonly who: number }
  | {
      readonly deed: "change-member";
      readonly by: number;
      readonly who: number;
      readonly role?: WorkspaceRole;
      readonly disabled?: boolean;
    }
  | { readonly deed: "create-token"; readonly session: number }
  | { readonly deed: "revoke-token"; readonly by: number; readonly token: number }
  | { readonly deed: "create-board"; readonly by: number }
  | { readonly deed: "remove-board"; readonly board: number }
  | {
      readonly deed: "open-board";
      readonly by: number;
      readonly board: number;
      readonly everyone: Exclude<BoardRole, "manager"> | null;
    }
  | {
      readonly deed: "give-role";
      readonly by: number;
      readonly board: number;
      readonly who: number;
      readonly role: BoardRole | null;
    }
  | TeamDeed
  | SecondFactorDeed
  | { readonly deed: "pass"; readonly days: number }
  | { readonly deed: "reopen" };

interface ModelPerson {
  password: string;
  factor?: ModelFactor | undefined;
  role: WorkspaceRole;
  disabled: boolean;
}

/** A session or a token: until when it is good, in days. */
interface ModelSecret {
  readonly personId: string;
  readonly until: number;
  /** For sessions: good for so many days after it was last used. */
  readonly idle: number;
  seen: number;
  gone: boolean;
}

interface ModelBoard {
  readonly by: string;
  everyone: BoardRole | null;
  readonly given: Map<string, BoardRole | null>;
}

const atLeast = <Role>(order: readonly Role[], role: Role | null | undefined, least: Role): boolean =>
  role !== null && role !== undefined && order.indexOf(role) <= order.indexOf(least);

/** Access as plainly as it can be said: nothing is stored, everything is worked out when asked. */
export class AccessModel {
  day = 0;
  readonly people = new Map<string, ModelPerson>();
  readonly sessions: ModelSecret[] = [];
  readonly tokens: ModelSecret[] = [];
  readonly boards = new Map<string, ModelBoard>();
  readonly teams = new TeamModel();

  begin(personId: string): void {
    this.sessions.push({ personId, until: this.day + 90, idle: 14, seen: this.day, gone: false });
  }

  make(personId: string): void {
    this.tokens.push({ personId, until: this.day + 30, idle: Infinity, seen: this.day, gone: false });
  }

  roleOf(secret: ModelSecret | undefined): WorkspaceRole | undefined {
    if (secret === undefined || secret.gone) return undefined;
    if (this.day >= secret.until || this.day >= secret.seen + secret.idle) return undefined;
    const person = this.people.get(secret.personId);
    return person === undefined || person.disabled ? undefined : person.role;
  }

  /** What is given on the board, without what admins may anyway. */
  boardRoleOf(secret: ModelSecret, boardId: string): BoardRole | undefined {
    const role = this.roleOf(secret);
    const board = this.boards.get(boardId);
    if (role === undefined || board === undefined) return undefined;
    const own = board.given.get(secret.personId);
    const personal = own === undefined && board.by === secret.personId ? "manager" : own;
    const everybodys = role === "guest" ? null : board.everyone;
    const asOneOfATeam = this.teams.roleOf(boardId, secret.personId);
    return boardRoles.find((each) => each === personal || each === everybodys || each === asOneOfATeam);
  }

  manages(secret: ModelSecret, boardId: string): boolean {
    if (!this.boards.has(boardId)) return false;
    return atLeast(workspaceRoles, this.roleOf(secret), "admin") || this.boardRoleOf(secret, boardId) === "manager";
  }

  managesPeople(secret: ModelSecret): boolean {
    return atLeast(workspaceRoles, this.roleOf(secret), "admin");
  }

  mayTouch(secret: ModelSecret, personId: string): boolean {
    if (!this.managesPeople(secret)) return false;
    return this.people.get(personId)?.role !== "owner" || this.roleOf(secret) === "owner";
  }

  mayChange(secret: ModelSecret, personId: string, role?: WorkspaceRole, disabled?: boolean): boolean {
    const person = this.people.get(personId);
    if (person === undefined || !this.mayTouch(secret, personId)) return false;
    if (role === "owner" && this.roleOf(secret) !== "owner") return false;
    const after = new Map(this.people).set(personId, {
      ...person,
      role: role ?? person.role,
      disabled: disabled ?? person.disabled,
    });
    return [...after.values()].some((each) => each.role === "owner" && !each.disabled);
  }

  endAll(personId: string, tokensToo: boolean): void {
    for (const secret of [...this.sessions, ...(tokensToo ? this.tokens : [])])
      if (secret.personId === personId) secret.gone = true;
  }
}
