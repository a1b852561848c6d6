import type { BoardState } from "@weir/domain";
import { createContext, useContext, useEffect, useMemo, type ReactNode } from "react";
import { useStore } from "zustand";
import { onReturn } from "../lib/reach.ts";
import { LabelLooks } from "../ui/label-mark.tsx";
import type { BoardLive } from "./board-live.ts";
import { openBoardSession, type BoardSession } from "./board-session.ts";
import { browserWorld } from "./browser-world.ts";
import { mayAs, type BoardAction } from "./may.ts";

interface Kept {
  readonly session: BoardSession;
  users: number;
  closing?: ReturnType<typeof setTimeout>;
}

const kept = new Map<string, Kept>();
const lingerMs = 5_000;

/** The live session of a board, one for all who use it; it lingers a little after the last one left. */
function sessionOf(boardId: string): Kept {
  const known = kept.get(boardId);
  if (known !== undefined) return known;
  const fresh: Kept = { session: openBoardSession(boardId, browserWorld(boardId)), users: 0 };
  kept.set(boardId, fresh);
  return fresh;
}

/** One user more; answers how to leave. */
function join(boardId: string, entry: Kept): () => void {
  clearTimeout(entry.closing);
  entry.users += 1;
  const stop = onReturn(entry.session.retry);
  return () => {
    stop();
    entry.users -= 1;
    if (entry.users > 0) return;
    entry.closing = setTimeout(() => {
      entry.session.close();
      if (kept.get(boardId) === entry) kept.delete(boardId);
    }, lingerMs);
  };
}

const SessionContext = createContext<BoardSession | undefined>(undefined);

/** Keeps the board's session open for everything inside. */
export function BoardSessionProvider({ boardId, children }: { boardId: string; children: ReactNode }): ReactNode {
  const entry = useMemo(() => sessionOf(boardId), [boardId]);
  useEffect(() => join(boardId, entry), [boardId, entry]);
  return <GivenSession session={entry.session}>{children}</GivenSession>;
}

/** A session made elsewhere: of another day, or in a test. */
export function GivenSession({ session, children }: { session: BoardSession; children: ReactNode }): ReactNode {
  const looks = useStore(session.store, ({ board }) => board?.labelLooks);
  const chosen = useMemo(() => new Map(looks?.map(({ label, look }) => [label, look])), [looks]);
  return (
    <SessionContext value={session}>
      <LabelLooks value={chosen}>{children}</LabelLooks>
    </SessionContext>
  );
}

export function useSession(): BoardSession {
  const session = useContext(SessionContext);
  if (session === undefined) throw new Error("Used outside of a board's session");
  return session;
}

/** Reads the session's state; draws again only when what `select` answers changes. */
export function useLive<T>(select: (live: BoardLive) => T): T {
  return useStore(useSession().store, select);
}

/** Reads the board as it is seen here, pending changes included; only inside a loaded board. */
export function useBoard<T>(select: (board: BoardState) => T): T {
  return useLive(({ board }) => {
    if (board === undefined) throw new Error("The board is not loaded yet");
    return select(board);
  });
}

/** Whether something may be done here: the role reaches, and the board is neither archived nor seen as it stood once. */
export function useMay(action: BoardAction): boolean {
  return useLive(({ board, still, role }) => !still && board?.archived !== true && mayAs(role, action));
}
