import { CardDays } from "../card-ticks.ts";
import { BucketedRanks } from "../bucketed-ranks.ts";
import { blockedWithin, leftAt, type CardPath } from "../card-path.ts";
import { Numbers } from "../numbers.ts";
import { percentile } from "../percentile.ts";
import type { StageTable } from "../stage-table.ts";
import { share, type WasteDetector, type WasteSpan } from "./detector.ts";
import { evidenceOf, type Finding } from "./evidence.ts";

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
  watch({ log }, span) {
    const { stages } = log;
    const resumed = new CardDays();
    /** By type and slot. */
    const stays = new Map<string | null, (Stays | undefined)[]>();
    const stagesUsed = log.workflow.stages.slice(stages.start, stages.finish).map(({ stageId }) => ({
      stageId,
      slot: stages.slot(stageId),
      stays: 0,
      empty: 0,
    }));
    const usedOf = Array.from({ length: stages.off + 1 }, (_, slot) => stagesUsed.find((used) => used.slot === slot));
    let worked = 0;
    return {
      see({ path, startedAt, endedAt, wentBack }) {
        const until = Math.min(endedAt, span.to);
        if (startedAt >= until) return;
        worked++;
        const lost = wentBack ? resumedTicks(stages, path, span) : -1;
        if (lost >= 0) resumed.add(path.cardId, lost);
        let ofType = stays.get(path.cardType);
        if (ofType === undefined) stays.set(path.cardType, (ofType = usedOf.map(() => undefined)));
        const { visits, slots, enteredAt } = path;
        for (let visit = 0; visit < visits; visit++) {
          const slot = slots[visit] as number;
          const from = enteredAt[visit] as number;
          const to = leftAt(path, visit, Number.POSITIVE_INFINITY);
          if (to > until || to < span.from) continue;
          const used = usedOf[slot];
          if (used === undefined) continue;
          const ticks = span.ticksAt(to) - span.ticksAt(from) - blockedWithin(path, from, to, span.ticksAt);
          used.stays++;
          if (ticks < emptyTicks) used.empty++;
          if (stages.kind(slot) !== "active" || ticks <= 0) continue;
          const alike = (ofType[slot] ??= { slot, cards: new Numbers(), ticks: new Numbers() });
          alike.cards.push(path.card);
          alike.ticks.push(ticks);
        }
      },
      judge({ finished }) {
        const found: Finding[] = [];
        const again = share(resumed.items, worked);
        if (resumed.items >= fewest && again >= resumedShare)
          found.push(evidenceOf("overprocessing", "resumed", resumed, { share: again }));
        const slow = slowStays(log.cardIds, [...stays.values()].flat());
        if (slow.lost.items >= fewest)
          found.push(
            evidenceOf(
              "overprocessing",
              "slow-for-type",
              slow.lost,
              { stays: slow.stays },
              {
                stageIds: slow.slots.map((slot) => stages.id(slot)),
                most: "medium",
              },
            ),
          );
        for (const { stageId, stays: all, empty } of stagesUsed) {
          const isUnused = finished >= fewestStays && all === 0;
          if (!isUnused && !(all >= fewestStays && empty >= emptyShare * all)) continue;
          const values = { stays: all };
          const place = { stageIds: [stageId], most: "low" } as const;
          found.push(evidenceOf("overprocessing", "unused-stage", new CardDays(), values, place));
        }
        return found;
      },
    };
  },
};

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
function resumedTicks(stages: StageTable, path: CardPath, span: WasteSpan): number {
  let lost = -1;
  for (let visit = 0; visit < path.visits; visit++) {
    const slot = path.slots[visit] as number;
    if (stages.kind(slot) !== "active") continue;
    const rank = stages.rank(slot);
    let next = visit + 1;
    while (next < path.visits && isLaidDown(stages, path.slots[next] as number, rank)) next++;
    const isBack = next > visit + 1 && path.slots[next] === slot && next < path.visits;
    const [from, to] = [path.enteredAt[visit + 1] as number, path.enteredAt[next] as number];
    if (isBack && to >= span.from && to < span.to) lost = Math.max(0, lost) + span.ticks(from, to);
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
    const [cards, ticks] = [group.cards.column(), group.ticks.column()];
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
