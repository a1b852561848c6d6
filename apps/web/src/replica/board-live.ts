import type { Present, PresenceFrame, Problem } from "@weir/contract";
import type { BoardRole, BoardState, Refusal } from "@weir/domain";
import { createStore, type StoreApi } from "zustand/vanilla";
import type { Kept } from "./kept.ts";
import { subjectOf, type Wish } from "./wish.ts";

/** A refusal or failure that waits to be read where it happened: at its card, its stage or the board. */
export interface Notice {
  readonly wish: Wish;
  readonly refusal?: Refusal;
  readonly problem?: Problem;
  /** The command that was not taken; absent where the wish never became one. */
  readonly commandId?: string;
}

/** All that a page knows of its board. */
export interface BoardLive {
  /** `gone`: it was seen, and may not be any more. */
  readonly phase: "loading" | "ready" | "missing" | "gone" | "failed";
  /** Confirmed and pending together; there once `phase` is ready. */
  readonly board: BoardState | undefined;
  /** `connecting`: for the first time, or again. */
  readonly connection: "connecting" | "live" | "offline";
  /** Cards, stages (or "board") with commands that have no answer yet. */
  readonly unsent: ReadonlySet<string>;
  readonly waiting: number;
  /** What was done here last, and the board before it. */
  readonly lastDone?: { readonly wish: Wish; readonly before: BoardState };
  /** Changes that are not on the board and not on their way: not taken, or too old to be sent without asking. */
  readonly aside: readonly Kept[];
  readonly notices: ReadonlyMap<string, Notice>;
  /** Pulls made on this page (the ids of their commands) whose receiver is asked what the work was like. */
  readonly asks: ReadonlySet<string>;
  /** What whoever sits here may do on it. */
  readonly role: BoardRole;
  /** A look back: the board as it stood once, which nothing changes any more. */
  readonly still: boolean;
  /** Everybody who is on the board just now, whoever sits here too; empty where one is not told. */
  readonly here: readonly Present[];
  /** What the server calls this page's stream; absent where nobody is told who is here. */
  readonly seat: string | undefined;
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
    aside: [],
    notices: new Map(),
    asks: new Set(),
    role: "viewer",
    still: false,
    ...nobodyHere,
  }));

/** What is known of others without a connection. */
export const nobodyHere: Pick<BoardLive, "here" | "seat"> = { here: [], seat: undefined };

/** Who is here after a frame; the first one of a stream says it anew. */
export function meet(store: StoreApi<BoardLive>, { here, gone = [], seat }: PresenceFrame): void {
  const before = seat === undefined ? store.getState() : { ...nobodyHere, seat };
  const told = [...gone, ...here.map(({ personId }) => personId)];
  store.setState({
    here: [...before.here.filter(({ personId }) => !told.includes(personId)), ...here],
    seat: before.seat,
  });
}

/** Puts a notice at the subject of its wish, in place of the one before. */
export function putNotice(store: StoreApi<BoardLive>, notice: Notice): void {
  store.setState({ notices: new Map(store.getState().notices).set(subjectOf(notice.wish), notice) });
}

export function dropNotice(store: StoreApi<BoardLive>, subject: string): void {
  const notices = new Map(store.getState().notices);
  if (notices.delete(subject)) store.setState({ notices });
}
