import { followBoard } from "@weir/contract";
import { fromSnapshot, type BoardRole, type BoardSnapshot, type DomainEvent } from "@weir/domain";
import { client } from "../lib/client.ts";
import { newId } from "../lib/new-id.ts";
import { entry } from "../lib/entry.ts";
import { lookForServer } from "../lib/reach.ts";
import { whoIsHere } from "../lib/who.ts";
import type { LoadedBoard, SessionWorld } from "./board-session.ts";
import { followVisible } from "./follow-visible.ts";

export function later(run: () => void, ms: number): () => void {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
}

/** A board as the server has it, or had it at an instant. */
export async function loadBoard(
  boardId: string,
  { at, signal }: { at?: string; signal?: AbortSignal } = {},
): Promise<LoadedBoard> {
  const query = { cards: "columns" as const, ...(at === undefined ? {} : { at }) };
  const answer: unknown = await client.board({
    params: { boardId },
    query,
    ...(signal === undefined ? {} : { signal }),
  });
  const { snapshot, role } = answer as { readonly snapshot: BoardSnapshot; readonly role: BoardRole };
  const board = fromSnapshot(snapshot);
  if (board === undefined) throw new Error("The server speaks of boards in another version: load the page again");
  return { board, role };
}

/** A board's session in this browser: HTTP, server-sent events, IndexedDB, the clock. */
export function browserWorld(boardId: string): SessionWorld {
  const now = (): string => new Date().toISOString();
  return {
    load: () => loadBoard(boardId),
    standing: async () => (await client.boards()).boards.find((board) => board.boardId === boardId)?.role,
    story: async (cardId) => (await client.card({ params: { boardId, cardId } })).story,
    async openOutbox(handlers) {
      const [{ openBrowserOutbox }, { person }] = await Promise.all([import("./browser-outbox.ts"), whoIsHere()]);
      return openBrowserOutbox(boardId, person?.id ?? "nobody", { now, later }, handlers);
    },
    follow: (after, onEvent, onState, onPresence) =>
      followVisible({
        after,
        later,
        follow: (from, onSeq) =>
          followBoard({
            baseUrl: "",
            boardId,
            after: from,
            open: (url) => entry().openStream(url),
            later,
            onPresence,
            onState(state) {
              if (state === "lost") void lookForServer();
              onState(state);
            },
            onEvent(event, seq) {
              onSeq(seq);
              onEvent(event as DomainEvent | null, seq);
            },
          }),
      }),
    now,
    newId,
    later,
  };
}
