import { ProblemError, problemOf } from "@weir/contract";
import {
  decide,
  emptyState,
  evolve,
  evolveAll,
  fromSnapshot,
  isRefusal,
  toSnapshot,
  type BoardRole,
  type BoardState,
  type Command,
  type DomainEvent,
} from "@weir/domain";
import type { SessionWorld } from "../src/replica/board-session.ts";
import { createPlayedTabs, type PlayedTabs } from "./played-tabs.ts";

export const playedStream = "board:played";
const you = { kind: "person", id: "you" } as const;

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** A server, a network and a clock in one, played by hand: nothing arrives before it is let through. */
export interface PlayedWorld extends Mutable<SessionWorld> {
  readonly posted: readonly Command[];
  /** As a request does it. */
  post(command: Command): Promise<readonly DomainEvent[]>;
  readonly server: () => BoardState;
  /** Somebody else's command, straight at the server. */
  elsewhere(command: Record<string, unknown> & { type: string }): void;
  /** Hands the stream's new events to the session. */
  deliver(): void;
  network: "up" | "down";
  /** What the player may do; absent: the board is not seen. */
  role: BoardRole | undefined;
  /** What `later` was asked for, run now. */
  passTime(): void;
  stream(state: "live" | "lost"): void;
}

const playedStages = [
  { stageId: "todo", name: "To do", kind: "queue" },
  { stageId: "build", name: "Build", kind: "active" },
  { stageId: "done", name: "Done", kind: "done" },
] as const;

export function playWorld(cards: readonly string[] = ["A", "B"], tabs: PlayedTabs = createPlayedTabs()): PlayedWorld {
  let made = 0;
  let minute = 0;
  const now = (): string => new Date(Date.UTC(2026, 2, 2, 9, minute)).toISOString();
  const newId = (): string => `id-${(made += 1)}`;
  const log: DomainEvent[] = [];
  const receipts = new Map<string, readonly DomainEvent[]>();
  const posted: Command[] = [];
  let state = emptyState(playedStream);
  let delivered = 0;
  let timers: (() => void)[] = [];
  let onEvent: (event: DomainEvent | null, seq: number) => void = () => undefined;
  let onState: (state: "live" | "lost") => void = () => undefined;

  const execute = (command: Command): readonly DomainEvent[] => {
    const known = receipts.get(command.commandId);
    if (known !== undefined) return known;
    minute += 1;
    const decision = decide(new Map([[playedStream, state]]), command, { now: now(), actor: you, newId });
    if (isRefusal(decision))
      throw new ProblemError(problemOf("refused", { detail: JSON.stringify(decision), refusal: { ...decision } }));
    const events = decision.batches.flatMap((batch) => batch.events);
    state = evolveAll(state, events);
    log.push(...events);
    receipts.set(command.commandId, events);
    return events;
  };
  const elsewhere: PlayedWorld["elsewhere"] = (command) =>
    void execute({ commandId: newId(), stream: playedStream, ...command } as Command);

  elsewhere({
    type: "board.create",
    name: "Played",
    timeZone: "UTC",
    stages: playedStages,
    start: "build",
    finish: "done",
  });
  for (const cardId of cards) elsewhere({ type: "card.create", cardId, stageId: "todo", title: cardId });
  delivered = log.length;

  const world: PlayedWorld = {
    posted,
    server: () => state,
    elsewhere,
    network: "up",
    role: "manager",
    standing: async () => world.role,
    deliver() {
      for (const event of log.slice(delivered)) onEvent(event, event.seq);
      delivered = log.length;
    },
    passTime() {
      const due = timers;
      timers = [];
      for (const run of due) run();
    },
    stream: (next) => onState(next),
    // What a browser loads: the board without the way its cards took.
    async load() {
      const front = fromSnapshot(toSnapshot(log.reduce(evolve, emptyState(playedStream)), "front"));
      if (front === undefined) throw new Error("A snapshot of this version cannot be read");
      if (world.role === undefined) throw new ProblemError(problemOf("not-found"));
      return { board: front, role: world.role };
    },
    async post(command) {
      posted.push(command);
      if (world.network === "down") throw new TypeError("no network");
      return execute(command);
    },
    async story(cardId) {
      if (world.network === "down") throw new TypeError("no network");
      return log.filter((event) => "cardId" in event && event.cardId === cardId);
    },
    follow(_after, hear, state) {
      onEvent = hear;
      onState = state;
      state("live");
      return () => undefined;
    },
    openOutbox: (handlers) => tabs.open({ post: (command) => world.post(command), now, later: world.later }, handlers),
    now,
    newId,
    later(run) {
      timers.push(run);
      return () => void (timers = timers.filter((each) => each !== run));
    },
  };
  return world;
}
