import { readChain } from "./chain.ts";
import { cardReading, factKind } from "./fact-columns.ts";
import { Level } from "./level.ts";
import type { MetricQuery } from "./metric.ts";

/** A card came into a stage (a slot of the stage table) from another, or from nowhere: -1. */
export type OnPlacement = (from: number, to: number, at: number, card: number) => void;
/** A card stood in a stage during `[from, to)`; `to` is Infinity while it does. */
export type OnStay = (slot: number, from: number, to: number, card: number) => void;

const nowhere = -1;

/** Every placement of the counted cards as the query reads them: each card's in order, one pass over the rows, no object a card. */
export function forEachPlacement({ log, asOf, conventions }: MetricQuery, place: OnPlacement): void {
  const { facts, reading, cardIds } = log;
  const { card, kind, stage, at } = facts;
  const slotOf = new Int32Array(cardIds.length).fill(nowhere);
  for (let row = 0; row < facts.count; row++) {
    const c = card[row] as number;
    const time = at[row] as number;
    const slot = stage[row] as number;
    const before = slotOf[c] as number;
    if (reading[c] !== cardReading.tidy || (kind[row] as number) > factKind.moved) continue;
    if (time > asOf || slot === before) continue;
    place(before, slot, time, c);
    slotOf[c] = slot;
  }
  const view = { removals: log.removals.length, asOf, slips: conventions.slips };
  for (let c = 0; c < cardIds.length; c++) {
    if (reading[c] !== cardReading.untidy) continue;
    const { placements, cardType } = readChain(log, c, view);
    if (!log.counts(cardType)) continue;
    placements.forEach(({ slot, at: time }, index) => place(placements[index - 1]?.slot ?? nowhere, slot, time, c));
  }
}

/** Per card: when it was first at or right of a rank; NaN where it never was. */
export function firstCrossings(query: MetricQuery, rank: number): Float64Array {
  const { cardIds, stages } = query.log;
  const crossedAt = new Float64Array(cardIds.length).fill(Number.NaN);
  forEachPlacement(query, (_, to, at, card) => {
    if (stages.rank(to) >= rank && Number.isNaN(crossedAt[card])) crossedAt[card] = at;
  });
  return crossedAt;
}

/** Every stay of the counted cards as the query reads them, in no set order. */
export function forEachStay(query: MetricQuery, visit: OnStay): void {
  const cards = query.log.cardIds.length;
  const slotOf = new Int32Array(cards).fill(nowhere);
  const since = new Float64Array(cards);
  forEachPlacement(query, (from, to, at, card) => {
    if (from !== nowhere) visit(from, since[card] as number, at, card);
    slotOf[card] = to;
    since[card] = at;
  });
  slotOf.forEach((slot, card) => {
    if (slot !== nowhere) visit(slot, since[card] as number, Number.POSITIVE_INFINITY, card);
  });
}

/** How many cards stood in each group of stages, over time; `groupOf` says a slot's group, -1 for none. */
export function levelsOf(query: MetricQuery, groups: number, groupOf: (slot: number) => number): Level[] {
  const edges = Array.from({ length: groups }, () => ({ ups: [] as number[], downs: [] as number[] }));
  forEachPlacement(query, (from, to, at) => {
    const left = from === nowhere ? nowhere : groupOf(from);
    const entered = groupOf(to);
    if (left === entered) return;
    edges[left]?.downs.push(at);
    edges[entered]?.ups.push(at);
  });
  return edges.map((edge) => new Level(edge));
}
