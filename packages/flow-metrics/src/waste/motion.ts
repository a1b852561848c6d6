import { CardDays } from "../card-ticks.ts";
import { leftAt } from "../card-path.ts";
import type { MetricQuery } from "../metric.ts";
import { Numbers } from "../numbers.ts";
import type { StageTable } from "../stage-table.ts";
import { Acts, weekMs, weekOf } from "./acts.ts";
import { share, type SeenCard, type WasteDetector, type WasteSpan, type WasteWatch } from "./detector.ts";
import { evidenceOf, type Finding } from "./evidence.ts";
import { LostPlaces } from "./lost-places.ts";

/** More than one and a half cards in work for each person who did anything around that week. */
const cardsEach = 1.5;
/** Weeks of the working weeks in which that was so, before it is a pattern. */
const weekShare = 0.25;
const alternationShare = 0.1;
const fewest = 10;

/** People who go to and fro between cards: more work in hand than hands, and A, B, A within a day. Nobody is named. */
export const motion: WasteDetector = {
  waste: "motion",
  signals: ["task-switching", "alternation"],
  watch: (query, span) => new MotionWatch(query, span),
};

class MotionWatch implements WasteWatch {
  readonly #query: MetricQuery;
  readonly #span: WasteSpan;
  readonly #isKnown: boolean;
  readonly #stays: ActiveStays;
  readonly #acts: Acts;

  constructor(query: MetricQuery, span: WasteSpan) {
    this.#query = query;
    this.#span = span;
    this.#isKnown = query.log.actors.length > 1;
    this.#stays = new ActiveStays(query, span);
    this.#acts = new Acts(query, span);
  }
  see(card: SeenCard): void {
    if (this.#isKnown) this.#stays.see(card);
  }
  follow(rows: Int32Array): void {
    if (this.#isKnown) for (let index = 0; index < rows.length; index++) this.#acts.follow(rows[index] as number);
  }
  judge(): Finding[] {
    const { people, peopleByWeek, alternations, alternated, acts } = this.#acts;
    if (people === 0)
      return [
        { signal: "task-switching", unknown: "no-people" },
        { signal: "alternation", unknown: "no-people" },
      ];
    const found: Finding[] = [];
    const switching = overloadedWeeks(this.#query, this.#stays, peopleByWeek, this.#span);
    if (switching.share >= weekShare && switching.lost.items >= fewest) {
      const { lost, places, perPerson, share: shareOfWeeks } = switching;
      found.push(evidenceOf("motion", "task-switching", lost, { cardsPerPerson: perPerson, shareOfWeeks }, places));
    }
    const alternating = share(alternations, acts);
    if (alternations >= fewest && alternating >= alternationShare) {
      const lost = new CardDays();
      for (const card of alternated) lost.add(this.#query.log.cardIds[card] ?? "", 0);
      found.push(evidenceOf("motion", "alternation", lost, { share: alternating }, { most: "medium" }));
    }
    return found;
  }
}

/** The weeks in which anything is told, both ends included; numbered like that of 1970-01-01 = 0. */
interface Weeks {
  readonly first: number;
  readonly last: number;
}
/** Of the window, as far as the log reaches. */
function weeksOf({ log }: MetricQuery, { from, to }: WasteSpan): Weeks {
  const first = weekOf(Math.max(from, log.startsAt()));
  return { first, last: Math.max(first, weekOf(Math.min(to, log.asOf())) + 1) };
}

/** Collects the stretches in which a card was in work: in an active stage and not blocked. */
class ActiveStays {
  readonly cards: Numbers;
  readonly slots: Numbers;
  readonly starts: Numbers;
  readonly ends: Numbers;
  readonly weeks: Weeks;
  /** Ms that cards were in work, by week from the first on. */
  readonly presence: Float64Array;
  readonly #stages: StageTable;
  readonly #to: number;

  constructor(query: MetricQuery, span: WasteSpan) {
    const { actors, facts, stages } = query.log;
    const room = actors.length > 1 ? facts.count >> 1 : 0;
    this.cards = new Numbers(room);
    this.slots = new Numbers(room);
    this.starts = new Numbers(room);
    this.ends = new Numbers(room);
    this.weeks = weeksOf(query, span);
    this.presence = new Float64Array(this.weeks.last - this.weeks.first + 1);
    this.#stages = stages;
    this.#to = span.to;
  }
  see({ path, startedAt, endedAt }: SeenCard): void {
    const until = Math.min(endedAt, this.#to);
    for (let visit = 0; visit < path.visits; visit++) {
      const slot = path.slots[visit] as number;
      if (this.#stages.kind(slot) !== "active") continue;
      let from = Math.max(startedAt, path.enteredAt[visit] as number);
      const to = Math.min(until, leftAt(path, visit, until));
      for (let block = 0; block < path.blockages; block++) {
        const start = path.blockedFrom[block] as number;
        const end = path.blockedTo[block] as number;
        if (end <= from || start >= to) continue;
        if (start > from) this.#add(path.card, slot, from, start);
        from = end;
      }
      if (from < to) this.#add(path.card, slot, from, to);
    }
  }
  #add(card: number, slot: number, from: number, to: number): void {
    this.cards.push(card);
    this.slots.push(slot);
    this.starts.push(from);
    this.ends.push(to);
    const { first, last } = this.weeks;
    for (let week = Math.max(weekOf(from), first); week <= last && week * weekMs < to; week++)
      this.presence[week - first]! += Math.min(to, (week + 1) * weekMs) - Math.max(from, week * weekMs);
  }
}

/**
 * Weeks with more cards in work than people can have in hand. A person works on one card at a time, so of n cards
 * each at least the share 1 − people / n of the time in work was nobody's.
 */
function overloadedWeeks(
  { log }: MetricQuery,
  stays: ActiveStays,
  peopleByWeek: ReadonlyMap<number, ReadonlySet<number>>,
  span: WasteSpan,
) {
  const { first, last } = stays.weeks;
  /** The share of the time in work that was nobody's, by week from the first on. */
  const idle = new Float64Array(stays.presence.length);
  let overloaded = 0;
  let weeks = 0;
  let cards = 0;
  let hands = 0;
  const firstWhole = Math.max(weekOf(span.from) + 1, first);
  for (let week = firstWhole; week <= last && (week + 1) * weekMs <= span.to; week++) {
    const acting = new Set([-1, 0, 1].flatMap((by) => [...(peopleByWeek.get(week + by) ?? [])]));
    const inWork = (stays.presence[week - first] as number) / weekMs;
    if (inWork === 0 || acting.size === 0) continue;
    weeks++;
    cards += inWork;
    hands += acting.size;
    if (inWork <= cardsEach * acting.size) continue;
    idle[week - first] = 1 - acting.size / inWork;
    overloaded++;
  }
  const lost = new CardDays();
  const places = new LostPlaces(log.stages);
  let ticksOfCard = 0;
  const [cardOf, slots] = [stays.cards.take(), stays.slots.take()];
  const [starts, ends] = [stays.starts.take(), stays.ends.take()];
  for (let stay = 0; overloaded > 0 && stay < cardOf.length; stay++) {
    const ticks = idleTicks(idle, stays.weeks, span, starts[stay] as number, ends[stay] as number);
    ticksOfCard += ticks;
    places.add(slots[stay] as number, ticks);
    // The stays of a card come one after the other.
    if (cardOf[stay] === cardOf[stay + 1]) continue;
    if (ticksOfCard > 0) lost.add(log.cardIds[cardOf[stay] as number] ?? "", ticksOfCard);
    ticksOfCard = 0;
  }
  return { lost, places, share: share(overloaded, weeks), perPerson: share(cards, hands) };
}

/** What was nobody's of a stay. */
function idleTicks(idle: Float64Array, { first, last }: Weeks, span: WasteSpan, from: number, to: number): number {
  let ticks = 0;
  for (let week = Math.max(weekOf(from), first); week <= last && week * weekMs <= to; week++) {
    const part = idle[week - first] as number;
    if (part > 0)
      ticks += Math.round(span.ticks(Math.max(from, week * weekMs), Math.min(to, (week + 1) * weekMs)) * part);
  }
  return ticks;
}
