import { know } from "./known-verbs.ts";
import { boardVerbs } from "./streams/board/board-verbs.ts";
import { factVerbs } from "./streams/facts/fact-verbs.ts";
import { mapVerbs } from "./streams/map/map-verbs.ts";
import type { CommandOf, EventDefinition, EventOf, VerbDefinition } from "./verb.ts";

/** Every verb there is, of every kind of stream. */
export const verbs = [...boardVerbs, ...factVerbs, ...mapVerbs] as const;

type Verb = (typeof verbs)[number];
type CommandOfVerb<V> = V extends VerbDefinition<infer T, infer S, infer _E, infer _State> ? CommandOf<T, S> : never;
type EventOfDefinition<D> = D extends EventDefinition<infer T, infer S, infer _State> ? EventOf<T, S> : never;
type WithoutId<C> = C extends Command ? Omit<C, "commandId"> : never;

/** Everything that may be asked, by `type`. */
export type Command = CommandOfVerb<Verb>;
/** Everything that may have happened, by `type`. */
export type DomainEvent = EventOfDefinition<Verb["events"][number]>;
/** A command before it has an id. */
export type CommandWish = WithoutId<Command>;

know(factVerbs);
know(mapVerbs);
