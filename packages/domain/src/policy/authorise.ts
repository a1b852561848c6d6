import { boardIdOf, isBoardStream } from "../streams/board/empty-board.ts";
import { needOf, type Action, type Need } from "./action.ts";
import { boardRoles, reaches, tokenScopes, workspaceRoles } from "./roles.ts";
import type { BoardRole, TokenScope, WorkspaceRole } from "./roles.ts";
import type { RequesterViewer } from "./requester.ts";
import { sharedActions, type ShareViewer } from "./shared.ts";

/** What a person is at this moment: asked anew each time, so that what is taken away is gone at once. */
export interface Standing {
  /** `undefined`: not of the workspace, or the session or token they came with is over. */
  workspaceRole(): WorkspaceRole | undefined;
  /** The highest of what they were given there, what their teams were, and what everybody has. */
  boardRole(boardId: string): BoardRole | undefined;
  /** The team they act for there, where there is one. */
  teamOn?(boardId: string): string | undefined;
  /** Everybody here shows a code when they sign in, and they have nothing yet that makes one. */
  lacksSecondFactor?(): boolean;
}

/** What a token leaves of what its owner may do. */
export interface TokenLimits {
  readonly scope: TokenScope;
  /** Absent: all of the owner's boards. */
  readonly boardIds?: readonly string[];
}

export interface PersonViewer {
  readonly kind: "person";
  readonly personId: string;
  readonly standing: Standing;
  /** Came with a token. */
  readonly token?: TokenLimits;
}

/** Who asks. */
export type Viewer =
  /** Whoever sits at this machine, while nobody else was invited. */
  | { readonly kind: "solo"; readonly personId: string; readonly loopback: boolean }
  | PersonViewer
  | ShareViewer
  | RequesterViewer
  /** Somebody who did not say who they are. */
  | { readonly kind: "nobody"; readonly personId: string };

export type Resource =
  | { readonly kind: "workspace" }
  | { readonly kind: "stream"; readonly stream: string }
  | { readonly kind: "board"; readonly boardId: string };

/** `unseen`: there is a board they may not know of, and must be answered as if there were none. */
export type Denied = {
  readonly denied: "not-loopback" | "not-signed-in" | "unseen" | "no-role" | "token-scope" | "second-factor-missing";
};

/**
 * The one question every way in and out asks. Solo: loopback may do everything. Else the least role an action needs
 * (`needs`) decides: owners and admins manage every board, everybody else has the role they were given there.
 */
export function authorise(viewer: Viewer, action: Action, resource: Resource): true | Denied {
  if (viewer.kind === "solo") return viewer.loopback ? true : { denied: "not-loopback" };
  if (viewer.kind === "nobody") return { denied: "not-signed-in" };
  if (viewer.kind === "share") return throughLink(viewer, action, resource);
  if (viewer.kind === "requester") return throughForm(viewer, action, resource);
  const role = viewer.standing.workspaceRole();
  if (role === undefined) return { denied: "not-signed-in" };
  if (viewer.standing.lacksSecondFactor?.() && !ownDoors.includes(action)) return { denied: "second-factor-missing" };
  const need = needOf(action);
  const boardId = boardOf(resource);
  const answer = boardId === undefined ? inWorkspace(viewer, need, role) : onBoard(viewer, need, role, boardId);
  if (answer !== true) return answer;
  return viewer.token === undefined || reaches(tokenScopes, viewer.token.scope, need.scope)
    ? true
    : { denied: "token-scope" };
}

/** What somebody may who has to turn on their second factor before anything else. */
const ownDoors: readonly Action[] = ["account.read", "account.change"];

function boardOf(resource: Resource): string | undefined {
  if (resource.kind === "board") return resource.boardId;
  return resource.kind === "stream" && isBoardStream(resource.stream) ? boardIdOf(resource.stream) : undefined;
}

/** A link opens what its kind says on its own board, as long as it is good, and of that what its maker may. */
function throughLink({ boardId, what, maker }: ShareViewer, action: Action, resource: Resource): true | Denied {
  const { standing } = maker;
  if (standing.workspaceRole() === undefined || standing.lacksSecondFactor?.()) return { denied: "not-signed-in" };
  const asked = "board" in needOf(action) ? boardOf(resource) : undefined;
  if (asked !== undefined && asked !== boardId) return { denied: "unseen" };
  if (!sharedActions[what].includes(action)) return { denied: "no-role" };
  return authorise(maker, action, { kind: "board", boardId });
}

/** Who fills in a form asks for one thing, on its own board, as long as it is open. */
function throughForm({ boardId, isOpen }: RequesterViewer, action: Action, resource: Resource): true | Denied {
  return action === "board.request" && boardOf(resource) === boardId && isOpen() ? true : { denied: "no-role" };
}

function onBoard({ standing, token }: PersonViewer, need: Need, role: WorkspaceRole, boardId: string): true | Denied {
  if (token?.boardIds !== undefined && !token.boardIds.includes(boardId)) return { denied: "unseen" };
  if ("workspace" in need) return reaches(workspaceRoles, role, need.workspace) ? true : { denied: "no-role" };
  const onIt = reaches(workspaceRoles, role, "admin") ? "manager" : standing.boardRole(boardId);
  if (onIt === undefined) return { denied: "unseen" };
  return reaches(boardRoles, onIt, need.board) ? true : { denied: "no-role" };
}

/** What concerns some board is asked again where the board is known. A token for some boards is for nothing else. */
function inWorkspace({ token }: PersonViewer, need: Need, role: WorkspaceRole): true | Denied {
  if ("board" in need) return true;
  if (!reaches(workspaceRoles, role, need.workspace)) return { denied: "no-role" };
  const forAll = need.workspace === "guest" && need.scope === "read";
  return token?.boardIds === undefined || forAll ? true : { denied: "token-scope" };
}

/** The viewer of solo mode: "You", on this machine. */
export const soloViewer: Viewer = { kind: "solo", personId: "you", loopback: true };

/** The viewer who did not sign in. */
export const nobody: Viewer = { kind: "nobody", personId: "nobody" };

const leastActionOf = {
  manager: "board.manage",
  contributor: "board.change",
  commenter: "board.comment",
  viewer: "board.read",
} as const satisfies Record<BoardRole, Action>;

/** What a viewer can be on a board just now, a token's limits included; `undefined`: they may not know of it. */
export function roleOn(viewer: Viewer, boardId: string): BoardRole | undefined {
  return boardRoles.find((role) => authorise(viewer, leastActionOf[role], { kind: "board", boardId }) === true);
}
