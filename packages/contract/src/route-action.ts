import type { Action } from "@weir/domain";

/** An action of the policy, or `open` for the few doors that need nobody's leave. */
export type RouteAction = Action | "open";
