import type { BoardRole, PersonViewer, TokenLimits, WorkspaceRole } from "../src/index.ts";

/** A person who is what is said here, for as long as nobody says otherwise. */
export function personWith(
  role: WorkspaceRole | undefined,
  boards: Readonly<Record<string, BoardRole>> = {},
  token?: TokenLimits,
): PersonViewer {
  const standing = { workspaceRole: () => role, boardRole: (boardId: string) => boards[boardId] };
  return { kind: "person", personId: "ann", standing, ...(token && { token }) };
}

/** Whoever comes with a link to the board "b" that an owner made. */
export const boardLink = {
  kind: "share",
  personId: "link",
  shareId: "s",
  boardId: "b",
  what: "board",
  maker: personWith("owner"),
} as const;

/** The same where the link shows no people. */
export const linkHidingPeople = { ...boardLink, pseudonymOf: () => "somebody" } as const;
