import { ProblemError } from "@weir/contract";
import type { BoardState } from "@weir/domain";
import { createBoardLive } from "./board-live.ts";
import type { BoardSession } from "./board-session.ts";
import { wishless } from "./still-session.ts";

/** How the session reaches the world; all of it can be played in a test. */
export interface FiguresWorld {
  /** What figures are drawn in, and when the board last changed. */
  readonly load: () => Promise<{ readonly board: BoardState; readonly changedAt: string }>;
  /** Somebody looks at the page. */
  readonly isSeen: () => boolean;
  /** Runs something later; answers how to call it off. Milliseconds. */
  readonly later: (run: () => void, ms: number) => () => void;
}

const lookAgainMs = 15_000;

/** A board of whose cards nothing is known: it is asked now and then whether it changed, and its figures follow. */
export function openFiguresSession({ load, isSeen, later }: FiguresWorld): BoardSession {
  const store = createBoardLive();
  store.setState({ still: true });
  let callOff: (() => void) | undefined;
  let closed = false;

  const ask = async (): Promise<void> => {
    try {
      const { board, changedAt } = await load();
      const isNew = board.seq !== store.getState().board?.seq;
      if (!closed)
        store.setState({ phase: "ready", connection: "live", ...(isNew && { board, frame: { changedAt } }) });
    } catch (error) {
      if (closed) return;
      const isGone = error instanceof ProblemError && error.problem.status < 500 && error.problem.status !== 429;
      if (isGone) store.setState({ phase: "gone" });
      else if (store.getState().board === undefined) store.setState({ phase: "failed" });
      else store.setState({ connection: "offline" });
    }
  };

  const look = async (): Promise<void> => {
    callOff?.();
    if (isSeen() || store.getState().board === undefined) await ask();
    if (!closed && store.getState().phase !== "gone") callOff = later(() => void look(), lookAgainMs);
  };
  void look();

  return {
    ...wishless(store),
    retry: () => void look(),
    close() {
      closed = true;
      callOff?.();
    },
  };
}
