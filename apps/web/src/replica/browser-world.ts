import { createClient, followBoard, type Fetch } from "@weir/contract";
import { boardStream, fromSnapshot, type BoardSnapshot, type Command, type DomainEvent } from "@weir/domain";
import { uuidv7 } from "uuidv7";
import type { SessionWorld } from "./board-session.ts";
import { followVisible } from "./follow-visible.ts";
import { openWaitingStore } from "./waiting-store.ts";

const browserFetch: Fetch = (url, init) => fetch(url, init);

/** The one typed client of the page. */
export const client = createClient({ baseUrl: "", fetch: browserFetch });

/** Ids in order of time: they cost the store less than random ones. */
export const newId = (): string => uuidv7();

function later(run: () => void, ms: number): () => void {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
}

/** A board's session in this browser: HTTP, server-sent events, IndexedDB, the clock. */
export function browserWorld(boardId: string): SessionWorld {
  return {
    async load() {
      const answer: unknown = await client.board({ params: { boardId }, query: { cards: "columns" } });
      const { snapshot } = answer as { readonly snapshot: BoardSnapshot };
      const board = fromSnapshot(snapshot);
      if (board === undefined) throw new Error("The server speaks of boards in another version: load the page again");
      return board;
    },
    async post(command: Command) {
      const { stream: _stream, ...body } = command;
      const { results } = await client.boardCommand({ params: { boardId }, body });
      return results.find((result) => result.stream === boardStream(boardId))?.events ?? [];
    },
    follow: (after, onEvent, onState) =>
      followVisible({
        after,
        later,
        follow: (from, onSeq) =>
          followBoard({
            baseUrl: "",
            boardId,
            after: from,
            open: (url) => new EventSource(url),
            later,
            onState,
            onEvent(event, seq) {
              onSeq(seq);
              onEvent(event as DomainEvent | null, seq);
            },
          }),
      }),
    waiting: openWaitingStore(boardId),
    now: () => new Date().toISOString(),
    newId,
    later,
  };
}
