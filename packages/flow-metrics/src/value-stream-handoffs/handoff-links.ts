import { blockedWithin, leftAt, type CardPath } from "../card-path.ts";
import { CardDays, type CardTicks } from "../card-ticks.ts";
import type { StageTable } from "../stage-table.ts";

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
  card: CardTicks | null;
  readonly cards: CardDays;
}
const shownPingPong = 20;

/** Collects hand-offs card by card. */
export class HandoffTally {
  readonly #links = new Map<string, Map<string, Tally>>();
  readonly #pingPong: PingPong[] = [];
  #cardId = "";
  #before: { readonly from: string; readonly to: string } | null = null;
  readonly #returns = new Map<string, { between: [string, string]; returns: number }>();

  add(cardId: string, from: string, to: string, waitTicks: number): void {
    if (cardId !== this.#cardId) this.#next(cardId);
    const givers = this.#links.get(from) ?? new Map<string, Tally>();
    const tally = givers.get(to) ?? { count: 0, card: null, cards: new CardDays() };
    this.#links.set(from, givers.set(to, tally));
    tally.count++;
    if (tally.card?.cardId === cardId) tally.card = { cardId, ticks: tally.card.ticks + waitTicks };
    else {
      readCard(tally);
      tally.card = { cardId, ticks: waitTicks };
    }
    if (this.#before?.from === to && this.#before.to === from) {
      const between: [string, string] = from < to ? [from, to] : [to, from];
      const key = between.join("\n");
      const known = this.#returns.get(key) ?? { between, returns: 0 };
      this.#returns.set(key, { between, returns: known.returns + 1 });
    }
    this.#before = { from, to };
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
      pingPongCards: new Set(this.#pingPong.map(({ cardId }) => cardId)).size,
      pingPong: this.#pingPong
        .toSorted((a, b) => b.returns - a.returns || compare(a.cardId, b.cardId) || compare(a.between[0], b.between[0]))
        .slice(0, shownPingPong),
    };
  }

  #next(cardId: string): void {
    for (const { between, returns } of this.#returns.values())
      this.#pingPong.push({ cardId: this.#cardId, between, returns });
    this.#returns.clear();
    this.#before = null;
    this.#cardId = cardId;
  }
}

/** The card that was being read is through. */
function readCard(tally: Tally): void {
  if (tally.card !== null) tally.cards.add(tally.card.cardId, tally.card.ticks);
  tally.card = null;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Ticks of a stretch in which a card lay: in a queue, off the board, or blocked. Finished work does not wait. */
export function lyingWithin(
  stages: StageTable,
  path: CardPath,
  from: number,
  to: number,
  ticksAt: (ms: number) => number,
): number {
  let ticks = 0;
  for (let visit = 0; visit < path.visits; visit++) {
    const start = Math.max(from, path.enteredAt[visit] as number);
    const end = Math.min(to, leftAt(path, visit, to));
    if (end <= start) continue;
    const kind = stages.kind(path.slots[visit] as number);
    if (kind === "queue") ticks += ticksAt(end) - ticksAt(start);
    else if (kind === "active") ticks += blockedWithin(path, start, end, ticksAt);
  }
  return ticks;
}
