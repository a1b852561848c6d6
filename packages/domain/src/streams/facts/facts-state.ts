import type { NoteFact, OutsideFact as MeasuredFact } from "@weir/flow-metrics";
import { emptyVector, vectorGet, vectorPush, vectorSet, vectorValues, type Vector } from "../../persistent/vector.ts";

/** Words and places that figures do not need, and readers of charts do. */
interface Shown {
  /** The boards it concerns; absent: all of them. */
  readonly boardIds?: readonly string[];
  readonly title?: string;
}

/** What another tool knows: a deployment, an incident, a change, a note. */
export type OutsideFact = (Exclude<MeasuredFact, NoteFact> & Shown) | (NoteFact & Shown & { readonly title: string });

export interface KnownFact {
  readonly fact: OutsideFact;
  /** It was told by mistake. */
  readonly withdrawn?: true;
}

/** The fold of the facts from outside. Every version stays valid, as a board's does. */
export interface FactsState {
  readonly stream: string;
  /** The last event folded; 0 for none. */
  readonly seq: number;
  /** Fact id to the slots it may be in: shared by all versions, only ever added to. */
  readonly slots: Map<string, readonly number[]>;
  readonly entries: Vector<KnownFact>;
}

/** The one stream of facts from outside: a deployment concerns whoever works on the service, on whichever board. */
export const factsStream = "facts:workspace";

export const isFactsStream = (stream: string): boolean => stream === factsStream;

export const emptyFacts = (stream: string): FactsState => ({
  stream,
  seq: 0,
  slots: new Map(),
  entries: emptyVector,
});

/** The fact of that id, one that was withdrawn too. */
export function knownFact(facts: FactsState, factId: string): KnownFact | undefined {
  const slot = slotOf(facts, factId);
  return slot === undefined ? undefined : vectorGet(facts.entries, slot);
}

/** Every fact that was not withdrawn, in the order they were first told. */
export function factsIn(facts: FactsState): OutsideFact[] {
  return [...vectorValues(facts.entries)].flatMap(({ fact, withdrawn }) => (withdrawn ? [] : [fact]));
}

/** A version that knows the fact as it is told now. */
export function withFact(facts: FactsState, known: KnownFact): FactsState {
  const { factId } = known.fact;
  const slot = slotOf(facts, factId);
  if (slot !== undefined) return { ...facts, entries: vectorSet(facts.entries, slot, known) };
  const slots = facts.slots.get(factId) ?? [];
  const next = facts.entries.size;
  if (!slots.includes(next)) facts.slots.set(factId, [...slots, next]);
  return { ...facts, entries: vectorPush(facts.entries, known) };
}

function slotOf({ slots, entries }: FactsState, factId: string): number | undefined {
  return slots.get(factId)?.find((slot) => vectorGet(entries, slot)?.fact.factId === factId);
}
