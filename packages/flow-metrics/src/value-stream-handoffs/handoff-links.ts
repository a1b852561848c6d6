import { blockedWithin, type CardPath } from "../card-path.ts";
import { CardDays } from "../card-ticks.ts";
import type { StageTable } from "../stage-table.ts";
import { instantOf, type Handoffs } from "./turns.ts";

/** Work that went from one to another, and how long it lay between them. */
export interface HandoffLink<Who = string> {
  readonly from: Who;
  readonly to: Who;
  readonly count: number;
  readonly cards: number;
  /** Days in queues, off the board or blocked, between the giver's last fact and the taker's first; null where not seen. */
  readonly waitDays: number | null;
  readonly meanWaitDays: number | null;
  /** Cards that waited longest. */
  readonly examples: readonly string[];
}
/** A card that went back and forth between two. */
export interface PingPong {
  readonly cardId: string;
  readonly between: readonly [string, string];
  /** How often it came straight back. */
  readonly returns: number;
}
export interface HandoffGraph {
  /** The longest total wait first. */
  readonly links: readonly HandoffLink[];
  /** Cards that came straight back to somebody, and the worst of them, the most returns first. */
  readonly pingPongCards: number;
  readonly pingPong: readonly PingPong[];
}

interface Tally {
  count: number;
  /** The card that is being read, and what it waited here so far. */
  cardId: string | null;
  ticks: number;
  readonly cards: CardDays;
}
const shownPingPong = 20;

/** Collects hand-offs card by card. */
export class HandoffTally {
  readonly #links = new Map<string, Map<string, Tally>>();
  readonly #byPair = new Map<number, Tally>();
  #pingPong: PingPong[] = [];
  #pingPongCards = 0;
  /** Fewer returns are certain not to be shown. */
  #fewest = 0;
  #cardId = "";
  #before: { readonly from: string; readonly to: string } | null = null;
  readonly #returns = new Map<string, { between: [string, string]; returns: number }>();

  /** `pair` is a number that always stands for the same two. */
  add(cardId: string, from: string, to: string, waitTicks: number, pair: number): void {
    if (cardId !== this.#cardId) this.#next(cardId);
    let tally = this.#byPair.get(pair);
    if (tally === undefined) this.#byPair.set(pair, (tally = this.#tally(from, to)));
    tally.count++;
    if (tally.cardId !== cardId) {
      readCard(tally);
      tally.cardId = cardId;
    }
    tally.ticks += waitTicks;
    if (this.#before?.from === to && this.#before.to === from) {
      const between: [string, string] = from < to ? [from, to] : [to, from];
      const key = between.join("\n");
      const known = this.#returns.get(key) ?? { between, returns: 0 };
      this.#returns.set(key, { between, returns: known.returns + 1 });
    }
    this.#before = { from, to };
  }

  #tally(from: string, to: string): Tally {
    let takers = this.#links.get(from);
    if (takers === undefined) this.#links.set(from, (takers = new Map()));
    let tally = takers.get(to);
    if (tally === undefined) takers.set(to, (tally = { count: 0, cardId: null, ticks: 0, cards: new CardDays() }));
    return tally;
  }

  graph(): HandoffGraph {
    this.#next("");
    const links = [...this.#links].flatMap(([from, givers]) =>
      [...givers].map(([to, tally]): HandoffLink => {
        readCard(tally);
        const { count, cards } = tally;
        const { items, days, examples } = cards;
        return { from, to, count, cards: items, waitDays: days, meanWaitDays: days / count, examples };
      }),
    );
    return {
      links: links.toSorted(
        (a, b) =>
          (b.waitDays ?? 0) - (a.waitDays ?? 0) || b.count - a.count || compare(a.from, b.from) || compare(a.to, b.to),
      ),
      pingPongCards: this.#pingPongCards,
      pingPong: worst(this.#pingPong),
    };
  }

  #next(cardId: string): void {
    if (this.#returns.size > 0) {
      for (const { between, returns } of this.#returns.values())
        if (returns >= this.#fewest) this.#pingPong.push({ cardId: this.#cardId, between, returns });
      if (this.#pingPong.length > 50 * shownPingPong) {
        this.#pingPong = worst(this.#pingPong);
        this.#fewest = this.#pingPong.at(-1)?.returns ?? 0;
      }
      this.#pingPongCards++;
      this.#returns.clear();
    }
    this.#before = null;
    this.#cardId = cardId;
  }
}

/** The card that was being read is through. */
function readCard(tally: Tally): void {
  if (tally.cardId !== null) tally.cards.add(tally.cardId, tally.ticks);
  tally.cardId = null;
  tally.ticks = 0;
}

const worst = (pingPong: readonly PingPong[]): PingPong[] =>
  pingPong
    .toSorted((a, b) => b.returns - a.returns || compare(a.cardId, b.cardId) || compare(a.between[0], b.between[0]))
    .slice(0, shownPingPong);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** How long the card lay during each of its hand-offs, as far as that was since `from`. */
export function readWaits(
  stages: StageTable,
  path: CardPath,
  handoffs: Handoffs,
  from: number,
  ticksAt: (ms: number) => number,
): void {
  /** During which the card was given last. */
  let visit = 0;
  for (let index = 0; index < handoffs.count; index++) {
    const givenAt = Math.max(instantOf(path, handoffs.given[index] as number), from);
    const takenAt = path.facts.at[handoffs.taken[index] as number] as number;
    visit = visitAt(path, givenAt, visit);
    handoffs.waits[index] = lyingWithin(stages, path, givenAt, takenAt, ticksAt, visit);
  }
}

/** The visit during which an instant was, from an earlier one on. */
export function visitAt({ visits, enteredAt }: CardPath, at: number, since: number): number {
  let visit = since;
  while (visit + 1 < visits && (enteredAt[visit + 1] as number) <= at) visit++;
  return visit;
}

/** Is told where a card lay. */
interface Places {
  add(slot: number, ticks: number): void;
}

/** Ticks of a stretch in which a card lay: in a queue, off the board, or blocked. Finished work does not wait. */
export function lyingWithin(
  stages: StageTable,
  path: CardPath,
  from: number,
  to: number,
  ticksAt: (ms: number) => number,
  firstVisit = 0,
  places?: Places,
): number {
  const { visits, slots, enteredAt } = path;
  let ticks = 0;
  for (let visit = firstVisit; visit < visits; visit++) {
    const entered = enteredAt[visit] as number;
    if (entered >= to) break;
    const left = visit + 1 < visits ? (enteredAt[visit + 1] as number) : to;
    if (left <= from) continue;
    const start = Math.max(from, entered);
    const end = Math.min(to, left);
    const slot = slots[visit] as number;
    const kind = stages.kind(slot);
    let lay = 0;
    if (kind === "queue") lay = ticksAt(end) - ticksAt(start);
    else if (kind === "active" && path.blockages > 0) lay = blockedWithin(path, start, end, ticksAt);
    if (lay === 0) continue;
    ticks += lay;
    places?.add(slot, lay);
  }
  return ticks;
}
