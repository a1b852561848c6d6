import type { CardPath } from "../card-path.ts";
import type { MetricQuery } from "../metric.ts";
import { turnsOf } from "../value-stream-handoffs/turns.ts";

/** Counts who worked on cards in each active stage in `[from, to)`: heads, never names. */
export function headTally({ log: { actors, facts, stages } }: MetricQuery, from: number, to: number) {
  const { person, people } = turnsOf(actors);
  const slots = stages.off + 1;
  const wasThere = new Uint8Array(slots * people);
  return {
    see({ rows, visits, slots: its, enteredAt }: CardPath): void {
      if (people === 0) return;
      const { actor, at: instants } = facts;
      let visit = 0;
      for (let index = 0; index < rows.length; index++) {
        const row = rows[index] as number;
        const who = person[actor[row] as number] as number;
        const at = instants[row] as number;
        // Whoever moves a card into a stage begins to work there: a move belongs to where it leads.
        while (visit + 1 < visits && (enteredAt[visit + 1] as number) <= at) visit++;
        if (who >= 0 && at >= from && at < to) wasThere[(its[visit] as number) * people + who] = 1;
      }
    },
    /** In a stage; null where nobody is known on the whole board. */
    in(slot: number): number | null {
      if (people === 0) return null;
      return wasThere.subarray(slot * people, (slot + 1) * people).reduce((count, one) => count + one, 0);
    },
  };
}
