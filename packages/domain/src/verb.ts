import type { Instant } from "@weir/flow-metrics";
import type * as z from "zod/mini";
import type { Actor, EventEnvelope } from "./event.ts";
import { commandEnvelopeFields, eventEnvelopeFields, streamFields, type StreamKind } from "./envelope-fields.ts";
import { groupField, wordField } from "./fields.ts";
import type { Action } from "./policy/action.ts";
import { isRefusal, type Refusal, type RefusalCode } from "./refusal.ts";
import type { BoardState } from "./streams/board/state.ts";
import type { StreamState } from "./streams/stream-state.ts";

type Shape = Readonly<Record<string, z.core.$ZodType>>;
type StrictSchema = z.ZodMiniObject<Shape, z.core.$strict>;
type Simplify<T> = { [K in keyof T]: T[K] };
type Frozen<T> = T extends readonly (infer I)[]
  ? readonly Frozen<I>[]
  : T extends object
    ? { readonly [K in keyof T]: Frozen<T[K]> }
    : T;
type Fields<S extends Shape> = keyof S extends never ? object : Frozen<z.infer<z.ZodMiniObject<S, z.core.$strict>>>;

/** What decide says has happened; the dispatcher adds the envelope. */
export interface Fact {
  readonly type: string;
  readonly payload: object;
}

export type EventOf<T extends string, S extends Shape> = Simplify<EventEnvelope & { readonly type: T } & Fields<S>>;

type Upcast = (event: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;

/** One type of event: its shape, what it does, and how older shapes become the present one. */
export interface EventDefinition<
  T extends string = string,
  S extends Shape = Shape,
  State extends StreamState = StreamState,
> {
  readonly type: T;
  readonly v: number;
  readonly fields: S;
  /** The whole event, envelope and all. */
  readonly schema: StrictSchema;
  /** `upcasts[n]` turns an event of version n into one of version n + 1. */
  readonly upcasts: Readonly<Record<number, Upcast>>;
  fact(payload: Fields<S>): Fact;
  evolve(state: State, event: EventOf<T, S>): State;
}

export function defineEvent<
  const T extends string,
  S extends Shape,
  State extends StreamState = BoardState,
>(definition: {
  readonly type: T;
  /** A board's unless said otherwise. */
  readonly streamKind?: StreamKind;
  readonly v?: number;
  readonly fields: S;
  readonly upcasts?: EventDefinition["upcasts"];
  readonly evolve: (state: State, event: EventOf<T, S>) => State;
}): EventDefinition<T, S, State> {
  const { type, fields, streamKind = "board", v = 1 } = definition;
  const stream = streamFields[streamKind];
  return {
    type,
    v,
    fields,
    schema: groupField({ stream, ...eventEnvelopeFields, type: wordField(type), ...fields }),
    upcasts: definition.upcasts ?? {},
    fact: (payload) => ({ type, payload }),
    evolve: definition.evolve,
  };
}

/** What every command carries. */
interface CommandEnvelope {
  /** Made by the client, unique in the workspace: a retry carries the same one. */
  readonly commandId: string;
  readonly stream: string;
  /** When it was done, for commands made offline: clamped to what is possible, and flagged. */
  readonly occurredAt?: Instant;
}

export type CommandOf<T extends string, S extends Shape> = Simplify<CommandEnvelope & { readonly type: T } & Fields<S>>;

/** What decide may not make up itself: the time, who asks, and ids of things the client did not name. */
export interface DecideContext {
  readonly now: Instant;
  readonly actor: Actor;
  newId(): string;
}

/** The states of the streams a command names, by stream: a map, or what stands for one. */
export interface States<State extends StreamState = StreamState> {
  get(stream: string): State | undefined;
}

/** Facts by stream; a stream without facts is a guard that only asserts that nothing changed there. */
type FactBatches = readonly (readonly [stream: string, facts: readonly Fact[]])[];

/** What a verb says undoes its event; the stream is the event's own unless named. */
export interface Undo {
  readonly type: string;
  readonly stream?: string;
  readonly [field: string]: unknown;
}

/**
 * One verb: what may be asked, when it is refused, what then has happened and what undoes it.
 * `decide` gets the state of the command's own stream, or with `streams` those of all it names.
 */
export interface VerbDefinition<
  T extends string = string,
  S extends Shape = Shape,
  E extends EventDefinition = EventDefinition,
  State extends StreamState = StreamState,
> {
  readonly type: T;
  readonly streamKind: StreamKind;
  readonly fields: S;
  readonly schema: StrictSchema;
  readonly events: readonly E[];
  readonly refusals: readonly RefusalCode[];
  /** The verb makes the board; every other one needs it to be there. */
  readonly creates: boolean;
  /** An archived board or map takes this verb all the same. */
  readonly onArchived: boolean;
  /** It changes where the card stands, so a claimed instant may not lie before its last move. */
  readonly changesStage: boolean;
  /** What the policy is asked of whoever uses it. */
  readonly needs: Action;
  streams(command: CommandOf<T, S>): readonly string[];
  decide(states: States<State>, command: CommandOf<T, S>, context: DecideContext): FactBatches | Refusal;
  inverse(before: State, event: Parameters<E["evolve"]>[1]): Undo | undefined;
}

interface VerbParts<T extends string, S extends Shape, E extends EventDefinition, State extends StreamState> {
  readonly type: T;
  /** A board's unless said otherwise. */
  readonly streamKind?: StreamKind;
  readonly fields: S;
  readonly events: readonly E[];
  readonly refusals: readonly RefusalCode[];
  readonly creates?: true;
  readonly onArchived?: true;
  readonly changesStage?: true;
  /** Absent: what everybody may who works on the board's cards. */
  readonly needs?: Action;
  /** Absent: there is nothing that could be undone. */
  inverse?(before: State, event: Parameters<E["evolve"]>[1]): Undo | undefined;
}

/** A verb that concerns one stream: a board, unless its functions say otherwise. */
export function defineVerb<
  const T extends string,
  S extends Shape,
  E extends EventDefinition,
  State extends StreamState = BoardState,
>(
  parts: VerbParts<T, S, E, State> & {
    decide(state: State, command: CommandOf<T, S>, context: DecideContext): readonly Fact[] | Refusal;
  },
): VerbDefinition<T, S, E, State> {
  const { decide } = parts;
  return defineSpanningVerb<T, S, E, State>({
    ...parts,
    streams: (command) => [command.stream],
    decide(states, command, context) {
      const state = states.get(command.stream);
      if (state === undefined) throw new Error(`the state of ${command.stream} was not passed to decide`);
      const facts = decide(state, command, context);
      return isRefusal(facts) ? facts : [[command.stream, facts]];
    },
  });
}

/** A verb that concerns several boards: all of its facts are kept, or none. */
export function defineSpanningVerb<
  const T extends string,
  S extends Shape,
  E extends EventDefinition,
  State extends StreamState = BoardState,
>(
  parts: VerbParts<T, S, E, State> & Pick<VerbDefinition<T, S, E, State>, "streams" | "decide">,
): VerbDefinition<T, S, E, State> {
  const { type, streamKind = "board", fields, events, refusals, streams, decide } = parts;
  const { commandId, ...envelope } = commandEnvelopeFields;
  const stream = streamFields[streamKind];
  return {
    type,
    streamKind,
    fields,
    schema: groupField({ commandId, stream, ...envelope, type: wordField(type), ...fields }),
    events,
    refusals,
    creates: parts.creates ?? false,
    onArchived: parts.onArchived ?? false,
    changesStage: parts.changesStage ?? false,
    needs: parts.needs ?? "board.change",
    streams,
    decide,
    inverse: (before, event) => parts.inverse?.(before, event),
  };
}
