import { timingOf, type Timing } from "./clock.ts";
import { evolve } from "./evolve.ts";
import { isRefusal, notAllowed, notFound, type Refusal } from "./refusal.ts";
import type { BoardState } from "./streams/board/state.ts";
import { isMap, type StreamState } from "./streams/stream-state.ts";
import type { DecideContext, Fact, States, VerbDefinition } from "./verb.ts";
import { eventDefinitionOf, verbOf } from "./known-verbs.ts";
import type { Command, DomainEvent } from "./verbs.ts";

/** Events for one stream, kept only if its last event is still `expectedSeq`; without events it is a guard. */
export interface Batch {
  readonly stream: string;
  readonly expectedSeq: number;
  readonly events: readonly DomainEvent[];
}

/** All batches are kept, or none. A command that changes nothing has batches without events. */
export interface Decision {
  readonly batches: readonly Batch[];
}

/** The streams whose states `decide` needs, the command's own first. */
export function streamsOf(command: Command): readonly string[] {
  return verbFor(command).streams(command);
}

/**
 * What happens if this is asked now: events ready to be appended, or a refusal. Pure: time, actor
 * and new ids come with `context`. Throws if a state that {@link streamsOf} names is missing.
 */
export function decide(states: States, command: Command, context: DecideContext): Decision | Refusal {
  const verb = verbFor(command);
  for (const stream of verb.streams(command)) {
    const closed = closedFor(verb, stateOf(states, stream));
    if (closed !== undefined) return closed;
  }
  const timing = timingOf(stateOf(states, command.stream), command, verb.changesStage, context.now);
  if (isRefusal(timing)) return timing;
  const facts = verb.decide(states, command, context);
  if (isRefusal(facts)) return facts;
  const batches = facts.map(([stream, list]) => batchOf(stateOf(states, stream), list, { command, timing, context }));
  return { batches };
}

/** {@link decide} and {@link evolve} at once, for one who holds the states: the new states, or a refusal. */
export function apply<State extends StreamState>(
  states: ReadonlyMap<string, State>,
  command: Command,
  context: DecideContext,
): ReadonlyMap<string, State> | Refusal {
  const decision = decide(states, command, context);
  if (isRefusal(decision)) return decision;
  const next = new Map(states);
  for (const { stream, events } of decision.batches) next.set(stream, events.reduce(evolve, stateOf(states, stream)));
  return next;
}

function verbFor(command: Command): VerbDefinition {
  const verb = verbOf(command.type);
  if (verb === undefined) throw new Error(`there is no verb ${String(command.type)}: parse the command first`);
  return verb;
}

function stateOf<State extends StreamState>(states: States<State>, stream: string): State {
  const state = states.get(stream);
  if (state === undefined) throw new Error(`the state of ${stream} was not passed to decide`);
  return state;
}

function closedFor(verb: VerbDefinition, state: StreamState): Refusal | undefined {
  if (verb.creates) return undefined;
  if (verb.streamKind !== "board") {
    if (!isMap(state)) return undefined;
    if (!state.exists) return notFound("map", state.mapId);
    return state.archived && !verb.onArchived ? notAllowed("map-archived") : undefined;
  }
  const board = state as BoardState;
  if (!board.exists) return notFound("board", board.boardId);
  return board.archived && !verb.onArchived ? notAllowed("board-archived", { boardId: board.boardId }) : undefined;
}

interface Asked {
  readonly command: Command;
  readonly timing: Timing;
  readonly context: DecideContext;
}

function batchOf(state: StreamState, facts: readonly Fact[], { command, timing, context }: Asked): Batch {
  const events = facts.map(({ type, payload }, index) => {
    const v = eventDefinitionOf(type)?.v ?? 1;
    const seq = state.seq + index + 1;
    const { actor, now: recordedAt } = context;
    const { commandId } = command;
    const { stream } = state;
    const { at } = timing;
    // Nearly no event says more of its timing than the instant; spreading it all the same is most of what an event costs.
    const envelope =
      timing.claimed === undefined && timing.clockSkew === undefined
        ? { stream, seq, type, v, at, recordedAt, actor, commandId }
        : { stream, seq, type, v, ...timing, recordedAt, actor, commandId };
    return Object.assign(envelope, payload) as DomainEvent;
  });
  return { stream: state.stream, expectedSeq: state.seq, events };
}
