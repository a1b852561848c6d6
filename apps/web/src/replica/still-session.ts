import type { BoardState } from "@weir/domain";
import type { StoreApi } from "zustand/vanilla";
import type { BoardSession } from "./board-session.ts";
import { createBoardLive, type BoardLive } from "./board-live.ts";

/** A board that no longer changes, for the parts that draw the live one: it can be read, and no wish reaches it. */
export function stillSession(board: BoardState): BoardSession {
  const store = createBoardLive();
  store.setState({ phase: "ready", board, connection: "live", still: true });
  return wishless(store);
}

/** A session that takes no wish, whatever its board is. */
export function wishless(store: StoreApi<BoardLive>): BoardSession {
  const nothing = (): undefined => undefined;
  return {
    store,
    wish: nothing,
    preview: nothing,
    together: (run) => run(),
    undo: async () => undefined,
    redo: async () => undefined,
    dismiss: nothing,
    answer: nothing,
    recall: nothing,
    forget: nothing,
    agree: nothing,
    retry: nothing,
    close: nothing,
  };
}
