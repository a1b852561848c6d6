import { ProblemError } from "@weir/contract";
import type { Command, DecideContext, DomainEvent, Refusal, Replica } from "@weir/domain";
import { idOf, sameKept, waits, writtenIn, type Kept, type NotTaken } from "./kept.ts";
import type { WaitingStore } from "./waiting-store.ts";
import { withWaiting } from "./with-waiting.ts";

/** What became of a command. */
export type Sent = { readonly events: readonly DomainEvent[] } | NotTaken;

/** What the session wants to know of its commands. */
export interface OutboxHandlers {
  /** What is kept changed, here or in another tab: what waits to be sent, and what was set aside. */
  onChange(waiting: readonly Kept[], aside: readonly Kept[]): void;
  /** A command of this person got its answer, here or in another tab. `isWritten`: it holds words of somebody's own. */
  onSent(command: Command, sent: Sent, isWritten: boolean): void;
  /** No answer came, or the server had no time; it is tried again by itself. */
  onTrouble(): void;
}

/** What tabs tell each other: an answer that came, or that what is kept changed. */
export type News = { readonly commandId: string; readonly sent: Sent } | "changed";

export interface OutboxWorld {
  readonly store: WaitingStore;
  /** Runs one after the other over all tabs. */
  readonly inTurn: (run: () => Promise<boolean>) => Promise<boolean>;
  /** To the other tabs. */
  readonly tell: (news: News) => unknown;
  readonly post: (command: Command) => Promise<readonly DomainEvent[]>;
  readonly now: () => string;
  /** Runs something later; answers how to call it off. Milliseconds. */
  readonly later: (run: () => void, ms: number) => () => void;
}

export interface Outbox {
  add(command: Command, title: string | undefined): void;
  /** Takes back a command that was never tried; `false` at once where it was. */
  cancel(commandId: string): Promise<boolean> | false;
  /** Lets go of what was read, or is not to be sent any more. */
  forget(commandIds: readonly string[]): void;
  /** Lets go of what nobody asks about any more, unless something is written in it. */
  leave(commandId: string): void;
  /** Sends what was asked about after all: after what waits already, under its own ids. */
  agree(commandIds: readonly string[]): void;
  /** Tries now what waits. */
  wake(): void;
  hear(news: News): void;
  kept(): readonly Kept[];
  /** A replica with what waits here as what it has pending. */
  onto(replica: Replica, context: DecideContext): Replica;
  /** Tells once more what is kept. */
  show(): void;
  close(): void;
}

const firstPauseMs = 500;
const longestPauseMs = 15_000;

/**
 * Sends commands one after the other, in order, until each has its answer. Invariants:
 * 1. A command is kept before it is sent, and until its answer is known.
 * 2. What is kept is one queue of all tabs; whoever's turn it is sends from its head, whichever tab made that.
 * 3. A command without an answer is sent again under its own id, so it happens once however often it is sent.
 */
export async function openOutbox(world: OutboxWorld, handlers: OutboxHandlers): Promise<Outbox> {
  const { store, tell } = world;
  let stored = await store.load();
  let keeping: readonly Kept[] = [];
  let busy = false;
  let again = false;
  let closed = false;
  let pauseMs = firstPauseMs;
  let callOff: (() => void) | undefined;
  let aside: readonly Kept[] = [];

  const kept = (): readonly Kept[] => (keeping.length === 0 ? stored : [...stored, ...keeping]);
  const waiting = (): readonly Kept[] => {
    const now = world.now();
    return kept().filter((each) => waits(each, now));
  };
  const take = (next: readonly Kept[]): void => {
    stored = next;
    keeping = without(keeping, next.map(idOf));
    tellHere();
  };
  const tellHere = (): void => {
    if (closed) return;
    const now = world.now();
    const others = kept().filter((each) => !waits(each, now));
    if (!sameKept(others, aside)) aside = others;
    handlers.onChange(waiting(), aside);
  };
  const answerHere = (command: Command, sent: Sent): void => {
    if (!closed) handlers.onSent(command, sent, writtenIn(command) !== undefined);
  };
  const change = async (how: (all: readonly Kept[]) => readonly Kept[]): Promise<readonly Kept[]> => {
    let isNew = false;
    const next = await store.change((all) => {
      const then = how(all);
      isNew = then !== all;
      return then;
    });
    if (isNew) {
      take(next);
      tell("changed");
    }
    return next;
  };

  /** Answers false where no answer came. */
  const sendAll = async (): Promise<boolean> => {
    while (!closed) {
      const now = world.now();
      const head = (await change((all) => withHeadTried(all, now))).find((each) => waits(each, now));
      if (head === undefined) return true;
      const sent = await attempt(world, head.command);
      if (sent === undefined) return false;
      pauseMs = firstPauseMs;
      tell({ commandId: idOf(head), sent });
      answerHere(head.command, sent);
      await change((all) => answered(all, idOf(head), sent));
    }
    return true;
  };

  const pump = async (): Promise<void> => {
    again = busy;
    if (busy) return;
    busy = true;
    const done = await world.inTurn(sendAll).catch(() => false);
    busy = false;
    if (closed) return;
    if (done) return again ? pump() : undefined;
    handlers.onTrouble();
    callOff = world.later(wake, pauseMs);
    pauseMs = Math.min(pauseMs * 2, longestPauseMs);
  };

  const wake = (): void => {
    callOff?.();
    callOff = undefined;
    void pump();
  };

  return {
    add(command, title) {
      const entry: Kept = { command, keptAt: world.now(), ...(title !== undefined && { title }) };
      keeping = [...keeping, entry];
      tellHere();
      void change((all) => [...all, entry]).then(() => {
        if (callOff === undefined && !closed) void pump();
      });
    },
    cancel(commandId) {
      const asked = kept().find((each) => idOf(each) === commandId);
      if (asked === undefined || asked.tried === true) return false;
      let found = false;
      return change((all) => {
        const rest = all.filter((each) => idOf(each) !== commandId || each.tried === true);
        found = rest.length < all.length;
        return found ? rest : all;
      }).then(() => found);
    },
    forget: (ids) => void change((all) => without(all, ids)),
    leave(commandId) {
      const left = kept().find((each) => idOf(each) === commandId);
      if (left !== undefined && writtenIn(left.command) === undefined) void change((all) => without(all, [commandId]));
    },
    agree(ids) {
      const keptAt = world.now();
      const some = (all: readonly Kept[]) => all.filter((each) => ids.includes(idOf(each)));
      void change((all) => [...without(all, ids), ...some(all).map((each) => ({ ...each, keptAt }))]).then(wake);
    },
    wake,
    hear(news) {
      if (closed) return;
      if (news === "changed") return void store.load().then(take);
      const told = kept().find((each) => idOf(each) === news.commandId);
      if (told !== undefined) answerHere(told.command, news.sent);
    },
    kept,
    onto: (replica, context) => withWaiting(replica, waiting(), context),
    show: tellHere,
    close() {
      closed = true;
      callOff?.();
    },
  };
}

const without = (all: readonly Kept[], ids: readonly string[]): readonly Kept[] => {
  const rest = all.filter((each) => !ids.includes(idOf(each)));
  return rest.length === all.length ? all : rest;
};

function withHeadTried(all: readonly Kept[], now: string): readonly Kept[] {
  const head = all.find((each) => waits(each, now));
  if (head === undefined || head.tried === true) return all;
  return all.map((each) => (each === head ? { ...each, tried: true } : each));
}

/** What was taken need not be kept; what was not, until somebody has read why. */
function answered(all: readonly Kept[], commandId: string, sent: Sent): readonly Kept[] {
  if ("events" in sent) return without(all, [commandId]);
  return all.map((each) => (idOf(each) === commandId ? { ...each, notTaken: sent } : each));
}

/** `undefined`: nobody knows, try again. */
async function attempt({ post }: OutboxWorld, command: Command): Promise<Sent | undefined> {
  try {
    return { events: await post(command) };
  } catch (error) {
    if (!(error instanceof ProblemError)) return undefined;
    const { problem } = error;
    if (problem.refusal !== undefined) return { refusal: problem.refusal as Refusal };
    // 401: nobody is signed in who could do it; it waits for whoever made it.
    return problem.status >= 500 || [401, 408, 429].includes(problem.status) ? undefined : { problem };
  }
}
