import { ProblemError, type Problem } from "@weir/contract";
import {
  answer,
  apply,
  createReplica,
  dispatch,
  inverseOf,
  isRefusal,
  receive,
  reload,
  view,
  type BoardState,
  type Command,
  type DomainEvent,
  type Refusal,
  type Replica,
} from "@weir/domain";
import { createStore, type StoreApi } from "zustand/vanilla";
import { createOutbox, type Sent } from "./outbox.ts";
import type { WaitingStore } from "./waiting-store.ts";
import { subjectOf, type Wish } from "./wish.ts";

/** A refusal or failure that waits to be read where it happened: at its card, its stage or the board. */
export interface Notice {
  readonly wish: Wish;
  readonly refusal?: Refusal;
  readonly problem?: Problem;
}

export interface BoardLive {
  readonly phase: "loading" | "ready" | "missing" | "failed";
  /** Confirmed and pending together; there once `phase` is ready. */
  readonly board: BoardState | undefined;
  readonly connection: "connecting" | "live" | "offline";
  /** Cards, stages (or "board") with commands that have no answer yet. */
  readonly unsent: ReadonlySet<string>;
  readonly waiting: number;
  readonly notices: ReadonlyMap<string, Notice>;
}

/** How the session reaches the world; all of it can be played in a test. */
export interface SessionWorld {
  load(): Promise<BoardState>;
  post(command: Command): Promise<readonly DomainEvent[]>;
  follow(after: number, onEvent: (event: DomainEvent | null, seq: number) => void, onState: (state: "live" | "lost") => void): () => void;
  waiting: WaitingStore;
  now(): string;
  newId(): string;
  later(run: () => void, ms: number): () => void;
}

export interface BoardSession {
  readonly store: StoreApi<BoardLive>;
  /** Does it here at once and sends it; a refusal stays as a notice at its subject. */
  wish(wish: Wish): Refusal | undefined;
  /** What would come of it, without doing it. */
  preview(wish: Wish): BoardState | Refusal | undefined;
  /** Takes back the last thing done here; answers what it was. */
  undo(): Promise<Undone>;
  dismiss(subject: string): void;
  /** Sends what was refused for want of a reason again, with one. */
  giveReason(subject: string, reason: string): Refusal | undefined;
  retry(): void;
  close(): void;
}

export type Undone = { readonly undone: Wish } | { readonly refused: Refusal } | "nothing";

interface Done {
  readonly command: Command;
  readonly before: BoardState;
  readonly sent: Promise<Sent>;
}

const you = { kind: "person", id: "you" } as const;
const mostUndone = 100;

export function openBoardSession(boardId: string, world: SessionWorld): BoardSession {
  const stream = `board:${boardId}`;
  const store = createStore<BoardLive>(() => ({
    phase: "loading",
    board: undefined,
    connection: "connecting",
    unsent: new Set(),
    waiting: 0,
    notices: new Map(),
  }));
  let replica: Replica | undefined;
  let done: readonly Done[] = [];
  const settling = new Map<string, (sent: Sent) => void>();
  let unfollow: (() => void) | undefined;
  let closed = false;
  const context = () => ({ now: world.now(), actor: you, newId: world.newId });

  const show = (next: Replica): void => {
    replica = next;
    store.setState({ board: view(next) });
  };

  const outbox = createOutbox({
    post: world.post,
    later: world.later,
    onTrouble: () => store.setState({ connection: "offline" }),
    onChange(waiting) {
      world.waiting.save(waiting);
      store.setState({ unsent: new Set(waiting.map(subjectOf)), waiting: waiting.length });
    },
    onSent(command, sent) {
      if (replica === undefined) return;
      settling.get(command.commandId)?.(sent);
      settling.delete(command.commandId);
      if ("events" in sent) return show(answer(replica, command.commandId, { events: sent.events }));
      done = done.filter((each) => each.command.commandId !== command.commandId);
      show(answer(replica, command.commandId, "dropped"));
      notice(wishOf(command), sent);
    },
  });

  const notice = (wish: Wish, what: Omit<Notice, "wish">): void => {
    const notices = new Map(store.getState().notices);
    notices.set(subjectOf(wish), { wish, ...what });
    store.setState({ notices });
  };
  const dismiss = (subject: string): void => {
    const notices = new Map(store.getState().notices);
    if (notices.delete(subject)) store.setState({ notices });
  };

  const send = (wish: Wish, undoable: boolean): Refusal | undefined => {
    if (replica === undefined) return undefined;
    dismiss(subjectOf(wish));
    const before = view(replica);
    const offline = store.getState().connection === "offline";
    const command = { ...wish, commandId: world.newId(), stream, ...(offline ? { occurredAt: world.now() } : {}) } as Command;
    const outcome = dispatch(replica, command, context());
    if (isRefusal(outcome)) {
      notice(wish, { refusal: outcome });
      return outcome;
    }
    show(outcome);
    if (undoable) remember(command, before);
    outbox.add(command);
    return undefined;
  };

  const remember = (command: Command, before: BoardState): void => {
    const sent = new Promise<Sent>((resolve) => settling.set(command.commandId, resolve));
    done = [...done.slice(1 - mostUndone), { command, before, sent }];
  };

  const undo = async (): Promise<Undone> => {
    const last = done.at(-1);
    if (last === undefined || replica === undefined) return "nothing";
    done = done.slice(0, -1);
    const undone = { undone: wishOf(last.command) };
    if (outbox.cancel(last.command.commandId)) {
      show(answer(replica, last.command.commandId, "dropped"));
      return undone;
    }
    const sent = await last.sent;
    if (!("events" in sent)) return "nothing";
    for (const event of sent.events.toReversed()) {
      const inverse = inverseOf(last.before, event);
      const refused = inverse === undefined ? undefined : send(withoutStream(inverse), false);
      if (refused !== undefined) {
        dismiss(subjectOf(undone.undone));
        return { refused };
      }
    }
    return undone;
  };

  const heard = (event: DomainEvent | null, seq: number): void => {
    if (replica === undefined) return;
    show(receive(replica, event, seq));
    if (replica.outdated) void loadAnew();
  };

  const follow = (after: number): void => {
    unfollow?.();
    unfollow = world.follow(
      after,
      heard,
      (state) => {
        store.setState({ connection: state === "live" ? "live" : "offline" });
        if (state === "live") outbox.wake();
      },
    );
  };

  /** Something happened that reaches further back than what was loaded. */
  const loadAnew = async (): Promise<void> => {
    const confirmed = await world.load().catch(() => undefined);
    if (closed || replica === undefined) return;
    if (confirmed === undefined) return void world.later(() => void loadAnew(), 3_000);
    show(reload(replica, confirmed));
    follow(confirmed.seq);
  };

  const load = async (): Promise<void> => {
    try {
      const [confirmed, waiting] = await Promise.all([world.load(), world.waiting.load()]);
      if (closed) return;
      show(createReplica(confirmed, waiting.map((command) => ({ command, context: { now: command.occurredAt ?? world.now(), actor: you } }))));
      store.setState({ phase: "ready" });
      for (const command of waiting) outbox.add(command);
      follow(confirmed.seq);
    } catch (error) {
      if (closed) return;
      const missing = error instanceof ProblemError && error.problem.status === 404;
      store.setState({ phase: missing ? "missing" : "failed" });
      if (!missing) world.later(() => void (closed || load()), 3_000);
    }
  };
  void load();

  return {
    store,
    wish: (wish) => send(wish, true),
    preview(wish) {
      if (replica === undefined) return undefined;
      const board = view(replica);
      const outcome = apply(new Map([[stream, board]]), { ...wish, commandId: "preview", stream } as Command, context());
      return isRefusal(outcome) ? outcome : outcome.get(stream);
    },
    undo,
    dismiss,
    giveReason(subject, reason) {
      const asked = store.getState().notices.get(subject);
      return asked && send({ ...asked.wish, reason } as Wish, true);
    },
    retry() {
      if (store.getState().phase === "failed") void load();
      else outbox.wake();
    },
    close() {
      closed = true;
      unfollow?.();
      outbox.close();
    },
  };
}

function wishOf(command: Command): Wish {
  const { commandId: _id, stream: _stream, occurredAt: _at, ...wish } = command;
  return wish as Wish;
}

function withoutStream(wish: { readonly stream: string }): Wish {
  const { stream: _stream, ...rest } = wish;
  return rest as Wish;
}
