import type { BoardRole, TokenScope, WorkspaceRole } from "./roles.ts";

/** What an action asks of a person, in the workspace or on the board it concerns, and of the token they come with. */
export type Need = { readonly scope: TokenScope } & (
  | { readonly workspace: WorkspaceRole }
  | { readonly board: BoardRole }
);

/** Everything that can be asked, with the least role that may; reading covers every way out, streams and exports too. */
export const needs = {
  "board.list": { workspace: "guest", scope: "read" },
  "board.create": { workspace: "member", scope: "write" },
  "board.read": { board: "viewer", scope: "read" },
  "board.figures": { board: "viewer", scope: "read" },
  "board.map": { board: "viewer", scope: "read" },
  "board.roles": { board: "viewer", scope: "read" },
  "board.attend": { board: "viewer", scope: "write" },
  "board.requests": { board: "viewer", scope: "read" },
  "board.attachments": { board: "viewer", scope: "read" },
  "board.comment": { board: "commenter", scope: "write" },
  "board.change": { board: "contributor", scope: "write" },
  "board.request": { board: "contributor", scope: "write" },
  "board.manage": { board: "manager", scope: "write" },
  "board.edit-history": { board: "manager", scope: "write" },
  "board.export": { board: "viewer", scope: "read" },
  "board.access": { board: "manager", scope: "admin" },
  "board.intake": { board: "manager", scope: "admin" },
  "board.redact": { board: "manager", scope: "admin" },
  "map.read": { board: "viewer", scope: "read" },
  "map.change": { board: "contributor", scope: "write" },
  "map.read-drawn": { workspace: "member", scope: "read" },
  "map.draw": { workspace: "member", scope: "write" },
  "board.import": { workspace: "member", scope: "write" },
  "facts.read": { workspace: "member", scope: "read" },
  "facts.record": { workspace: "member", scope: "write" },
  "demo.change": { workspace: "member", scope: "write" },
  "people.read": { workspace: "guest", scope: "read" },
  "people.read-all": { workspace: "member", scope: "read" },
  "people.manage": { workspace: "admin", scope: "admin" },
  "account.read": { workspace: "guest", scope: "read" },
  "account.change": { workspace: "guest", scope: "admin" },
  "account.export": { workspace: "guest", scope: "admin" },
  "audit.read": { workspace: "admin", scope: "admin" },
  "figures.read": { workspace: "admin", scope: "read" },
  "workspace.admin": { workspace: "admin", scope: "admin" },
} as const satisfies Record<string, Need>;

/** What is asked, in the words of the policy. */
export type Action = keyof typeof needs;

export const needOf = (action: Action): Need => needs[action];
