import type { BoardRole, ShareKind, TokenScope, WorkspaceRole } from "@weir/domain";
import type { Place, Who } from "./who.ts";

/** What a request asks of whoever sends it, said by hand and once more: not read from the table under test. */
export type Least =
  /** Whoever reaches the server. */
  | "anyone"
  /** A seat in the workspace, and of a token its scope: `everywhere`, tokens for some boards may too; `session`, none may. */
  | ({ readonly seat: WorkspaceRole; readonly by?: "everywhere" | "session" } & Limits)
  /** A role on the board that it is about, and of a token its scope; `session`: no token may. */
  | ({ readonly role: BoardRole; readonly by?: "session" } & Limits);

interface Limits {
  readonly scope: TokenScope;
  /** The kinds of links that open it too, each on its own board only. */
  readonly links?: readonly ShareKind[];
}

/** `done`: it is carried out, or answered as it would be for anybody who may. */
export type Verdict = "done" | "not-signed-in" | "forbidden" | "not-found";

const rank = {
  seat: { guest: 1, member: 2, admin: 3, owner: 4 },
  role: { viewer: 1, commenter: 2, contributor: 3, manager: 4 },
  scope: { read: 1, write: 2, admin: 3 },
} as const;

/** What must become of a request. */
export function verdictOf(who: Who, least: Least, place: Place | undefined): Verdict {
  if (least === "anyone") return "done";
  if (who.link !== undefined) {
    if ("role" in least && place !== "private") return "not-found";
    return least.links?.includes(who.link) ? "done" : "forbidden";
  }
  if (who.seat === undefined) return "not-signed-in";
  const scopeHolds = who.token === undefined || rank.scope[who.token.scope] >= rank.scope[least.scope];
  if ("seat" in least) {
    // Whatever it is about a board: that there is one is not for every token to know.
    if (place !== undefined && who.token?.only !== undefined && !who.token.only.includes(place)) return "not-found";
    if (rank.seat[who.seat] < rank.seat[least.seat]) return "forbidden";
    if (who.token === undefined || least.by === "everywhere") return scopeHolds ? "done" : "forbidden";
    return scopeHolds && who.token.only === undefined && least.by !== "session" ? "done" : "forbidden";
  }
  const role = place === undefined ? undefined : roleAt(who, place);
  if (role === undefined) return "not-found";
  const session = least.by === undefined || who.token === undefined;
  return rank.role[role] >= rank.role[least.role] && scopeHolds && session ? "done" : "forbidden";
}

/** Who may not know of a board has no role there; owners and admins manage all there are. */
function roleAt({ seat, roles, token }: Who, place: Place): BoardRole | undefined {
  if (token?.only !== undefined && !token.only.includes(place)) return undefined;
  return seat === "owner" || seat === "admin" ? "manager" : roles?.[place];
}
