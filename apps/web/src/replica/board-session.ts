import { ProblemError } from "@weir/contract";
import {
  answer,
  apply,
  boardStream,
  createReplica,
  dispatch,
  inverseOf,
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
import { createBoardLive, dropNotice, putNotice, type BoardLive } from "./board-live.ts";
import { createOutbox } from "./outbox.ts";
import { createOwnCommands } from "./own-commands.ts";
import { createStanding } from "./standing.ts";
import type { WaitingStore } from "./waiting-store.ts";
import { subjectOf, wishIn, type Wish } from "./wish.ts";

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
  readonly post: (command: Command) => Promise<readonly DomainEvent[]>;
  /** Follows the board's events after a seq; answers how to stop. */
  readonly follow: (after: number, onEvent: OnEvent, onState: (state: "live" | "lost") => void) => () => void;
  readonly waiting: WaitingStore;
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
  preview(wish: Wish): BoardState | Refusal | undefined;
  /**
   * Takes back the last thing done here; answers what it was. What was sent and has no answer yet
   * can only be taken back after it: `onWait` is told of it where that takes longer than a moment.
   */
  undo(onWait?: (wish: Wish) => void): Promise<Undone>;
  dismiss(subject: string): void;
  /** Sends what was refused for want of a reason again, with one. */
  giveReason(subject: string, reason: string): Refusal | undefined;
  /** Tries now what would be tried later. */
  readonly retry: () => void;
  close(): void;
}

type Undone = { readonly undone: Wish } | { readonly refused: Refusal } | "nothing";

const you = { kind: "person", id: "you" } as const;
/** A stream that comes back this soon was never worth a word. */
const graceMs = 1_500;
const loadAgainMs = 3_000;

export function openBoardSession(boardId: string, world: SessionWorld): BoardSession {
  const stream = boardStream(boardId);
  const store = createBoardLive();
  const own = createOwnCommands();
  let replica: Replica | undefined;
  let unfollow: (() => void) | undefined;
  let doubt: (() => void) | undefined;
  let closed = false;
  const context = () => ({ now: world.now(), actor: you, newId: world.newId });

  const show = (next: Replica): void => {
    replica = next;
    store.setState({ board: view(next) });
  };

  const stop = (): void => {
    closed = true;
    doubt?.();
    unfollow?.();
    outbox.close();
  };

  const askStanding = createStanding({
    ask: world.standing,
    onRole: (role) => store.setState({ role }),
    onGone() {
      stop();
      store.setState({ phase: "gone" });
    },
  });

  const outbox = createOutbox({
    post: world.post,
    later: world.later,
    onTrouble: () => store.setState({ connection: "offline" }),
    onChange(waiting) {
      world.waiting.save(waiting);
      store.setState({ unsent: new Set(waiting.map(subjectOf)), waiting: waiting.length });
    },
    onSent(command, sent) {
      own.settle(command, sent);
      if (replica === undefined) return;
      // Who answers is there: the stream is taken up again, whether or not it broke too.
      if (store.getState().connection === "offline" && outbox.waiting().length === 0) follow(replica.confirmed.seq);
      show(answer(replica, command.commandId, "events" in sent ? sent : "dropped"));
      if ("events" in sent) return;
      putNotice(store, { wish: wishIn(command), ...sent });
      if ("problem" in sent) askStanding();
    },
  });

  const send = (wish: Wish, undoable: boolean): Refusal | undefined => {
    if (replica === undefined) return undefined;
    dropNotice(store, subjectOf(wish));
    const before = view(replica);
    const occurred = store.getState().connection === "offline" ? { occurredAt: world.now() } : {};
    const command = { ...wish, commandId: world.newId(), stream, ...occurred } as Command;
    const outcome = dispatch(replica, command, context());
    if (isRefusal(outcome)) {
      putNotice(store, { wish, refusal: outcome });
      return outcome;
    }
    show(outcome);
    if (undoable) own.remember(command, before);
    outbox.add(command);
    return undefined;
  };

  const undo = async (onWait?: (wish: Wish) => void): Promise<Undone> => {
    const last = own.takeLast();
    if (last === undefined || replica === undefined) return "nothing";
    const { command, before } = last;
    const undone = wishIn(command);
    if (outbox.cancel(command.commandId)) {
      show(answer(replica, command.commandId, "dropped"));
      return { undone };
    }
    const isOffline = store.getState().connection === "offline";
    const hush = world.later(() => onWait?.(undone), isOffline ? 0 : graceMs);
    const sent = await last.sent;
    hush();
    if (!("events" in sent)) return "nothing";
    for (const event of sent.events.toReversed()) {
      const inverse = inverseOf(before, event);
      const refused = inverse === undefined ? undefined : send(wishIn(inverse), false);
      if (refused === undefined) continue;
      dropNotice(store, subjectOf(undone));
      return { refused };
    }
    return { undone };
  };

  const follow = (after: number): void => {
    unfollow?.();
    unfollow = world.follow(after, heard, streamed);
  };

  const heard: OnEvent = (event, seq) => {
    if (replica === undefined) return;
    if (event?.type === "card.redacted" && event.commentId === undefined) own.forget(event.cardId);
    show(receive(replica, event, seq));
    if (replica.outdated) void loadAnew();
  };

  const streamed = (state: "live" | "lost"): void => {
    if (state === "lost") {
      askStanding();
      // Every failed attempt says so again: the first one counts.
      doubt ??= world.later(() => store.setState({ connection: "offline" }), graceMs);
      return;
    }
    doubt?.();
    doubt = undefined;
    store.setState({ connection: "live" });
    outbox.wake();
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
      const [{ board: confirmed, role }, waiting] = await Promise.all([world.load(), world.waiting.load()]);
      if (closed) return;
      const pending = waiting.map((command) => ({
        command,
        context: { now: command.occurredAt ?? world.now(), actor: you },
      }));
      show(createReplica(confirmed, pending));
      store.setState({ phase: "ready", role });
      for (const command of waiting) outbox.add(command);
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
    wish: (wish) => send(wish, true),
    preview(wish) {
      if (replica === undefined) return undefined;
      const command = { ...wish, commandId: "preview", stream } as Command;
      const outcome = apply(new Map([[stream, view(replica)]]), command, context());
      return isRefusal(outcome) ? outcome : outcome.get(stream);
    },
    undo,
    dismiss: (subject) => dropNotice(store, subject),
    giveReason(subject, reason) {
      const asked = store.getState().notices.get(subject);
      return asked && send({ ...asked.wish, reason } as Wish, true);
    },
    retry() {
      if (replica === undefined) return void load();
      if (store.getState().connection === "offline") follow(replica.confirmed.seq);
      outbox.wake();
    },
    close: stop,
  };
}
