import { CardDays } from "../card-ticks.ts";
import { ticksPerDay } from "../duration.ts";
import { cardReading, factKind } from "../fact-columns.ts";
import type { FlowLog } from "../flow-log.ts";
import type { MetricQuery } from "../metric.ts";
import { limitPeriods, type LimitPeriod } from "../wip-limit/limit-periods.ts";
import { share, type SeenCard, type WasteSpan } from "./detector.ts";
import { evidenceOf, type Finding } from "./evidence.ts";

/** A limit is over for this share of its time before it is a pattern. */
const overShare = 0.05;

/** A card came into a stage from another, or from nowhere: -1. */
interface Placement {
  readonly at: number;
  readonly card: number;
  readonly from: number;
  readonly to: number;
}

/** Excess item-days are those above the limit then in force; the cards are all that stood there meanwhile. */
export class OverLimits {
  readonly isLimited: boolean;
  readonly #log: FlowLog;
  readonly #span: WasteSpan;
  /** By slot. */
  readonly #limited: readonly (LimitedStage | undefined)[];
  /** By card: where it stands, and how long the limit there had been over when it came. */
  readonly #slotOf: Int32Array;
  readonly #overBefore: Float64Array;
  readonly #untidy: Placement[] = [];
  /** How many of them have been placed. */
  #told = 0;

  constructor({ log, asOf }: MetricQuery, span: WasteSpan) {
    const { stages, cardIds } = log;
    const limited: (LimitedStage | undefined)[] = Array.from({ length: stages.off + 1 }, () => undefined);
    for (const [stageId, periods] of limitPeriods(log, asOf))
      if (periods.some(({ max }) => max !== null))
        limited[stages.slot(stageId)] = new LimitedStage(periods, cardIds.length, span);
    this.#log = log;
    this.#span = span;
    this.#limited = limited;
    this.isLimited = limited.some((one) => one !== undefined);
    this.#slotOf = new Int32Array(this.isLimited ? cardIds.length : 0).fill(-1);
    this.#overBefore = new Float64Array(this.#slotOf.length);
  }

  /** Where an untidy card stood, only its path tells. */
  see({ path }: SeenCard): void {
    if (!this.isLimited || this.#log.reading[path.card] !== cardReading.untidy) return;
    for (let visit = 0; visit < path.visits; visit++)
      this.#untidy.push({
        at: path.enteredAt[visit] as number,
        card: path.card,
        from: visit === 0 ? -1 : (path.slots[visit - 1] as number),
        to: path.slots[visit] as number,
      });
  }
  follow(rows: Int32Array): void {
    this.#untidy.sort((a, b) => a.at - b.at);
    for (let index = 0; index < rows.length; index++) this.#followRow(rows[index] as number);
    this.#placeUntidy(Number.POSITIVE_INFINITY);
  }
  judge(): Finding[] {
    const { stages, cardIds } = this.#log;
    const { to } = this.#span;
    const ticks = this.#span.ticksUntil(to);
    this.#slotOf.forEach((slot, card) => {
      const stands = slot < 0 ? undefined : this.#limited[slot];
      if (stands !== undefined) this.#leave(stands, to, ticks, card);
    });
    return this.#limited.flatMap((one, slot): Finding[] => {
      const shareOver = one?.shareOver() ?? 0;
      if (one === undefined || shareOver < overShare) return [];
      const lost = new CardDays();
      for (let card = 0; card < cardIds.length; card++) {
        const ticks = one.ticksOf[card] as number;
        if (ticks > 0) lost.add(cardIds[card] as string, ticks);
      }
      const evidence = evidenceOf("inventory", "over-limit", lost, { shareOver }, { stageIds: [stages.id(slot)] });
      return [{ ...evidence, itemDaysLost: one.excess / ticksPerDay }];
    });
  }

  #followRow(row: number): void {
    const { facts, reading } = this.#log;
    const at = facts.at[row] as number;
    if (this.#told < this.#untidy.length) this.#placeUntidy(at);
    if ((facts.kind[row] as number) > factKind.moved) return;
    const card = facts.card[row] as number;
    if (reading[card] !== cardReading.tidy) return;
    const from = this.#slotOf[card] as number;
    const to = facts.stage[row] as number;
    if (from !== to) this.#place(at, card, from, to);
  }
  #placeUntidy(until: number): void {
    for (; this.#told < this.#untidy.length; this.#told++) {
      const { at, card, from, to } = this.#untidy[this.#told] as Placement;
      if (at > until) return;
      this.#place(at, card, from, to);
    }
  }
  #place(at: number, card: number, from: number, to: number): void {
    this.#slotOf[card] = to;
    const left = from < 0 ? undefined : this.#limited[from];
    const entered = this.#limited[to];
    if (left === undefined && entered === undefined) return;
    const ticks = this.#span.ticksUntil(at);
    if (left !== undefined) this.#leave(left, at, ticks, card);
    if (entered !== undefined) this.#overBefore[card] = entered.change(at, ticks, 1);
  }
  #leave(stage: LimitedStage, at: number, ticks: number, card: number): void {
    const lost = stage.change(at, ticks, -1) - (this.#overBefore[card] as number);
    if (lost > 0) stage.ticksOf[card]! += lost;
  }
}

/** A stage with a limit, followed as time goes by. */
class LimitedStage {
  /** What each card stood there above the limit: one that came back stood there twice. */
  readonly ticksOf: Float64Array;
  /** Item-ticks above the limit. */
  excess = 0;
  readonly #span: WasteSpan;
  /** From an instant on, that limit is in force; `Infinity` where none is. */
  readonly #changes: { readonly at: number; readonly max: number }[] = [];
  readonly #limited: number;
  #changed = -1;
  #changesAt = Number.NEGATIVE_INFINITY;
  #max = Number.POSITIVE_INFINITY;
  #count = 0;
  #now = 0;
  /** Ticks above the limit so far. */
  #over = 0;

  constructor(periods: readonly LimitPeriod[], cards: number, span: WasteSpan) {
    this.ticksOf = new Float64Array(cards);
    this.#span = span;
    let limited = 0;
    for (const { from, to, max } of periods) {
      this.#changes.push({ at: from, max: max ?? Number.POSITIVE_INFINITY });
      if (to !== null) this.#changes.push({ at: to, max: Number.POSITIVE_INFINITY });
      if (max !== null) limited += span.ticks(from, to ?? span.to);
    }
    this.#limited = limited;
  }

  /** So many cards come; answers the ticks above the limit until then. */
  change(at: number, ticks: number, cards: number): number {
    this.#turnTo(at, ticks);
    this.#count += cards;
    return this.#over;
  }
  shareOver(): number {
    this.#turnTo(this.#span.to, this.#span.ticksUntil(this.#span.to));
    return share(this.#over, this.#limited);
  }

  #turnTo(at: number, ticks: number): void {
    while (at >= this.#changesAt) this.#turnLimit();
    this.#passTo(ticks);
  }
  #turnLimit(): void {
    if (this.#changed >= 0) {
      this.#passTo(this.#span.ticksUntil(this.#changesAt));
      this.#max = this.#changes[this.#changed]?.max ?? Number.POSITIVE_INFINITY;
    }
    this.#changed++;
    this.#changesAt = this.#changes[this.#changed]?.at ?? Number.POSITIVE_INFINITY;
  }
  #passTo(ticks: number): void {
    if (this.#count > this.#max) {
      this.#over += ticks - this.#now;
      this.excess += (ticks - this.#now) * (this.#count - this.#max);
    }
    this.#now = ticks;
  }
}
