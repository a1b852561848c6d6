import type { Viewer } from "@weir/domain";
import type { FastifyRequest } from "fastify";
import { RequestProblem, deniedProblem } from "../../problems.ts";
import type { AccessDeps } from "./plugin.ts";

/** Who asks from a session, and its secret. A token, and who is alone, are refused: they have none. */
export function askingSession(
  { cookie }: Pick<AccessDeps, "cookie">,
  viewer: Viewer,
  { headers }: FastifyRequest,
): { readonly personId: string; readonly session: string } {
  const session = cookie.in(headers.cookie);
  if (session !== undefined && viewer.kind === "person" && viewer.token === undefined)
    return { personId: viewer.personId, session };
  throw new RequestProblem(deniedProblem({ denied: viewer.kind === "person" ? "token-scope" : "no-role" }));
}
