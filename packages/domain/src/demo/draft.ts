import type { Instant } from "@weir/flow-metrics";
import type { Actor, EventEnvelope } from "../event.ts";
import type { DomainEvent } from "../verbs.ts";
import type { Crew } from "./demo-plan.ts";

/** What an event says beside its envelope and rank. */
export type Payload<E> = E extends { readonly type: string }
  ? Omit<E, Exclude<keyof EventEnvelope, "type"> | "rank">
  : never;

/** An event before it has a seq and a rank. `place` asks for a rank at the top or bottom of its stage. */
export interface Draft {
  readonly at: Instant;
  readonly actor: Actor;
  readonly fact: Payload<DomainEvent>;
  readonly place?: "top" | "bottom";
}

/** Somebody of the demo, in the group they work in. */
export function actorOf(crew: Crew, id: string): Actor {
  return { kind: "demo", id, group: crew.group };
}

/** An instant some ms later. */
export function later(instant: Instant, by: number): Instant {
  return new Date(Date.parse(instant) + by).toISOString();
}
