import type { IncomingHttpHeaders } from "node:http";
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

const authorization = /^(Bearer|Share) +(\S*)$/i;
/** No secret of Weir is longer. */
const longestSecret = 200;

/**
 * Solo mode: "You", on this machine; the guard saw to that. Else whoever the token or the session stands for, the
 * token first: a program says on purpose who it is, a cookie comes along by itself. And so does the page of a link: who
 * comes with one is nobody else, whoever they could be. A page that sends what waited says in `weir-person` whose it
 * is: where somebody else signed in meanwhile, nobody asks.
 */
export function createDoorkeeper(
  access: Pick<Access, "mode" | "viewerOf">,
  { cookie, reachable }: { readonly cookie: SessionCookie; readonly reachable: boolean },
): Doorkeeper {
  let team = reachable;
  // There is no way back: a team always has an owner.
  const isTeam = (): boolean => (team ||= access.mode() === "team");
  const holderOf = (kind: "session" | "token" | "share", secret: string | undefined): Viewer => {
    if (secret === undefined || secret === "" || secret.length > longestSecret) return nobody;
    if (kind === "share") return access.viewerOf({ share: secret });
    return access.viewerOf(kind === "token" ? { token: secret } : { session: secret });
  };
  const holder = (headers: IncomingHttpHeaders): Viewer => {
    const said = headers.authorization === undefined ? null : authorization.exec(headers.authorization);
    if (said?.[1]?.toLowerCase() === "share") return holderOf("share", said[2]);
    if (!isTeam()) return soloViewer;
    return said === null ? holderOf("session", cookie.in(headers.cookie)) : holderOf("token", said[2]);
  };
  return {
    isTeam,
    viewerOf: ({ headers }) => {
      const viewer = holder(headers);
      const meant = headers["weir-person"];
      return meant === undefined || meant === viewer.personId ? viewer : nobody;
    },
    now: (viewer) => (viewer.kind === "solo" && isTeam() ? nobody : viewer),
  };
}
