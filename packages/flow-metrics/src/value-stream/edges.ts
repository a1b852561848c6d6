import type { CardPath } from "../card-path.ts";
import { CardDays } from "../card-ticks.ts";
import type { MetricQuery } from "../metric.ts";
import { personOf } from "../takes-turns.ts";
import { Handoffs, readHandoffs, turnsOf } from "../value-stream-handoffs/turns.ts";

export interface ReworkEdge {
  /** Stage names. */
  readonly from: string;
  readonly to: string;
  readonly fromStageId: string;
  readonly toStageId: string;
  readonly count: number;
  /** Of all stays in the stage `from` that touch the window: each ends in at most one move back. */
  readonly share: number;
  /** Cards that went back so, the last first. */
  readonly examples: readonly string[];
}
export interface HandoffEdge {
  readonly kind: "group" | "person";
  readonly from: string;
  readonly to: string;
  readonly count: number;
}

interface Tally<E> {
  see(path: CardPath): void;
  /** The most frequent first. */
  edges(): E[];
}

/** Backward moves in `[from, to)` between each two stages. */
export function reworkTally({ log: { stages } }: MetricQuery, from: number, to: number): Tally<ReworkEdge> {
  const slots = stages.off + 1;
  const back = new Int32Array(slots * slots);
  const stays = new Int32Array(slots);
  const rankOf = stages.ranksBySlot();
  /** By pair: a card counts once, by when it first went back so. */
  const cards = new Map<number, { last: string; readonly latest: CardDays }>();
  const remember = (pair: number, cardId: string, at: number): void => {
    let known = cards.get(pair);
    if (known === undefined) cards.set(pair, (known = { last: "", latest: new CardDays() }));
    if (known.last === cardId) return;
    known.last = cardId;
    known.latest.add(cardId, at);
  };
  return {
    see(path) {
      const { visits, slots: its, enteredAt } = path;
      let rankBefore = -1;
      for (let visit = 0; visit < visits; visit++) {
        const slot = its[visit] as number;
        const at = enteredAt[visit] as number;
        const rank = rankOf[slot] as number;
        if (at < to && (visit + 1 === visits || (enteredAt[visit + 1] as number) >= from)) stays[slot]!++;
        if (rank >= 0 && rank < rankBefore && at >= from && at < to) {
          const pair = (its[visit - 1] as number) * slots + slot;
          back[pair]!++;
          remember(pair, path.cardId, at);
        }
        rankBefore = rank;
      }
    },
    edges: () =>
      byCount(
        [...back.entries()].map(([pair, count]): [string, number] => [
          JSON.stringify([stages.id(Math.floor(pair / slots)), stages.id(pair % slots)]),
          count,
        ]),
      ).map(([key, count]) => {
        const [fromStageId, toStageId] = JSON.parse(key) as [string, string];
        const slot = stages.slot(fromStageId);
        return {
          from: stages.stages[slot]?.name ?? fromStageId,
          to: stages.stages[stages.slot(toStageId)]?.name ?? toStageId,
          fromStageId,
          toStageId,
          count,
          share: count / (stays[slot] as number),
          examples: cards.get(slot * slots + stages.slot(toStageId))?.latest.examples ?? [],
        };
      }),
  };
}

/** Hand-offs in `[from, to)` between each two groups or people. */
export function handoffTally(
  { log: { actors } }: MetricQuery,
  from: number,
  to: number,
  kinds: readonly HandoffEdge["kind"][],
): Tally<HandoffEdge> {
  const turns = turnsOf(actors);
  /** By giver and taker. */
  const pairs: Int32Array[] = [];
  const handoffsOf = (kind: HandoffEdge["kind"]): Map<string, number> => {
    const counts = new Map<string, number>();
    pairs.forEach((takers, give) =>
      takers.forEach((count, take) => {
        if (count === 0) return;
        const [giver, taker] = [actors[give], actors[take]];
        const [gives, takes] = kind === "group" ? [giver?.group, taker?.group] : [personOf(giver), personOf(taker)];
        if (gives === undefined || takes === undefined || gives === takes) return;
        const key = JSON.stringify([kind, gives, takes]);
        counts.set(key, (counts.get(key) ?? 0) + count);
      }),
    );
    return counts;
  };
  const handoffs = new Handoffs();
  return {
    see(path) {
      if (actors.length === 1) return;
      readHandoffs(turns, path, handoffs);
      const { actor, at: instants } = path.facts;
      for (let index = 0; index < handoffs.count; index++) {
        const taken = handoffs.taken[index] as number;
        const at = instants[taken] as number;
        if (at < from || at >= to) continue;
        const giver = actor[handoffs.given[index] as number] as number;
        (pairs[giver] ??= new Int32Array(actors.length))[actor[taken] as number]!++;
      }
    },
    edges: () =>
      byCount(kinds.flatMap((kind) => [...handoffsOf(kind)])).map(([key, count]) => {
        const [kind, giver, taker] = JSON.parse(key) as [HandoffEdge["kind"], string, string];
        return { kind, from: giver, to: taker, count };
      }),
  };
}

const byCount = (counts: readonly [string, number][]): [string, number][] =>
  counts.filter(([, count]) => count > 0).toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
