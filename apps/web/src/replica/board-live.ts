import type { Problem } from "@weir/contract";
import type { BoardRole, BoardState, Refusal } from "@weir/domain";
import { createStore, type StoreApi } from "zustand/vanilla";
import { subjectOf, type Wish } from "./wish.ts";

/** A refusal or failure that waits to be read where it happened: at its card, its stage or the board. */
export interface Notice {
  readonly wish: Wish;
  readonly refusal?: Refusal;
  readonly problem?: Problem;
}

/** All that a page knows of its board. */
export interface BoardLive {
  /** `gone`: it was seen, and may not be any more. */
  readonly phase: "loading" | "ready" | "missing" | "gone" | "failed";
  /** Confirmed and pending together; there once `phase` is ready. */
  readonly board: BoardState | undefined;
  readonly connection: "connecting" | "live" | "offline";
  /** Cards, stages (or "board") with commands that have no answer yet. */
  readonly unsent: ReadonlySet<string>;
  readonly waiting: number;
  readonly notices: ReadonlyMap<string, Notice>;
  /** What whoever sits here may do on it. */
  readonly role: BoardRole;
  /** A look back: the board as it stood once, which nothing changes any more. */
  readonly still: boolean;
  /** Only what figures are drawn in is known here, without cards; and when the board last changed. */
  readonly frame?: { readonly changedAt: string };
}

export const createBoardLive = (): StoreApi<BoardLive> =>
  createStore<BoardLive>(() => ({
    phase: "loading",
    board: undefined,
    connection: "connecting",
    unsent: new Set(),
    waiting: 0,
    notices: new Map(),
    role: "viewer",
    still: false,
  }));

/** Puts a notice at the subject of its wish, in place of the one before. */
export function putNotice(store: StoreApi<BoardLive>, notice: Notice): void {
  store.setState({ notices: new Map(store.getState().notices).set(subjectOf(notice.wish), notice) });
}

export function dropNotice(store: StoreApi<BoardLive>, subject: string): void {
  const notices = new Map(store.getState().notices);
  if (notices.delete(subject)) store.setState({ notices });
}
