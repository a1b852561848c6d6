import { CardDays } from "../card-ticks.ts";
import { BucketedRanks } from "../bucketed-ranks.ts";
import { blockedWithin, leftAt, type CardPath } from "../card-path.ts";
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
    const stays = new Map<string | null, Map<number, Stays>>();
    const stagesUsed = log.workflow.stages.slice(stages.start, stages.finish).map(({ stageId }) => ({
      stageId,
      slot: stages.slot(stageId),
      stays: 0,
      empty: 0,
    }));
    const usedOf = new Map(stagesUsed.map((stage) => [stage.slot, stage]));
    let worked = 0;
    return {
      see({ path, startedAt, endedAt }) {
        const until = Math.min(endedAt, span.to);
        if (startedAt >= until) return;
        worked++;
        const lost = resumedTicks(stages, path, span);
        if (lost >= 0) resumed.add(path.cardId, lost);
        for (let visit = 0; visit < path.visits; visit++) {
          const slot = path.slots[visit] as number;
          const from = path.enteredAt[visit] as number;
          const to = leftAt(path, visit, Number.POSITIVE_INFINITY);
          if (to > until || to < span.from) continue;
          const ticks = span.ticksAt(to) - span.ticksAt(from) - blockedWithin(path, from, to, span.ticksAt);
          const used = usedOf.get(slot);
          if (used === undefined) continue;
          used.stays++;
          if (ticks < emptyTicks) used.empty++;
          if (stages.kind(slot) !== "active" || ticks <= 0) continue;
          let ofType = stays.get(path.cardType);
          if (ofType === undefined) stays.set(path.cardType, (ofType = new Map()));
          const alike = ofType.get(slot);
          if (alike === undefined) ofType.set(slot, { slot, cardIds: [path.cardId], ticks: [ticks] });
          else {
            alike.cardIds.push(path.cardId);
            alike.ticks.push(ticks);
          }
        }
      },
      judge({ finished }) {
        const found: Finding[] = [];
        const again = share(resumed.items, worked);
        if (resumed.items >= fewest && again >= resumedShare)
          found.push(evidenceOf("overprocessing", "resumed", resumed, { share: again }));
        const slow = slowStays([...stays.values()].flatMap((ofType) => [...ofType.values()]));
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
  readonly cardIds: string[];
  readonly ticks: number[];
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
function slowStays(groups: readonly Stays[]) {
  const ticksOf = new Map<string, number>();
  const slots = new Set<number>();
  let stays = 0;
  for (const { slot, cardIds, ticks } of groups) {
    if (ticks.length < fewestStays) continue;
    const ranked = new BucketedRanks(Float64Array.from(ticks));
    const q1 = percentile(ranked, 25, "nearest-rank") ?? 0;
    const q3 = percentile(ranked, 75, "nearest-rank") ?? 0;
    const tooLong = q3 * (q3 / q1) ** fence;
    for (const [index, stay] of ticks.entries()) {
      const cardId = cardIds[index];
      if (stay <= tooLong || cardId === undefined) continue;
      ticksOf.set(cardId, (ticksOf.get(cardId) ?? 0) + stay - q3);
      slots.add(slot);
      stays++;
    }
  }
  const lost = new CardDays();
  for (const [cardId, ticks] of ticksOf) lost.add(cardId, ticks);
  return { lost, slots: [...slots].sort((a, b) => a - b), stays };
}
