import { ProblemError } from "@weir/contract";
import { fromSnapshot, type BoardRole } from "@weir/domain";
import { createStore, type StoreApi } from "zustand/vanilla";
import { client, reasonOf } from "../../lib/client.ts";
import { peopleClient } from "../../lib/people-client.ts";
import { comeBy } from "../../lib/entry.ts";
import { onReturn } from "../../lib/reach.ts";
import { beNobody } from "../../lib/who.ts";
import { openBoardSession, type BoardSession } from "../../replica/board-session.ts";
import { browserWorld, later } from "../../replica/browser-world.ts";
import { openFiguresSession } from "../../replica/figures-session.ts";
import type { Outbox } from "../../replica/outbox.ts";
import { say as sayPeople } from "../../features/people/say.ts";
import { openHeaderStream } from "./header-stream.ts";
import { keep, keptFor, type Link, type Opened } from "./link.ts";

/** How far somebody who came with a link got. */
type Shown =
  | { readonly state: "opening" }
  | { readonly state: "locked" }
  | { readonly state: "over" }
  | { readonly state: "failed"; readonly why: string }
  | { readonly state: "open"; readonly opened: Opened; readonly session: BoardSession };

export interface Visit {
  readonly store: StoreApi<Shown>;
  /** Opens the link; a wrong password is thrown, for the form that asked for it. */
  open(password?: string): Promise<void>;
}

/** Nothing waits to be sent: a link changes nothing. */
const idle = (): undefined => undefined;
const openOutbox = async (): Promise<Outbox> => ({
  add: idle,
  cancel: () => false,
  forget: idle,
  leave: idle,
  agree: idle,
  wake: idle,
  hear: idle,
  kept: () => [],
  onto: (replica) => replica,
  show: idle,
  close: idle,
});

/** Who reads by a link learns of its end when they are turned away; what may be asked is all there is to ask. */
const stillHere = (boardId: string) => async (): Promise<BoardRole | undefined> => {
  await client.metrics({ params: { boardId } });
  return "viewer";
};

const sessionOf = ({ boardId, what }: Opened): BoardSession => {
  if (what === "board")
    return openBoardSession(boardId, { ...browserWorld(boardId), openOutbox, standing: stillHere(boardId) });
  return openFiguresSession({
    later,
    isSeen: () => !document.hidden,
    async load() {
      const { snapshot, changedAt } = await client.boardFrame({ params: { boardId } });
      const board = fromSnapshot(snapshot);
      if (board === undefined) throw new Error("The server speaks of boards in another version: load the page again");
      return { board, changedAt };
    },
  });
};

/** Comes to Weir with a link, and with nothing else that this browser may have. */
export function beginVisit(link: Link | undefined): Visit {
  const store = createStore<Shown>(() => ({ state: link === undefined ? "over" : "opening" }));
  const show = (shown: Shown): void => store.setState(shown, true);

  const come = (credential: string | undefined): void => {
    const headers: Record<string, string> = credential === undefined ? {} : { authorization: `Share ${credential}` };
    const refused = (status: number): void => void (status === 401 && turnedAway());
    comeBy({ headers, turnedAway, openStream: (url) => openHeaderStream(url, headers, refused) });
  };

  const enter = (opened: Opened): void => {
    come(opened.credential);
    show({ state: "open", opened, session: sessionOf(opened) });
  };

  /** The link is over, or what was given for its password is: trying it again tells which. */
  const turnedAway = (): void => {
    const shown = store.getState();
    if (link === undefined || shown.state !== "open") return;
    shown.session.close();
    keep(link, undefined);
    come(undefined);
    show({ state: "opening" });
    void open();
  };

  const open = async (password?: string): Promise<void> => {
    if (link === undefined) return;
    try {
      const answer = await peopleClient.openShare({ body: { ...link, ...(password !== undefined && { password }) } });
      if ("needsPassword" in answer) return show({ state: "locked" });
      if (password !== undefined) keep(link, answer);
      enter(answer);
    } catch (error) {
      const code = error instanceof ProblemError ? error.problem.code : undefined;
      // What cannot be a key is a link that was cut on its way.
      if (code === "key-over" || (code === "invalid" && password === undefined)) return show({ state: "over" });
      if (password !== undefined) throw error;
      show({ state: "failed", why: reasonOf(error, sayPeople("people.unreachable")) });
    }
  };

  beNobody();
  come(undefined);
  const kept = link && keptFor(link);
  if (kept !== undefined) enter(kept);
  else void open();
  onReturn(() => {
    const shown = store.getState();
    if (shown.state === "open") shown.session.retry();
    if (shown.state === "failed") void open();
  });
  return { store, open };
}
