import { CardDays } from "../card-ticks.ts";
import { leftAt } from "../card-path.ts";
import type { MetricQuery } from "../metric.ts";
import { Numbers } from "../numbers.ts";
import { actsIn, weekMs, weekOf } from "./acts.ts";
import { share, type SeenCard, type WasteDetector, type WasteSpan } from "./detector.ts";
import { evidenceOf, type Finding } from "./evidence.ts";

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
  watch(query, span) {
    const { log } = query;
    const isKnown = log.actors.length > 1;
    const stays = activeStays(query, span);
    const acts = actsIn(query, span);
    return {
      see: (card) => void (isKnown && stays.see(card)),
      follow(rows) {
        if (isKnown) for (let index = 0; index < rows.length; index++) acts.follow(rows[index] as number);
      },
      judge() {
        const acted = acts.found();
        if (acted.people === 0)
          return [
            { signal: "task-switching", unknown: "no-people" },
            { signal: "alternation", unknown: "no-people" },
          ];
        const found: Finding[] = [];
        const switching = overloadedWeeks(query, stays, acted.peopleByWeek, span);
        if (switching.share >= weekShare && switching.lost.items >= fewest) {
          const { lost, perPerson, share: shareOfWeeks } = switching;
          found.push(evidenceOf("motion", "task-switching", lost, { cardsPerPerson: perPerson, shareOfWeeks }));
        }
        const alternating = share(acted.alternations, acted.acts);
        if (acted.alternations >= fewest && alternating >= alternationShare) {
          const lost = new CardDays();
          for (const card of acted.alternated) lost.add(log.cardIds[card] ?? "", 0);
          found.push(evidenceOf("motion", "alternation", lost, { share: alternating }, { most: "medium" }));
        }
        return found;
      },
    };
  },
};

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
function activeStays(query: MetricQuery, span: WasteSpan) {
  const { log } = query;
  const { stages } = log;
  const isKnown = log.actors.length > 1;
  const weeks = weeksOf(query, span);
  const room = isKnown ? log.facts.count >> 1 : 0;
  const cards = new Numbers(room);
  const starts = new Numbers(room);
  const ends = new Numbers(room);
  /** Ms that cards were in work, by week from the first on. */
  const presence = new Float64Array(weeks.last - weeks.first + 1);
  const add = (card: number, from: number, to: number): void => {
    cards.push(card);
    starts.push(from);
    ends.push(to);
    for (let week = Math.max(weekOf(from), weeks.first); week <= weeks.last && week * weekMs < to; week++)
      presence[week - weeks.first]! += Math.min(to, (week + 1) * weekMs) - Math.max(from, week * weekMs);
  };
  return {
    cards,
    starts,
    ends,
    weeks,
    presence,
    see({ path, startedAt, endedAt }: SeenCard): void {
      const until = Math.min(endedAt, span.to);
      for (let visit = 0; visit < path.visits; visit++) {
        if (stages.kind(path.slots[visit] as number) !== "active") continue;
        let from = Math.max(startedAt, path.enteredAt[visit] as number);
        const to = Math.min(until, leftAt(path, visit, until));
        for (let block = 0; block < path.blockages; block++) {
          const start = path.blockedFrom[block] as number;
          const end = path.blockedTo[block] as number;
          if (end <= from || start >= to) continue;
          if (start > from) add(path.card, from, start);
          from = end;
        }
        if (from < to) add(path.card, from, to);
      }
    },
  };
}

/**
 * Weeks with more cards in work than people can have in hand. A person works on one card at a time, so of n cards
 * each at least the share 1 − people / n of the time in work was nobody's.
 */
function overloadedWeeks(
  { log }: MetricQuery,
  stays: ReturnType<typeof activeStays>,
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
  let ticksOfCard = 0;
  const [cardOf, starts, ends] = [stays.cards.column(), stays.starts.column(), stays.ends.column()];
  for (let stay = 0; overloaded > 0 && stay < cardOf.length; stay++) {
    const from = starts[stay] as number;
    const to = ends[stay] as number;
    for (let week = Math.max(weekOf(from), first); week <= last && week * weekMs <= to; week++) {
      const part = idle[week - first] as number;
      if (part > 0)
        ticksOfCard += Math.round(span.ticks(Math.max(from, week * weekMs), Math.min(to, (week + 1) * weekMs)) * part);
    }
    // The stays of a card come one after the other.
    if (cardOf[stay] === cardOf[stay + 1]) continue;
    if (ticksOfCard > 0) lost.add(log.cardIds[cardOf[stay] as number] ?? "", ticksOfCard);
    ticksOfCard = 0;
  }
  return { lost, share: share(overloaded, weeks), perPerson: share(cards, hands) };
}
