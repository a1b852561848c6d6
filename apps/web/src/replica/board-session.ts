import { ProblemError, type PresenceFrame } from "@weir/contract";
import {
  answer,
  apply,
  boardStream,
  cardOf,
  createReplica,
  dispatch,
  isRefusal,
  receive,
  reload,
  view,
  type BoardRole,
  type BoardState,
  type Command,
  type DomainEvent,
  type Refusal,
  type Replica,
} from "@weir/domain";
import type { StoreApi } from "zustand/vanilla";
import { patiently } from "../lib/late-part.ts";
import { createBoardLive, dropNotice, meet, nobodyHere, putNotice, type BoardLive } from "./board-live.ts";
import type { Outbox, OutboxHandlers } from "./outbox.ts";
import { createOwnCommands, type OwnCommand } from "./own-commands.ts";
import { createStanding } from "./standing.ts";
import type { TakenBack } from "./take-back.ts";
import { subjectOf, titleOf, wishIn, type Wish } from "./wish.ts";

/** A board, and what whoever loads it may do on it. */
export interface LoadedBoard {
  readonly board: BoardState;
  readonly role: BoardRole;
}

type OnEvent = (event: DomainEvent | null, seq: number) => void;

/** How the session reaches the world; all of it can be played in a test. */
export interface SessionWorld {
  readonly load: () => Promise<LoadedBoard>;
  /** What may be done on the board now; `undefined` where it is not seen any more. */
  readonly standing: () => Promise<BoardRole | undefined>;
  /** What happened to a card, oldest first, with its texts. */
  readonly story: (cardId: string) => Promise<readonly DomainEvent[]>;
  /** Keeps commands and sends them; what an earlier visit left is in it. */
  readonly openOutbox: (handlers: OutboxHandlers) => Promise<Outbox>;
  /** Follows the board's events after a seq; answers how to stop. */
  readonly follow: (
    after: number,
    onEvent: OnEvent,
    onState: (state: "live" | "lost") => void,
    onPresence: (frame: PresenceFrame) => void,
  ) => () => void;
  readonly now: () => string;
  readonly newId: () => string;
  /** Runs something later; answers how to call it off. Milliseconds. */
  readonly later: (run: () => void, ms: number) => () => void;
}

export interface BoardSession {
  readonly store: StoreApi<BoardLive>;
  /** Does it here at once and sends it; a refusal stays as a notice at its subject. */
  wish(wish: Wish): Refusal | undefined;
  /** What would come of it, without doing it. */
  preview(wish: Wish, on?: BoardState): BoardState | Refusal | undefined;
  /** What is wished while it runs is one gesture, undone and done again as a whole; or more of the last one. */
  together(run: () => void, onto?: "last"): void;
  /**
   * Takes back the last gesture made here; answers what came of it. What was sent and has no answer yet
   * can only be taken back after it: `onWait` is told of it where that takes longer than a moment.
   */
  undo(onWait?: OnWait): Promise<TakenBack | undefined>;
  /** Does again what was undone last, as long as nothing else was done here since. */
  redo(onWait?: OnWait): Promise<TakenBack | undefined>;
  dismiss(subject: string): void;
  /** Sends what was refused for want of an answer again, with it: why it goes in, which points of its stage are met. */
  answer(subject: string, said: Answered): Refusal | undefined;
  /** Puts what was not taken at its subject, where it can be answered. */
  recall(commandId: string): void;
  /** Lets go of what was set aside. */
  forget(commandIds: readonly string[]): void;
  /** Sends what was too old to be sent without asking. */
  agree(commandIds: readonly string[]): void;
  /** Tries now what would be tried later. */
  readonly retry: () => void;
  close(): void;
}

type Answered = { readonly reason: string } | { readonly metPoints: readonly string[] };

type OnWait = (wish: Wish) => void;

/** What takes back comes with the first undo, or when the page has nothing better to do. */
export const loadTakeBack = () => import("./take-back.ts");

const you = { kind: "person", id: "you" } as const;
/** A stream that comes back this soon was never worth a word. */
const graceMs = 1_500;
const loadAgainMs = 3_000;

export function openBoardSession(boardId: string, world: SessionWorld): BoardSession {
  const stream = boardStream(boardId);
  const store = createBoardLive();
  const own = createOwnCommands();
  let replica: Replica | undefined;
  let outbox: Outbox | undefined;
  let opening: Promise<Outbox> | undefined;
  let unfollow: (() => void) | undefined;
  let doubt: (() => void) | undefined;
  let closed = false;
  /** What did not get through at once: whoever made it does something else by the time of its answer. */
  let late: ReadonlySet<string> = new Set();
  const context = () => ({ now: world.now(), actor: you, newId: world.newId });

  const shown = (): BoardState => {
    if (replica === undefined) throw new Error("The board is not loaded yet");
    return view(replica);
  };

  const show = (next: Replica): void => {
    replica = next;
    store.setState({ board: view(next) });
  };

  const stop = (): void => {
    closed = true;
    doubt?.();
    unfollow?.();
    outbox?.close();
  };

  const askStanding = createStanding({
    ask: world.standing,
    onRole: (role) => store.setState({ role }),
    onGone() {
      stop();
      store.setState({ phase: "gone" });
    },
  });

  const listen: OutboxHandlers = {
    onTrouble() {
      late = new Set(outbox?.kept().map(({ command }) => command.commandId));
      store.setState({ connection: "offline" });
    },
    onChange(waiting, aside) {
      const unsent = new Set(waiting.map(({ command }) => subjectOf(command)));
      store.setState({ unsent, waiting: waiting.length, aside });
      // Whichever tab or visit it comes from.
      const next = replica && outbox?.onto(replica, context());
      if (next !== undefined && next !== replica) show(next);
    },
    onSent(command, sent, isWritten) {
      const isOwn = own.settle(command, sent);
      if (replica === undefined) return;
      // Who answers is there: the stream is taken up again, whether or not it broke too.
      if (store.getState().connection === "offline") takeUp();
      show(answer(replica, command.commandId, "events" in sent ? sent : "dropped"));
      if ("events" in sent) return;
      // Whoever just did it looks at its card; what was done earlier, or written, is told where all of it is.
      const isPrompt = isOwn && command.occurredAt === undefined && !late.has(command.commandId);
      if (isPrompt && (command.type === "card.create" || !isWritten))
        putNotice(store, { wish: wishIn(command), commandId: command.commandId, ...sent });
      if ("problem" in sent) askStanding();
    },
  };

  const openOutboxOnce = (): Promise<Outbox> =>
    (opening ??= world.openOutbox(listen).catch((failure: unknown) => {
      opening = undefined;
      throw failure;
    }));

  /** Something else is done there now. What was written is kept all the same, and told with all of it. */
  const leave = (subject: string): void => {
    const { commandId } = store.getState().notices.get(subject) ?? {};
    dropNotice(store, subject);
    if (commandId !== undefined) outbox?.leave(commandId);
  };

  const send = (wish: Wish, to: string = stream): OwnCommand | Refusal | undefined => {
    if (replica === undefined || outbox === undefined) return undefined;
    leave(subjectOf(wish));
    const before = view(replica);
    const occurred = store.getState().connection === "offline" ? { occurredAt: world.now() } : {};
    const command = { ...wish, commandId: world.newId(), stream: to, ...occurred } as Command;
    const outcome = dispatch(replica, command, context());
    if (isRefusal(outcome)) {
      putNotice(store, { wish, refusal: outcome });
      return outcome;
    }
    show(outcome);
    const pulled = cardOf(view(outcome), subjectOf(wish))?.asked?.moveId === command.commandId;
    if (pulled) store.setState({ asks: new Set(store.getState().asks).add(command.commandId) });
    store.setState({ lastDone: { wish, before } });
    const noted = own.note(command, before);
    outbox.add(command, titleOf(before, wish) ?? titleOf(view(outcome), wish));
    return noted;
  };

  const sendNew = (wish: Wish): Refusal | undefined => {
    const sent = send(wish);
    if (sent === undefined || isRefusal(sent)) return sent;
    own.remember(sent);
    return undefined;
  };

  /** One after the other: what is undone first has its place among what can be done again first. */
  let taking: Promise<TakenBack | undefined> = Promise.resolve(undefined);
  const takeFrom = (from: "done" | "undone", onWait?: OnWait): Promise<TakenBack | undefined> => {
    const take = async (): Promise<TakenBack | undefined> => {
      const { takeLast } = await patiently(loadTakeBack);
      const cancel = (commandId: string): Promise<boolean> | false => outbox?.cancel(commandId) ?? false;
      return replica && takeLast(from, { own, world, store, view: shown, context, send, cancel }, onWait);
    };
    return (taking = taking.then(take, take));
  };

  const follow = (after: number): void => {
    unfollow?.();
    unfollow = world.follow(after, heard, streamed, (frame) => meet(store, frame));
  };

  const heard: OnEvent = (event, seq) => {
    if (replica === undefined) return;
    if (event?.type === "card.redacted" && event.commentId === undefined) own.forget(event.cardId);
    if (event?.type === "board.redacted") own.forget(event.id);
    show(receive(replica, event, seq));
    if (replica.outdated) void loadAnew();
  };

  const takeUp = (): void => {
    if (replica === undefined) return;
    doubt?.();
    doubt = undefined;
    store.setState({ connection: "connecting" });
    follow(replica.confirmed.seq);
  };

  const streamed = (state: "live" | "lost"): void => {
    if (state === "lost") {
      askStanding();
      // Every failed attempt says so again: the first one counts.
      doubt ??= world.later(() => store.setState({ connection: "offline", ...nobodyHere }), graceMs);
      return;
    }
    doubt?.();
    doubt = undefined;
    store.setState({ connection: "live" });
    outbox?.wake();
  };

  /** Something happened that reaches further back than what was loaded. */
  const loadAnew = async (): Promise<void> => {
    const loaded = await world.load().catch(() => undefined);
    if (closed || replica === undefined) return;
    if (loaded === undefined) return void world.later(() => void loadAnew(), loadAgainMs);
    show(reload(replica, loaded.board));
    store.setState({ role: loaded.role });
    follow(loaded.board.seq);
  };

  const load = async (): Promise<void> => {
    try {
      const [{ board: confirmed, role }, sender] = await Promise.all([world.load(), openOutboxOnce()]);
      outbox = sender;
      if (closed) return sender.close();
      show(createReplica(confirmed));
      sender.show();
      store.setState({ phase: "ready", role });
      sender.wake();
      follow(confirmed.seq);
    } catch (error) {
      if (closed) return;
      // 400: what the address holds cannot be the id of any board.
      const missing = error instanceof ProblemError && [400, 404].includes(error.problem.status);
      store.setState({ phase: missing ? "missing" : "failed" });
      if (!missing) world.later(() => void (closed || load()), loadAgainMs);
    }
  };
  void load();

  return {
    store,
    wish: sendNew,
    together: own.together,
    preview(wish, on) {
      if (replica === undefined) return undefined;
      const command = { ...wish, commandId: "preview", stream } as Command;
      const outcome = apply(new Map([[stream, on ?? view(replica)]]), command, context());
      return isRefusal(outcome) ? outcome : outcome.get(stream);
    },
    undo: (onWait) => takeFrom("done", onWait),
    redo: (onWait) => takeFrom("undone", onWait),
    dismiss(subject) {
      const { commandId } = store.getState().notices.get(subject) ?? {};
      dropNotice(store, subject);
      if (commandId !== undefined) outbox?.forget([commandId]);
    },
    answer(subject, said) {
      const asked = store.getState().notices.get(subject);
      if (asked?.commandId !== undefined) outbox?.forget([asked.commandId]);
      return asked && sendNew({ ...asked.wish, ...said } as Wish);
    },
    recall(commandId) {
      const { command, notTaken } =
        store.getState().aside.find(({ command: { commandId: id } }) => id === commandId) ?? {};
      if (command !== undefined && notTaken !== undefined)
        putNotice(store, { wish: wishIn(command), commandId, ...notTaken });
    },
    forget: (commandIds) => outbox?.forget(commandIds),
    agree: (commandIds) => outbox?.agree(commandIds),
    retry() {
      if (replica === undefined) return void load();
      if (store.getState().connection === "offline") takeUp();
      outbox?.wake();
    },
    close: stop,
  };
}
