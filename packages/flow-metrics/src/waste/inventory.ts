import { CardDays } from "../card-ticks.ts";
import { leftAt } from "../card-path.ts";
import type { MetricQuery } from "../metric.ts";
import type { StageTable } from "../stage-table.ts";
import {
  share,
  type SeenCard,
  type WasteDetector,
  type WasteGround,
  type WasteSpan,
  type WasteWatch,
} from "./detector.ts";
import { evidenceOf, type Finding } from "./evidence.ts";
import { Outgrowing } from "./growth.ts";
import { LostPlaces } from "./lost-places.ts";
import { OverLimits } from "./over-limit.ts";

const parkedShare = 0.05;
const discardShare = 0.1;
const fewest = 3;

/** More work begun than finished: over a limit, growing, parked, or thrown away after it was begun. */
export const inventory: WasteDetector = {
  waste: "inventory",
  signals: ["over-limit", "growing", "parked", "discarded-after-start"],
  watch: (query, span) => new InventoryWatch(query, span),
};

class InventoryWatch implements WasteWatch {
  readonly #stages: StageTable;
  readonly #span: WasteSpan;
  readonly #limits: OverLimits;
  readonly #growth: Outgrowing;
  readonly #parked = new CardDays();
  readonly #parkedIn: LostPlaces;
  readonly #discarded = new CardDays();
  /** The stages they were discarded from. */
  readonly #discardedFrom: LostPlaces;

  constructor(query: MetricQuery, span: WasteSpan) {
    this.#stages = query.log.stages;
    this.#span = span;
    this.#limits = new OverLimits(query, span);
    this.#growth = new Outgrowing(span);
    this.#parkedIn = new LostPlaces(this.#stages);
    this.#discardedFrom = new LostPlaces(this.#stages);
  }
  see(card: SeenCard): void {
    const { path, startedAt, endedAt } = card;
    const span = this.#span;
    this.#limits.see(card);
    if (startedAt < Number.POSITIVE_INFINITY) this.#growth.see(path.cardId, startedAt, endedAt);
    if (card.wentBack) this.#seeParked(card);
    const isGone = endedAt < span.to && card.finishedAt === Number.POSITIVE_INFINITY && !path.left;
    if (!isGone || endedAt < span.from || startedAt >= endedAt) return;
    const ticks = span.ticks(startedAt, endedAt);
    this.#discarded.add(path.cardId, ticks);
    this.#discardedFrom.add(path.slots[path.visits - 2] as number, ticks);
  }
  follow(rows: Int32Array): void {
    if (this.#limits.isLimited) this.#limits.follow(rows);
  }
  judge({ inProgress, finished, discarded: gone }: WasteGround): Finding[] {
    const [parked, discarded] = [this.#parked, this.#discarded];
    const found = this.#limits.judge();
    if (!this.#limits.isLimited) found.push({ signal: "over-limit", unknown: "no-limits" });
    const grown = this.#growth.judge();
    if (grown !== null) found.push(evidenceOf("inventory", "growing", grown.lost, grown.values));
    const away = share(parked.ticks, inProgress);
    if (parked.items >= fewest && away >= parkedShare)
      found.push(evidenceOf("inventory", "parked", parked, { share: away }, this.#parkedIn));
    const thrown = share(discarded.items, finished + gone);
    if (discarded.items >= fewest && thrown >= discardShare)
      found.push(evidenceOf("inventory", "discarded-after-start", discarded, { share: thrown }, this.#discardedFrom));
    return found;
  }

  /** Time after the start, left of it or off the board, of cards that came back or are still away but not gone. */
  #seeParked({ path, startedAt, endedAt }: SeenCard): void {
    const [span, stages] = [this.#span, this.#stages];
    let away = 0;
    for (let visit = 0; visit < path.visits; visit++) {
      const slot = path.slots[visit] as number;
      const from = path.enteredAt[visit] as number;
      if (from >= endedAt || stages.rank(slot) >= stages.start) continue;
      const ticks = span.ticks(Math.max(from, startedAt), leftAt(path, visit, Math.min(endedAt, span.to)));
      away += ticks;
      this.#parkedIn.add(slot, ticks);
    }
    if (away > 0) this.#parked.add(path.cardId, away);
  }
}
