import type { Denied, Viewer } from "@weir/domain";
import type { Access } from "@weir/storage";
import type { FastifyBaseLogger, FastifyRequest } from "fastify";
import { routeNameOf } from "./limits/limit-requests.ts";

/** Somebody wanted what they may not. */
export interface Denial {
  readonly viewer: Viewer;
  readonly why: Denied["denied"];
  /** The name of the door. */
  readonly route: string;
  /** A command's verb, where there is one. */
  readonly verb?: string;
  readonly boardId?: string;
  /** Address it came from, where that is known. */
  readonly source?: string;
}

/** Where a request wanted to. */
export function placeOf({ routeOptions, params, ip }: FastifyRequest): Pick<Denial, "route" | "boardId" | "source"> {
  const { boardId } = (params ?? {}) as { readonly boardId?: string };
  return { route: routeNameOf(routeOptions) ?? "none", source: ip, ...(boardId !== undefined && { boardId }) };
}

interface DenialsDeps {
  readonly access: Pick<Access, "note">;
  readonly log: Pick<FastifyBaseLogger, "info" | "warn"> | undefined;
  readonly count: (why: string) => void;
  /** Milliseconds. */
  readonly now: () => number;
}

const hourMs = 3_600_000;
/** People whose last entry is remembered; the one whose entry is oldest is forgotten first. */
const mostPeople = 10_000;

/**
 * Every denial is a line of the log and counted. In the audit a person's denials are one entry an hour: whoever runs
 * into a wall again and again, or tries every door, must not be able to fill it. Who did not sign in is in the log only,
 * for anybody can do that.
 */
export function createDenials({ access, log, count, now }: DenialsDeps): (denial: Denial) => void {
  const noted = new Map<string, number>();

  const isNew = (personId: string): boolean => {
    const at = now();
    if (at - (noted.get(personId) ?? -Infinity) < hourMs) return false;
    noted.delete(personId);
    noted.set(personId, at);
    const [oldest] = noted.size > mostPeople ? noted.keys() : [];
    if (oldest !== undefined) noted.delete(oldest);
    return true;
  };

  return ({ viewer, ...denial }) => {
    const { why, route, verb, boardId } = denial;
    const by = viewer.personId;
    count(why);
    const line = { ...denial, by, token: viewer.kind === "person" && viewer.token !== undefined };
    if (viewer.kind !== "person") {
      log?.info(line, "denied");
      return;
    }
    log?.warn(line, "denied");
    if (!isNew(by)) return;
    const what = { route, why, ...(verb !== undefined && { verb }), ...(boardId !== undefined && { boardId }) };
    // Should the disk refuse, the log has it; the answer waits for neither.
    access.note(by, "access.denied", what).catch(() => undefined);
  };
}
