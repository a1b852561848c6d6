import type { BoardRole } from "@weir/domain";

export interface StandingOptions {
  /** The role on the board, or `undefined` where it is not seen. */
  readonly ask: () => Promise<BoardRole | undefined>;
  readonly onRole: (role: BoardRole) => void;
  /** The board is not seen any more. */
  readonly onGone: () => void;
}

/** Asks what may be done on a board when there is reason to think that it changed. Without an answer nothing changes. */
export function createStanding({ ask, onRole, onGone }: StandingOptions): () => void {
  let asking = false;
  return () => {
    if (asking) return;
    asking = true;
    ask()
      .then((role) => (role === undefined ? onGone() : onRole(role)))
      .catch(() => undefined)
      .finally(() => (asking = false));
  };
}
