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
