import { useCallback, useEffect, useRef, useState } from "react";
import { ProblemError } from "@weir/contract";
import type { DomainEvent } from "@weir/domain";
import { client } from "../../../lib/client.ts";
import { lastingClient, peopleClient } from "../../../lib/people-client.ts";
import { useSession } from "../../../replica/use-board-session.tsx";
import { changesIn } from "./changes.ts";

/** Whoever comes back sooner has it all in mind still. */
const awayMs = 30 * 60_000;
const keepEveryMs = 60_000;
const mostEvents = 1_000;

export interface Since {
  readonly at: string;
  readonly events: readonly DomainEvent[];
  /** There is more than was read. */
  readonly more: boolean;
}

/**
 * What others changed since `ownId` last looked, where that was a while ago; `undefined` where there is nothing to tell.
 * Up to where they look is kept while they do, but not before what is told was seen.
 */
export function useSince(boardId: string, ownId: string): { since: Since | undefined; dismiss: () => void } {
  const session = useSession();
  const [since, setSince] = useState<Since>();
  const telling = useRef(true);
  const kept = useRef(0);

  const keep = useCallback(
    (always: boolean) => {
      const seq = session.store.getState().board?.seq ?? 0;
      if (telling.current || seq === 0 || (!always && seq === kept.current)) return;
      kept.current = seq;
      lastingClient.look({ params: { boardId }, body: { seq } }).catch(() => (kept.current = 0));
    },
    [session, boardId],
  );

  useEffect(() => {
    let here = true;
    const look = async (): Promise<void> => {
      telling.current = true;
      const found = await readSince(boardId, ownId, session).catch((failure: unknown) =>
        failure instanceof ProblemError ? undefined : "later",
      );
      if (!here || found === "later") return;
      telling.current = found !== undefined;
      setSince(found);
      keep(true);
    };
    const turn = (): void => {
      if (document.hidden) keep(true);
      else if (!telling.current) void look();
    };
    void look();
    const timer = setInterval(() => document.hidden || keep(false), keepEveryMs);
    document.addEventListener("visibilitychange", turn);
    return () => {
      here = false;
      clearInterval(timer);
      document.removeEventListener("visibilitychange", turn);
      keep(true);
    };
  }, [boardId, ownId, session, keep]);

  const dismiss = useCallback(() => {
    telling.current = false;
    setSince(undefined);
    keep(true);
  }, [keep]);
  return { since, dismiss };
}

async function readSince(
  boardId: string,
  ownId: string,
  session: ReturnType<typeof useSession>,
): Promise<Since | undefined> {
  const { looked } = await peopleClient.looked({ params: { boardId } });
  const { board } = session.store.getState();
  const now = Date.now();
  if (looked === null || board === undefined || now - Date.parse(looked.at) < awayMs || board.seq <= looked.seq)
    return undefined;
  const query = { after: String(looked.seq), limit: String(mostEvents) };
  const answer = await client.boardEvents({ params: { boardId }, query });
  const events = answer.events as readonly DomainEvent[];
  const { count } = changesIn(board, events, ownId);
  return count === 0 ? undefined : { at: looked.at, events, more: events.length === mostEvents };
}
