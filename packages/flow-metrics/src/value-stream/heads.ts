import type { CardPath } from "../card-path.ts";
import type { MetricQuery } from "../metric.ts";
import { turnsOf } from "../value-stream-handoffs/turns.ts";

/** Counts who worked on cards in each active stage in `[from, to)`: heads, never names. */
export function headTally({ log: { actors, stages } }: MetricQuery, from: number, to: number) {
  const { person, people } = turnsOf(actors);
  const wasThere = new Uint8Array((stages.off + 1) * people);
  return {
    see({ facts: { actor, at: instants }, first, until, visits, slots, enteredAt }: CardPath): void {
      if (people === 0) return;
      let visit = 0;
      let its = (slots[0] as number) * people;
      for (let fact = first; fact < until; fact++) {
        const who = person[actor[fact] as number] as number;
        const at = instants[fact] as number;
        // Whoever moves a card into a stage begins to work there: a move belongs to where it leads.
        while (visit + 1 < visits && (enteredAt[visit + 1] as number) <= at) its = (slots[++visit] as number) * people;
        if (who >= 0 && at >= from && at < to) wasThere[its + who] = 1;
      }
    },
    /** In a stage; null where nobody is known on the whole board. */
    in(slot: number): number | null {
      if (people === 0) return null;
      return wasThere.subarray(slot * people, (slot + 1) * people).reduce((count, one) => count + one, 0);
    },
  };
}
