import { CardDays } from "../card-ticks.ts";
import type { CardPath } from "../card-path.ts";
import { cardReading, factKind } from "../fact-columns.ts";
import type { FlowLog } from "../flow-log.ts";
import type { MetricQuery } from "../metric.ts";
import { takenUpAt } from "../value-stream-handoffs/board-links.ts";
import { lyingWithin, visitAt } from "../value-stream-handoffs/handoff-links.ts";
import { Handoffs, instantOf, readHandoffs, turnsOf, type Turns } from "../value-stream-handoffs/turns.ts";
import {
  share,
  type SeenCard,
  type WasteDetector,
  type WasteGround,
  type WasteSpan,
  type WasteWatch,
} from "./detector.ts";
import { evidenceOf, type Finding } from "./evidence.ts";
import { LostPlaces } from "./lost-places.ts";

const waitShare = 0.1;
const pingPongShare = 0.1;
const fewest = 5;

/** Work that is passed on: the wait between groups and boards, and work that comes straight back. */
export const transport: WasteDetector = {
  waste: "transport",
  signals: ["group-handoffs", "ping-pong", "board-crossings"],
  watch: (query, span) => new TransportWatch(query, span),
};

class TransportWatch implements WasteWatch {
  readonly #log: FlowLog;
  readonly #span: WasteSpan;
  readonly #turns: Turns;
  readonly #isGrouped: boolean;
  /** Of one card. */
  readonly #handoffs = new Handoffs();
  readonly #between = new CardDays();
  readonly #backAndForth = new CardDays();
  readonly #crossings = new CardDays();
  /** The stages in which it lay in between, of each. */
  readonly #betweenIn: LostPlaces;
  readonly #backAndForthIn: LostPlaces;
  readonly #crossingsIn: LostPlaces;
  #count = 0;

  constructor({ log }: MetricQuery, span: WasteSpan) {
    this.#log = log;
    this.#span = span;
    this.#betweenIn = new LostPlaces(log.stages);
    this.#backAndForthIn = new LostPlaces(log.stages);
    this.#crossingsIn = new LostPlaces(log.stages);
    this.#turns = turnsOf(log.actors);
    this.#isGrouped = log.actors.some((actor) => actor?.group !== undefined);
  }
  see({ path, endedAt }: SeenCard): void {
    if (this.#isGrouped) this.#seeHandoffs(path);
    // Only a card to be read fact by fact came from elsewhere.
    if (this.#log.reading[path.card] === cardReading.untidy) this.#seeArrival(path, Math.min(endedAt, this.#span.to));
  }
  judge({ inProgress }: WasteGround): Finding[] {
    const [between, backAndForth, crossings] = [this.#between, this.#backAndForth, this.#crossings];
    const found: Finding[] = [];
    if (!this.#isGrouped)
      found.push({ signal: "group-handoffs", unknown: "no-groups" }, { signal: "ping-pong", unknown: "no-groups" });
    const waited = share(between.ticks, inProgress);
    if (between.items >= fewest && waited >= waitShare) {
      const values = { share: waited, perCard: this.#count / between.items };
      found.push(evidenceOf("transport", "group-handoffs", between, values, this.#betweenIn));
    }
    const returned = share(backAndForth.items, between.items);
    if (backAndForth.items >= fewest && returned >= pingPongShare)
      found.push(evidenceOf("transport", "ping-pong", backAndForth, { share: returned }, this.#backAndForthIn));
    const crossed = share(crossings.ticks, inProgress);
    if (crossings.items >= fewest && crossed >= waitShare)
      found.push(evidenceOf("transport", "board-crossings", crossings, { share: crossed }, this.#crossingsIn));
    return found;
  }

  /** Hand-offs of a card between groups in the window, those straight back among them, and the ticks it lay in between. */
  #seeHandoffs(path: CardPath): void {
    const [handoffs, span, { group }] = [this.#handoffs, this.#span, this.#turns];
    const { actor, at: instants } = path.facts;
    readHandoffs(this.#turns, path, handoffs);
    const { stages } = this.#log;
    let visit = 0;
    let count = 0;
    let waited = 0;
    let returns = 0;
    let returned = 0;
    let giverBefore = -1;
    let takerBefore = -1;
    for (let index = 0; index < handoffs.count; index++) {
      const taken = handoffs.taken[index] as number;
      const from = group[actor[handoffs.given[index] as number] as number] as number;
      const to = group[actor[taken] as number] as number;
      const at = instants[taken] as number;
      if (from < 0 || to < 0 || from === to || at < span.from || at >= span.to) continue;
      const since = Math.max(instantOf(path, handoffs.given[index] as number), span.from);
      visit = visitAt(path, since, visit);
      waited += lyingWithin(stages, path, since, at, span.ticksAt, visit, this.#betweenIn);
      count++;
      if (giverBefore === to && takerBefore === from) {
        returns++;
        returned += lyingWithin(stages, path, since, at, span.ticksAt, visit, this.#backAndForthIn);
      }
      giverBefore = from;
      takerBefore = to;
    }
    this.#count += count;
    if (count > 0) this.#between.add(path.cardId, waited);
    if (returns > 0) this.#backAndForth.add(path.cardId, returned);
  }
  /** The first in the window. */
  #seeArrival(path: CardPath, until: number): void {
    const { stages } = this.#log;
    const { facts, first, until: last } = path;
    for (let fact = first; fact < last; fact++) {
      const at = facts.at[fact] as number;
      if (facts.kind[fact] !== factKind.arrived || at < this.#span.from || at >= until) continue;
      const to = Math.min(until, takenUpAt(stages, path, at, until));
      this.#crossings.add(path.cardId, lyingWithin(stages, path, at, to, this.#span.ticksAt, 0, this.#crossingsIn));
      return;
    }
  }
}
