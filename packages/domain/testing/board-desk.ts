import {
  boardStream,
  decide,
  evolve,
  isRefusal,
  parseCommand,
  streamsOf,
  type BoardState,
  type Command,
  type DomainEvent,
  type Refusal,
} from "../src/index.ts";
import { emptyBoard } from "../src/streams/board/empty-board.ts";

/** A moment of the made-up days tests play in, in minutes from their start. */
export function minute(count: number): string {
  return new Date(Date.UTC(2026, 2, 2, 9) + count * 60_000).toISOString();
}

/** Asks commands of boards held in memory, a minute apart, and keeps what happened. */
export interface BoardDesk {
  /** Fields of a command; `stream` is the first board's unless given. Throws if it is no command. */
  ask(wish: {
    readonly type: string;
    readonly stream?: string;
    readonly [field: string]: unknown;
  }): readonly DomainEvent[] | Refusal;
  /** {@link ask}, and throws if it is refused. */
  mustAsk(wish: Parameters<BoardDesk["ask"]>[0]): readonly DomainEvent[];
  board(boardId?: string): BoardState;
  log(boardId?: string): readonly DomainEvent[];
  /** Another desk where the same has happened, to try things on. */
  copy(): BoardDesk;
  /** The desk's clock: set it to play with time. */
  now: string;
}

export const you = { kind: "person", id: "you" } as const;

/** What happened before a desk was opened. */
export interface Past {
  readonly states: ReadonlyMap<string, BoardState>;
  readonly logs: ReadonlyMap<string, DomainEvent[]>;
  readonly now: string;
}

export function createDesk(
  boardId = "b",
  past: Past = { states: new Map(), logs: new Map(), now: minute(0) },
): BoardDesk {
  const states = new Map(past.states);
  const logs = new Map(past.logs);
  let asked = [...logs.values()].flat().length;
  let ids = 0;
  const stateOf = (stream: string): BoardState => states.get(stream) ?? emptyBoard(stream);
  const desk: BoardDesk = {
    now: past.now,
    copy: () => createDesk(boardId, { states, logs, now: desk.now }),
    board: (id = boardId) => stateOf(boardStream(id)),
    log: (id = boardId) => logs.get(boardStream(id)) ?? [],
    ask(wish) {
      asked += 1;
      const command = parsed({ stream: boardStream(boardId), ...wish, commandId: `c${asked}` });
      const known = new Map(streamsOf(command).map((stream) => [stream, stateOf(stream)]));
      const now = desk.now;
      desk.now = new Date(Date.parse(now) + 60_000).toISOString();
      const decision = decide(known, command, { now, actor: you, newId: () => `new${asked}-${(ids += 1)}` });
      if (isRefusal(decision)) return decision;
      for (const { stream, events } of decision.batches) {
        states.set(stream, events.reduce(evolve, stateOf(stream)));
        logs.set(stream, [...(logs.get(stream) ?? []), ...events]);
      }
      return decision.batches.flatMap((batch) => batch.events);
    },
    mustAsk(wish) {
      const answer = desk.ask(wish);
      if (isRefusal(answer)) throw new Error(`${wish.type} was refused: ${JSON.stringify(answer)}`);
      return answer;
    },
  };
  return desk;
}

function parsed(json: unknown): Command {
  const command = parseCommand(json);
  if (Array.isArray(command)) throw new Error(`no command: ${JSON.stringify(command)}`);
  return command;
}

/** To Do, Build (start), Test, Done (finish), with a spare done stage. */
export const fiveStages = {
  type: "board.create",
  name: "Team",
  timeZone: "UTC",
  stages: [
    { stageId: "todo", name: "To Do", kind: "queue" },
    { stageId: "build", name: "Build", kind: "active" },
    { stageId: "test", name: "Test", kind: "active" },
    { stageId: "done", name: "Done", kind: "done" },
    { stageId: "live", name: "Live", kind: "done" },
  ],
  start: "Build",
  finish: "Done",
} as const;

/** A desk whose board has the five stages and the cards named, all in To Do. */
export function deskWithCards(...cardIds: readonly string[]): BoardDesk {
  const desk = createDesk();
  desk.mustAsk(fiveStages);
  for (const cardId of cardIds) desk.mustAsk({ type: "card.create", cardId, stageId: "todo", title: `Card ${cardId}` });
  return desk;
}
