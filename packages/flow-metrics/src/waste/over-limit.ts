import { CardDays } from "../card-ticks.ts";
import { ticksPerDay } from "../duration.ts";
import { cardReading, factKind } from "../fact-columns.ts";
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
export function overLimits({ log, asOf }: MetricQuery, span: WasteSpan) {
  const { stages, facts, reading, cardIds } = log;
  const { card: cards, kind, stage, at: instants } = facts;
  const limited: (LimitedStage | undefined)[] = Array.from({ length: stages.off + 1 }, () => undefined);
  for (const [stageId, periods] of limitPeriods(log, asOf))
    if (periods.some(({ max }) => max !== null))
      limited[stages.slot(stageId)] = new LimitedStage(periods, cardIds.length, span);
  const isLimited = limited.some((one) => one !== undefined);

  const slotOf = new Int32Array(isLimited ? cardIds.length : 0).fill(-1);
  /** How long the limit of the stage where a card stands had been over when it came. */
  const overBefore = new Float64Array(slotOf.length);
  const untidy: Placement[] = [];
  /** How many of them have been placed; -1 before they are in order. */
  let told = -1;
  const leave = (stage: LimitedStage, at: number, ticks: number, card: number): void => {
    const lost = stage.change(at, ticks, -1) - (overBefore[card] as number);
    if (lost > 0) stage.ticksOf[card]! += lost;
  };
  const place = (at: number, card: number, from: number, to: number): void => {
    slotOf[card] = to;
    const left = from < 0 ? undefined : limited[from];
    const entered = limited[to];
    if (left === undefined && entered === undefined) return;
    const ticks = span.ticksUntil(at);
    if (left !== undefined) leave(left, at, ticks, card);
    if (entered !== undefined) overBefore[card] = entered.change(at, ticks, 1);
  };
  const placeUntidy = (until: number): void => {
    if (told < 0) {
      untidy.sort((a, b) => a.at - b.at);
      told = 0;
    }
    for (; told < untidy.length; told++) {
      const { at, card, from, to } = untidy[told] as Placement;
      if (at > until) return;
      place(at, card, from, to);
    }
  };
  return {
    isLimited,
    /** Where an untidy card stood, only its path tells. */
    see({ path }: SeenCard): void {
      if (!isLimited || reading[path.card] !== cardReading.untidy) return;
      for (let visit = 0; visit < path.visits; visit++)
        untidy.push({
          at: path.enteredAt[visit] as number,
          card: path.card,
          from: visit === 0 ? -1 : (path.slots[visit - 1] as number),
          to: path.slots[visit] as number,
        });
    },
    follow(rows: Int32Array): void {
      for (let index = 0; index < rows.length; index++) {
        const row = rows[index] as number;
        if (told < untidy.length) placeUntidy(instants[row] as number);
        if ((kind[row] as number) > factKind.moved) continue;
        const card = cards[row] as number;
        if (reading[card] !== cardReading.tidy) continue;
        const from = slotOf[card] as number;
        const to = stage[row] as number;
        if (from !== to) place(instants[row] as number, card, from, to);
      }
      placeUntidy(Number.POSITIVE_INFINITY);
    },
    judge(): Finding[] {
      slotOf.forEach((slot, card) => {
        const stands = slot < 0 ? undefined : limited[slot];
        if (stands !== undefined) leave(stands, span.to, span.ticksUntil(span.to), card);
      });
      return limited.flatMap((one, slot): Finding[] => {
        const shareOver = one?.shareOver() ?? 0;
        if (one === undefined || shareOver < overShare) return [];
        const lost = new CardDays();
        one.ticksOf.forEach((ticks, card) => void (ticks > 0 && lost.add(cardIds[card] as string, ticks)));
        const evidence = evidenceOf("inventory", "over-limit", lost, { shareOver }, { stageIds: [stages.id(slot)] });
        return [{ ...evidence, itemDaysLost: one.excess / ticksPerDay }];
      });
    },
  };
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
