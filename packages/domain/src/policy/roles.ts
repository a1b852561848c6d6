/** What somebody is in the workspace, from the most to the least. */
export const workspaceRoles = ["owner", "admin", "member", "guest"] as const;
export type WorkspaceRole = (typeof workspaceRoles)[number];

/** What somebody is on a board, from the most to the least. */
export const boardRoles = ["manager", "contributor", "commenter", "viewer"] as const;
export type BoardRole = (typeof boardRoles)[number];

/** How much of what its owner may do a token may do, from the most to the least. */
export const tokenScopes = ["admin", "write", "read"] as const;
export type TokenScope = (typeof tokenScopes)[number];

/** True where `role` is `least` or more, in an order from the most to the least. */
export function reaches<Role extends string>(order: readonly Role[], role: Role | undefined, least: Role): boolean {
  return role !== undefined && order.indexOf(role) <= order.indexOf(least);
}

/** The higher of two roles on a board. */
export function higherRole(a: BoardRole | undefined, b: BoardRole | undefined): BoardRole | undefined {
  return boardRoles.find((role) => role === a || role === b);
}
