import { blockedWithin, type CardPath } from "../card-path.ts";
import { CardDays } from "../card-ticks.ts";
import type { FlowLog } from "../flow-log.ts";
import { Numbers } from "../numbers.ts";

/** Ticks that items which visited a step spent there: process + wait = lead, where waiting takes queues and blockages. */
export interface StepTimes {
  readonly process: Float64Array;
  readonly wait: Float64Array;
  readonly lead: Float64Array;
  /** Only of those that were blocked there. */
  readonly blocked: Float64Array;
  /** Cards that took longest there, and that waited longest. */
  readonly longest: CardDays;
  readonly longestWaits: CardDays;
}

/** Collects the time of finished items by place, from their creation to their finish, all visits of an item added up. */
export class TimeTally {
  /** Cards that took longest in the first places, those that make up the lead time. */
  readonly longest = new CardDays();
  /** The places asked about, the first ones. */
  readonly #counted: readonly PlaceTimes[];
  readonly #placeOf: Int16Array;
  readonly #isActive: Uint8Array;
  readonly #ticksAt: (ms: number) => number;
  /** Of one item, by place; nothing where the next one begins. */
  readonly #lead: Float64Array;
  readonly #process: Float64Array;
  readonly #blocked: Float64Array;
  readonly #isVisited: Uint8Array;

  constructor(
    { stages, cardIds }: FlowLog,
    placeOf: Int16Array,
    { places, counted }: { readonly places: number; readonly counted: number },
    ticksAt: (ms: number) => number,
  ) {
    this.#counted = Array.from({ length: counted }, () => new PlaceTimes(cardIds.length));
    this.#placeOf = placeOf;
    this.#isActive = Uint8Array.from(placeOf, (_, slot) => (stages.kind(slot) === "active" ? 1 : 0));
    this.#ticksAt = ticksAt;
    this.#lead = new Float64Array(places);
    this.#process = new Float64Array(places);
    this.#blocked = new Float64Array(places);
    this.#isVisited = new Uint8Array(places);
  }
  see(path: CardPath, visitsToFinish: number): void {
    const { slots, enteredAt, blockages, cardId } = path;
    const [lead, process, blocked, isVisited] = [this.#lead, this.#process, this.#blocked, this.#isVisited];
    const ticksAt = this.#ticksAt;
    let from = ticksAt(enteredAt[0] as number);
    for (let visit = 0; visit < visitsToFinish; visit++) {
      const slot = slots[visit] as number;
      const place = this.#placeOf[slot] as number;
      const to = ticksAt(enteredAt[visit + 1] as number);
      let unblocked = to - from;
      isVisited[place] = 1;
      lead[place]! += unblocked;
      if (blockages > 0) {
        const stopped = blockedWithin(path, enteredAt[visit] as number, enteredAt[visit + 1] as number, ticksAt);
        blocked[place]! += stopped;
        unblocked -= stopped;
      }
      if (this.#isActive[slot] === 1) process[place]! += unblocked;
      from = to;
    }
    let whole = 0;
    for (let place = 0; place < this.#counted.length; place++) {
      if (isVisited[place] === 0) continue;
      whole += lead[place] as number;
      this.#counted[place]?.add(cardId, lead[place] as number, process[place] as number, blocked[place] as number);
      isVisited[place] = lead[place] = process[place] = blocked[place] = 0;
    }
    this.longest.add(cardId, whole);
  }
  take(): StepTimes[] {
    return this.#counted.map((place) => place.take());
  }
}

class PlaceTimes {
  #items = 0;
  #process: Float64Array;
  #lead: Float64Array;
  readonly #blocked = new Numbers();
  readonly #longest = new CardDays();
  readonly #longestWaits = new CardDays();

  /** Of so many cards at most: memory not yet written to costs nothing. */
  constructor(cards: number) {
    this.#process = new Float64Array(cards);
    this.#lead = new Float64Array(cards);
  }
  add(cardId: string, lead: number, process: number, blocked: number): void {
    const item = this.#items++;
    this.#process[item] = process;
    this.#lead[item] = lead;
    if (blocked > 0) this.#blocked.push(blocked);
    this.#longest.add(cardId, lead);
    if (lead > process) this.#longestWaits.add(cardId, lead - process);
  }
  /** Hands them over, and keeps none. */
  take(): StepTimes {
    const process = this.#process.subarray(0, this.#items);
    const lead = this.#lead.subarray(0, this.#items);
    this.#items = 0;
    [this.#process, this.#lead] = [new Float64Array(), new Float64Array()];
    return {
      process,
      wait: differences(lead, process),
      lead,
      blocked: this.#blocked.take(),
      longest: this.#longest,
      longestWaits: this.#longestWaits,
    };
  }
}

function differences(whole: Float64Array, part: Float64Array): Float64Array {
  const rest = new Float64Array(whole.length);
  for (let index = 0; index < rest.length; index++) rest[index] = (whole[index] as number) - (part[index] as number);
  return rest;
}
