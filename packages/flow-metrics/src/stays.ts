import { readChain } from "./chain.ts";
import { cardReading, factKind } from "./fact-columns.ts";
import { Level } from "./level.ts";
import type { MetricQuery } from "./metric.ts";

/** A card stood in a stage (a slot of the stage table) during `[from, to)`; `to` is Infinity while it does. */
export type OnStay = (slot: number, from: number, to: number, card: number) => void;

/** Every stay of the counted cards as the query reads them, one pass over the rows and no object a card; in no set order. */
export function forEachStay({ log, asOf, conventions }: MetricQuery, visit: OnStay): void {
  const { facts, reading, cardIds } = log;
  const { card, kind, stage, at } = facts;
  const slotOf = new Int32Array(cardIds.length).fill(-1);
  const since = new Float64Array(cardIds.length);
  for (let row = 0; row < facts.count; row++) {
    const c = card[row] as number;
    const time = at[row] as number;
    const slot = stage[row] as number;
    const before = slotOf[c] as number;
    if (reading[c] !== cardReading.tidy || (kind[row] as number) > factKind.moved) continue;
    if (time > asOf || slot === before) continue;
    if (before >= 0) visit(before, since[c] as number, time, c);
    slotOf[c] = slot;
    since[c] = time;
  }
  for (let c = 0; c < cardIds.length; c++) {
    if ((slotOf[c] as number) >= 0) visit(slotOf[c] as number, since[c] as number, Number.POSITIVE_INFINITY, c);
    if (reading[c] !== cardReading.untidy) continue;
    const view = { known: facts.count, removals: log.removals.length, asOf, slips: conventions.slips };
    const { placements, cardType } = readChain(log, c, view);
    if (!log.counts(cardType)) continue;
    placements.forEach((place, index) =>
      visit(place.slot, place.at, placements[index + 1]?.at ?? Number.POSITIVE_INFINITY, c),
    );
  }
}

/** How many cards stood in each group of stages, over time; `groupOf` says a slot's group, -1 for none. */
export function levelsOf(query: MetricQuery, groups: number, groupOf: (slot: number) => number): Level[] {
  const edges = Array.from({ length: groups }, () => ({ ups: [] as number[], downs: [] as number[] }));
  forEachStay(query, (slot, from, to) => {
    const edge = edges[groupOf(slot)];
    if (edge === undefined) return;
    edge.ups.push(from);
    if (to !== Number.POSITIVE_INFINITY) edge.downs.push(to);
  });
  return edges.map((edge) => new Level(edge));
}
