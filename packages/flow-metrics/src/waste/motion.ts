import { CardDays } from "../card-ticks.ts";
import { leftAt, type CardPath } from "../card-path.ts";
import { factKind, type FactColumns } from "../fact-columns.ts";
import type { FlowLog } from "../flow-log.ts";
import { msPerDay } from "../instant.ts";
import { share, type WasteDetector, type WasteSpan } from "./detector.ts";
import { evidenceOf, type Finding } from "./evidence.ts";

/** More than one and a half cards in work for each person who did anything around that week. */
const cardsEach = 1.5;
/** Weeks of the working weeks in which that was so, before it is a pattern. */
const weekShare = 0.25;
const alternationShare = 0.1;
const fewest = 10;
const weekMs = 7 * msPerDay;

/** Stretches in which cards were in work, as columns. */
interface ActiveStays {
  readonly cardIds: string[];
  readonly from: number[];
  readonly to: number[];
  /** By week: ms that cards were in work. */
  readonly presence: Map<number, number>;
}

/** People who go to and fro between cards: more work in hand than hands, and A, B, A within a day. Nobody is named. */
export const motion: WasteDetector = {
  waste: "motion",
  signals: ["task-switching", "alternation"],
  watch({ log }, span) {
    const stays: ActiveStays = { cardIds: [], from: [], to: [], presence: new Map() };
    const isRead = new Uint8Array(log.actors.length > 1 ? log.facts.count : 0);
    return {
      see({ path, startedAt, endedAt }) {
        if (log.actors.length === 1) return;
        for (const row of path.rows) isRead[row] = 1;
        collectActive(log, path, startedAt, Math.min(endedAt, span.to), stays);
      },
      judge() {
        const acted = actsIn(log, isRead, span);
        if (acted.people === 0)
          return [
            { signal: "task-switching", unknown: "no-people" },
            { signal: "alternation", unknown: "no-people" },
          ];
        const found: Finding[] = [];
        const switching = overloadedWeeks(stays, acted.peopleByWeek, span);
        if (switching.weeks >= weekShare && switching.lost.items >= fewest) {
          const { lost, perPerson, weeks } = switching;
          found.push(evidenceOf("motion", "task-switching", lost, { cardsPerPerson: perPerson, shareOfWeeks: weeks }));
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

/** Stretches in which a card was in work: in an active stage and not blocked. */
function collectActive({ stages }: FlowLog, path: CardPath, startedAt: number, until: number, into: ActiveStays): void {
  for (let visit = 0; visit < path.visits; visit++) {
    if (stages.kind(path.slots[visit] as number) !== "active") continue;
    let from = Math.max(startedAt, path.enteredAt[visit] as number);
    const to = Math.min(until, leftAt(path, visit, until));
    for (let block = 0; block < path.blockages; block++) {
      const [start, end] = [path.blockedFrom[block] as number, path.blockedTo[block] as number];
      if (end <= from || start >= to) continue;
      if (start > from) addStay(into, path.cardId, from, start);
      from = end;
    }
    if (from < to) addStay(into, path.cardId, from, to);
  }
}

function addStay({ cardIds, from: starts, to: ends, presence }: ActiveStays, cardId: string, from: number, to: number) {
  cardIds.push(cardId);
  starts.push(from);
  ends.push(to);
  for (let week = weekOf(from); week * weekMs < to; week++) {
    const part = Math.min(to, (week + 1) * weekMs) - Math.max(from, week * weekMs);
    presence.set(week, (presence.get(week) ?? 0) + part);
  }
}

/** Rows by instant, then seq; as they came, where they came so. */
function inOrderOfTime({ at, seq, count }: FactColumns): Int32Array {
  let isOrdered = true;
  const rows = new Int32Array(count);
  for (let row = 0; row < count; row++) rows[row] = row;
  const after = (a: number, b: number): number =>
    (at[a] as number) - (at[b] as number) || (seq[a] as number) - (seq[b] as number);
  for (let row = 1; row < count && isOrdered; row++) isOrdered = after(row - 1, row) <= 0;
  return isOrdered ? rows : rows.sort(after);
}

const weekOf = (ms: number): number => Math.floor(ms / weekMs);

/** Who acted in which week on cards that count, by facts that are read, and how often somebody went from one card to another and back within a day. */
function actsIn({ facts, actors, stages }: FlowLog, isRead: Uint8Array, { from, to }: WasteSpan) {
  const peopleByWeek = new Map<number, Set<string>>();
  const people = new Map<string, { card: number; before: number; leftAt: number; at: number }>();
  const alternated = new Set<number>();
  const lastWeek = new Int32Array(actors.length).fill(-0x80000000);
  let acts = 0;
  let alternations = 0;
  for (const row of actors.length > 1 ? inOrderOfTime(facts) : []) {
    const who = facts.actor[row] as number;
    const actor = actors[who] ?? null;
    const at = facts.at[row] as number;
    if (isRead[row] === 0 || actor === null || actor.kind === "rule" || actor.kind === "unknown") continue;
    if (at < from || at >= to) continue;
    const week = weekOf(at);
    if (lastWeek[who] !== week) {
      const acting = peopleByWeek.get(week);
      if (acting === undefined) peopleByWeek.set(week, new Set([actor.id]));
      else acting.add(actor.id);
      lastWeek[who] = week;
    }
    // Only taking up and laying down work says where somebody's head is; passing on what is finished does not.
    const kind = facts.kind[row];
    const isTaken = kind === factKind.moved && stages.kind(facts.stage[row] as number) === "active";
    if (!isTaken && kind !== factKind.blocked && kind !== factKind.unblocked) continue;
    acts++;
    const card = facts.card[row] as number;
    const last = people.get(actor.id);
    if (last === undefined) people.set(actor.id, { card, before: -1, leftAt: 0, at });
    else if (at >= last.at) {
      if (card !== last.card) {
        if (card === last.before && at - last.leftAt < msPerDay) {
          alternations++;
          alternated.add(card);
        }
        last.before = last.card;
        last.leftAt = last.at;
        last.card = card;
      }
      last.at = at;
    }
  }
  return { peopleByWeek, people: people.size, acts, alternations, alternated };
}

/**
 * Weeks with more cards in work than people can have in hand. A person works on one card at a time, so of n cards
 * each at least the share 1 − people / n of the time in work was nobody's.
 */
function overloadedWeeks(stays: ActiveStays, peopleByWeek: ReadonlyMap<number, ReadonlySet<string>>, span: WasteSpan) {
  const idle = new Map<number, number>();
  let weeks = 0;
  let cards = 0;
  let hands = 0;
  for (let week = weekOf(span.from) + 1; (week + 1) * weekMs <= span.to; week++) {
    const acting = new Set([-1, 0, 1].flatMap((by) => [...(peopleByWeek.get(week + by) ?? [])]));
    const inWork = (stays.presence.get(week) ?? 0) / weekMs;
    if (inWork === 0 || acting.size === 0) continue;
    weeks++;
    cards += inWork;
    hands += acting.size;
    if (inWork > cardsEach * acting.size) idle.set(week, 1 - acting.size / inWork);
  }
  const ticksOf = new Map<string, number>();
  for (const [index, cardId] of idle.size === 0 ? [] : stays.cardIds.entries()) {
    const [from, to] = [stays.from[index] as number, stays.to[index] as number];
    for (let week = weekOf(from); week <= weekOf(to); week++) {
      const part = idle.get(week);
      if (part === undefined) continue;
      const ticks = span.ticks(Math.max(from, week * weekMs), Math.min(to, (week + 1) * weekMs));
      if (ticks > 0) ticksOf.set(cardId, (ticksOf.get(cardId) ?? 0) + Math.round(ticks * part));
    }
  }
  const lost = new CardDays();
  for (const [cardId, ticks] of ticksOf) lost.add(cardId, ticks);
  return { lost, weeks: share(idle.size, weeks), perPerson: share(cards, hands) };
}
