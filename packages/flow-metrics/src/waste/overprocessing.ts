import { CardDays } from "../card-ticks.ts";
import { BucketedRanks } from "../bucketed-ranks.ts";
import { blockedWithin, leftAt, type CardPath } from "../card-path.ts";
import type { FlowLog } from "../flow-log.ts";
import type { MetricQuery } from "../metric.ts";
import { Numbers } from "../numbers.ts";
import { percentile } from "../percentile.ts";
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
import { LostPlaces } from "./lost-places.ts";

const resumedShare = 0.1;
const fewest = 3;
const fewestStays = 20;
/** Far outside on a logarithmic scale (Tukey's outer fence): a lognormal stay lies there once in 800,000. */
const fence = 3;
/** A stage that nearly every card is through within a minute holds nothing. */
const emptyTicks = 60_000;
const emptyShare = 0.85;

/** Work done more often or for longer than it needs: taken up again, far slower than its like, stages nobody uses. */
export const overprocessing: WasteDetector = {
  waste: "overprocessing",
  signals: ["resumed", "slow-for-type", "unused-stage"],
  watch: (query, span) => new OverprocessingWatch(query, span),
};

class OverprocessingWatch implements WasteWatch {
  readonly #log: FlowLog;
  readonly #span: WasteSpan;
  readonly #resumed = new CardDays();
  /** The stages they were taken up in again. */
  readonly #resumedIn: LostPlaces;
  /** By type and slot. */
  readonly #stays = new Map<string | null, (Stays | undefined)[]>();
  readonly #stagesUsed: readonly StageUsed[];
  /** By slot. */
  readonly #usedOf: readonly (StageUsed | undefined)[];
  #worked = 0;

  constructor({ log }: MetricQuery, span: WasteSpan) {
    const { stages, workflow } = log;
    const stagesUsed = workflow.stages
      .slice(stages.start, stages.finish)
      .map(({ stageId }): StageUsed => ({ stageId, slot: stages.slot(stageId), stays: 0, empty: 0 }));
    this.#log = log;
    this.#span = span;
    this.#resumedIn = new LostPlaces(stages);
    this.#stagesUsed = stagesUsed;
    this.#usedOf = Array.from({ length: stages.off + 1 }, (_, slot) => stagesUsed.find((used) => used.slot === slot));
  }
  see({ path, startedAt, endedAt, wentBack }: SeenCard): void {
    const { stages } = this.#log;
    const span = this.#span;
    const until = Math.min(endedAt, span.to);
    if (startedAt >= until) return;
    this.#worked++;
    const lost = wentBack ? resumedTicks(stages, path, span, this.#resumedIn) : -1;
    if (lost >= 0) this.#resumed.add(path.cardId, lost);
    const ofType = this.#staysOf(path.cardType);
    const { visits, slots, enteredAt } = path;
    for (let visit = 0; visit < visits; visit++) {
      const slot = slots[visit] as number;
      const from = enteredAt[visit] as number;
      const to = leftAt(path, visit, Number.POSITIVE_INFINITY);
      if (to > until || to < span.from) continue;
      const used = this.#usedOf[slot];
      if (used === undefined) continue;
      const blocked = path.blockages > 0 ? blockedWithin(path, from, to, span.ticksAt) : 0;
      const ticks = span.ticksAt(to) - span.ticksAt(from) - blocked;
      used.stays++;
      if (ticks < emptyTicks) used.empty++;
      if (stages.kind(slot) !== "active" || ticks <= 0) continue;
      const alike = (ofType[slot] ??= { slot, cards: new Numbers(), ticks: new Numbers() });
      alike.cards.push(path.card);
      alike.ticks.push(ticks);
    }
  }
  judge({ finished }: WasteGround): Finding[] {
    const { cardIds, stages } = this.#log;
    const resumed = this.#resumed;
    const found: Finding[] = [];
    const again = share(resumed.items, this.#worked);
    if (resumed.items >= fewest && again >= resumedShare)
      found.push(evidenceOf("overprocessing", "resumed", resumed, { share: again }, this.#resumedIn));
    const { lost, slots, stays } = slowStays(cardIds, [...this.#stays.values()].flat());
    if (lost.items >= fewest) {
      const place = { stageIds: slots.map((slot) => stages.id(slot)), most: "medium" } as const;
      found.push(evidenceOf("overprocessing", "slow-for-type", lost, { stays }, place));
    }
    for (const { stageId, stays: all, empty } of this.#stagesUsed) {
      const isUnused = finished >= fewestStays && all === 0;
      if (!isUnused && !(all >= fewestStays && empty >= emptyShare * all)) continue;
      const place = { stageIds: [stageId], most: "low" } as const;
      found.push(evidenceOf("overprocessing", "unused-stage", new CardDays(), { stays: all }, place));
    }
    return found;
  }

  #staysOf(cardType: string | null): (Stays | undefined)[] {
    let ofType = this.#stays.get(cardType);
    if (ofType === undefined) this.#stays.set(cardType, (ofType = this.#usedOf.map(() => undefined)));
    return ofType;
  }
}

/** How often a stage was gone through, and how often without time spent there. */
interface StageUsed {
  readonly stageId: string;
  readonly slot: number;
  stays: number;
  empty: number;
}
/** Stays in one stage of items of one type. */
interface Stays {
  readonly slot: number;
  readonly cards: Numbers;
  readonly ticks: Numbers;
}

/**
 * Time from laying a card down until taking it up where it was, with no work elsewhere in between: whoever resumes
 * must find in again. Work in an earlier stage in between is a defect mended, not this. -1 where it never happened.
 */
function resumedTicks(stages: StageTable, path: CardPath, span: WasteSpan, places: LostPlaces): number {
  let lost = -1;
  for (let visit = 0; visit < path.visits; visit++) {
    const slot = path.slots[visit] as number;
    if (stages.kind(slot) !== "active") continue;
    const rank = stages.rank(slot);
    let next = visit + 1;
    while (next < path.visits && isLaidDown(stages, path.slots[next] as number, rank)) next++;
    const isBack = next > visit + 1 && next < path.visits && path.slots[next] === slot;
    if (!isBack) continue;
    const to = path.enteredAt[next] as number;
    if (to < span.from || to >= span.to) continue;
    const ticks = span.ticks(path.enteredAt[visit + 1] as number, to);
    lost = Math.max(0, lost) + ticks;
    places.add(slot, ticks);
  }
  return lost;
}

const isLaidDown = (stages: StageTable, slot: number, rank: number): boolean =>
  stages.kind(slot) === "queue" && stages.rank(slot) < rank;

/** What stays took beyond the upper quartile of their like, where they lie far outside. */
function slowStays(cardIds: readonly string[], groups: readonly (Stays | undefined)[]) {
  const ticksOf = new Map<number, number>();
  const slots = new Set<number>();
  let stays = 0;
  for (const group of groups) {
    if (group === undefined || group.ticks.length < fewestStays) continue;
    const { slot } = group;
    const [cards, ticks] = [group.cards.take(), group.ticks.take()];
    const ranked = new BucketedRanks(ticks);
    const q1 = percentile(ranked, 25, "nearest-rank") ?? 0;
    const q3 = percentile(ranked, 75, "nearest-rank") ?? 0;
    const tooLong = q3 * (q3 / q1) ** fence;
    for (let index = 0; index < ticks.length; index++) {
      const stay = ticks[index] as number;
      const card = cards[index] as number;
      if (stay <= tooLong) continue;
      ticksOf.set(card, (ticksOf.get(card) ?? 0) + stay - q3);
      slots.add(slot);
      stays++;
    }
  }
  const lost = new CardDays();
  for (const [card, ticks] of ticksOf) lost.add(cardIds[card] ?? "", ticks);
  return { lost, slots: [...slots].sort((a, b) => a - b), stays };
}
