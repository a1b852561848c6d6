import { asWide, grown, type NarrowColumn } from "./column.ts";
import type { FactColumns } from "./fact-columns.ts";

/** What facts say, card by card: in a log those of a card lie far apart, and a pass over cards would wait for each. */
export class FactsByCard {
  row = new Int32Array();
  at = new Float64Array();
  kind = new Uint8Array();
  stage: NarrowColumn = new Uint8Array();
  actor: NarrowColumn = new Uint8Array();

  /** Makes room for so many. */
  reserve(length: number): void {
    if (length > this.row.length)
      [this.at, this.row, this.kind, this.stage, this.actor] = grown(
        [this.at, this.row, this.kind, this.stage, this.actor],
        length,
      );
  }
  /** Reads what the first rows that stand here say. */
  read(facts: FactColumns, count: number): void {
    // As wide as those of the log: see `fitting`.
    const { row, at, kind } = this;
    const [stage, actor] = [
      (this.stage = asWide(this.stage, facts.stage)),
      (this.actor = asWide(this.actor, facts.actor)),
    ];
    const [atOf, kindOf, stageOf, actorOf] = [facts.at, facts.kind, facts.stage, facts.actor];
    for (let place = 0; place < count; place++) {
      const its = row[place] as number;
      at[place] = atOf[its] as number;
      kind[place] = kindOf[its] as number;
      stage[place] = stageOf[its] as number;
      const who = actorOf[its] as number;
      // See `grown`.
      if (actor[place] !== who) actor[place] = who;
    }
  }
}
