import { decide, streamsOf } from "./decide.ts";
import { evolve } from "./evolve.ts";
import { isRefusal, type Refusal } from "./refusal.ts";
import { canFold } from "./streams/board/can-fold.ts";
import type { BoardState } from "./streams/board/state.ts";
import type { DecideContext } from "./verb.ts";
import type { Command, DomainEvent } from "./verbs.ts";

/** A command without an answer yet; plain data, so that it can wait on a disk. */
export interface PendingCommand {
  readonly command: Command;
  readonly context: Pick<DecideContext, "now" | "actor">;
  /** Answered: it stops being pending once this seq is confirmed. */
  readonly until?: number;
}

/**
 * One stream as a client sees it. Invariants:
 * 1. `confirmed` is the fold of the server's events 1..seq, each once, in order.
 * 2. A command is pending from `dispatch` until its events are confirmed, or its answer says there are none.
 * 3. What is shown is every pending command decided anew on what came before it: commands are
 *    replayed, never their events, so a limit that filled up meanwhile holds here too.
 */
export interface Replica {
  readonly confirmed: BoardState;
  readonly pending: readonly PendingCommand[];
  /** Events that came before the ones they follow, by seq; null for one that may not be seen. */
  readonly early: ReadonlyMap<number, DomainEvent | null>;
  /** An event came that a front-only state cannot fold: load the stream anew, and `reload`. */
  readonly outdated: boolean;
  readonly shown: BoardState;
}

/** What the server said to a command: the events it made, or nothing came of it (refused, given up). */
export type Answer = { readonly events: readonly DomainEvent[] } | "dropped";

/** A replica of what the server has confirmed, with the commands that were waiting before. */
export function createReplica(confirmed: BoardState, pending: readonly PendingCommand[] = []): Replica {
  const waiting = pending.filter(({ until }) => until === undefined || until > confirmed.seq);
  return shownAnew({ confirmed, pending: waiting, early: new Map(), outdated: false });
}

/** The same waiting commands over a state that was loaded anew. */
export function reload(replica: Replica, confirmed: BoardState): Replica {
  return createReplica(confirmed, replica.pending);
}

/**
 * Does a command here and now, ahead of the server, or refuses it. A command that names other
 * streams, or a move older than a front-only state knows, waits for the server without a preview.
 */
export function dispatch(replica: Replica, command: Command, context: DecideContext): Replica | Refusal {
  const { now, actor } = context;
  const pending = { command, context: { now, actor } };
  const shown = preview(replica.shown, pending);
  if (isRefusal(shown) && shown.refused !== "not-known-here") return shown;
  return { ...replica, pending: [...replica.pending, pending], shown: isRefusal(shown) ? replica.shown : shown };
}

/** Takes the event `seq` of the stream, null if it may not be seen here. Repeats change nothing, gaps wait to be filled. */
export function receive(replica: Replica, event: DomainEvent | null, seq: number): Replica {
  return received(replica, [[seq, event]]);
}

/** Takes the server's answer to a command. A repeated answer, or one to an unknown command, changes nothing more. */
export function answer(replica: Replica, commandId: string, said: Answer): Replica {
  if (said === "dropped") return withoutPending(replica, commandId);
  const own = said.events.filter((event) => event.stream === replica.confirmed.stream);
  const next = received(
    replica,
    own.map((event) => [event.seq, event] as const),
  );
  const until = Math.max(0, ...own.map((event) => event.seq));
  if (until <= next.confirmed.seq) return withoutPending(next, commandId);
  const pending = next.pending.map((each) => (each.command.commandId === commandId ? { ...each, until } : each));
  return { ...next, pending };
}

/** What to show: confirmed and pending together. */
export function view(replica: Replica): BoardState {
  return replica.shown;
}

function received(replica: Replica, events: Iterable<readonly [number, DomainEvent | null]>): Replica {
  const early = new Map(replica.early);
  for (const [seq, event] of events) if (seq > replica.confirmed.seq) early.set(seq, event);
  let { confirmed, outdated } = replica;
  const done = new Set<string>();
  for (
    let event = early.get(confirmed.seq + 1);
    event !== undefined && !outdated;
    event = early.get(confirmed.seq + 1)
  ) {
    if (event !== null && !canFold(confirmed, event)) {
      outdated = true;
      continue;
    }
    confirmed = event === null ? { ...confirmed, seq: confirmed.seq + 1 } : evolve(confirmed, event);
    early.delete(confirmed.seq);
    if (event !== null) done.add(event.commandId);
  }
  const pending = replica.pending.filter(({ command }) => !done.has(command.commandId));
  return confirmed === replica.confirmed
    ? { ...replica, early, outdated }
    : shownAnew({ confirmed, pending, early, outdated });
}

function withoutPending(replica: Replica, commandId: string): Replica {
  const pending = replica.pending.filter(({ command }) => command.commandId !== commandId);
  return pending.length === replica.pending.length ? replica : shownAnew({ ...replica, pending });
}

function shownAnew(replica: Omit<Replica, "shown">): Replica {
  const shown = replica.pending.reduce((state, pending) => {
    const next = preview(state, pending);
    return isRefusal(next) ? state : next;
  }, replica.confirmed);
  return { ...replica, shown };
}

function preview(state: BoardState, { command, context }: PendingCommand): BoardState | Refusal {
  if (streamsOf(command).some((stream) => stream !== state.stream)) {
    return { refused: "not-known-here", what: "event", id: command.commandId };
  }
  const decision = decide(new Map([[state.stream, state]]), command, { ...context, newId: () => command.commandId });
  if (isRefusal(decision)) return decision;
  return decision.batches.flatMap((batch) => batch.events).reduce(evolve, state);
}
