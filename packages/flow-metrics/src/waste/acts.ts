import { factKind } from "../fact-columns.ts";
import { msPerDay } from "../instant.ts";
import type { MetricQuery } from "../metric.ts";
import { turnsOf } from "../value-stream-handoffs/turns.ts";
import type { WasteSpan } from "./detector.ts";

export const weekMs = 7 * msPerDay;
/** Numbered like that of 1970-01-01 = 0. */
export const weekOf = (ms: number): number => Math.floor(ms / weekMs);

/** Who acted in which week, and how often somebody went from one card to another and back within a day. */
export function actsIn({ log: { facts, actors, stages } }: MetricQuery, { from, to }: WasteSpan) {
  const { at: instants, actor, kind: kinds, stage, card: cards } = facts;
  const { person, people } = turnsOf(actors);
  const peopleByWeek = new Map<number, Set<number>>();
  const lastWeek = new Int32Array(actors.length).fill(-0x80000000);
  /** By person: the card in hand, the one before, when that was laid down, and when this was last touched. */
  const inHand = new Int32Array(people).fill(-1);
  const before = new Int32Array(people).fill(-1);
  const laidDownAt = new Float64Array(people);
  const touchedAt = new Float64Array(people);
  const alternated = new Set<number>();
  let week = 0;
  let weekEnds = Number.NEGATIVE_INFINITY;
  let actedCount = 0;
  let acts = 0;
  let alternations = 0;
  return {
    follow(row: number): void {
      const slot = actor[row] as number;
      const who = person[slot] as number;
      const at = instants[row] as number;
      if (who < 0 || at < from || at >= to) return;
      if (at >= weekEnds) {
        week = weekOf(at);
        weekEnds = (week + 1) * weekMs;
      }
      if (lastWeek[slot] !== week) {
        const acting = peopleByWeek.get(week);
        if (acting === undefined) peopleByWeek.set(week, new Set([who]));
        else acting.add(who);
        lastWeek[slot] = week;
      }
      // Only taking up and laying down work says where somebody's head is; passing on what is finished does not.
      const kind = kinds[row] as number;
      const isTaken = kind === factKind.moved && stages.kind(stage[row] as number) === "active";
      if (!isTaken && kind !== factKind.blocked && kind !== factKind.unblocked) return;
      acts++;
      const card = cards[row] as number;
      const last = inHand[who] as number;
      if (last < 0) actedCount++;
      else if (card !== last) {
        if (card === before[who] && at - (laidDownAt[who] as number) < msPerDay) {
          alternations++;
          alternated.add(card);
        }
        before[who] = last;
        laidDownAt[who] = touchedAt[who] as number;
      }
      inHand[who] = card;
      touchedAt[who] = at;
    },
    found: () => ({ peopleByWeek, people: actedCount, acts, alternations, alternated }),
  };
}
