import { type Viewer, nobody, soloViewer } from "@weir/domain";
import type { Access } from "@weir/storage";
import type { ViewerOf } from "./route.ts";
import type { SessionCookie } from "./session-cookie.ts";

/** Who asks, and whether they are still who they were. */
export interface Doorkeeper {
  readonly viewerOf: ViewerOf;
  /** Everybody signs in: somebody has claimed the workspace, or more than this machine can reach it. */
  isTeam(): boolean;
  /** The viewer of one who came earlier and stayed: "You" of solo mode is nobody once there are accounts. */
  now(viewer: Viewer): Viewer;
}

const bearer = /^Bearer +(\S*)$/i;
/** No secret of Weir is longer. */
const longestSecret = 200;

/**
 * Solo mode: "You", on this machine; the guard saw to that. Else whoever the token or the session stands for, the
 * token first: a program says on purpose who it is, a cookie comes along by itself.
 */
export function createDoorkeeper(
  access: Pick<Access, "mode" | "viewerOf">,
  { cookie, reachable }: { readonly cookie: SessionCookie; readonly reachable: boolean },
): Doorkeeper {
  let team = reachable;
  // There is no way back: a team always has an owner.
  const isTeam = (): boolean => (team ||= access.mode() === "team");
  const holderOf = (kind: "session" | "token", secret: string | undefined): Viewer => {
    if (secret === undefined || secret === "" || secret.length > longestSecret) return nobody;
    return access.viewerOf(kind === "token" ? { token: secret } : { session: secret });
  };
  return {
    isTeam,
    viewerOf: ({ headers }) => {
      if (!isTeam()) return soloViewer;
      const token = headers.authorization === undefined ? null : bearer.exec(headers.authorization);
      return token === null ? holderOf("session", cookie.in(headers.cookie)) : holderOf("token", token[1]);
    },
    now: (viewer) => (viewer.kind === "solo" && isTeam() ? nobody : viewer),
  };
}
