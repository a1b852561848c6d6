import { CardDays } from "../card-ticks.ts";
import type { CardPath } from "../card-path.ts";
import { percentile } from "../percentile.ts";
import { share, type WasteDetector } from "./detector.ts";
import { evidenceOf, type Finding } from "./evidence.ts";
import { outgrowing } from "./growth.ts";

/** Finished work lies this share of the time it took to make, and at least a day, before that is a pattern. */
const lagShare = 0.25;
const dayMs = 86_400_000;
const fewest = 5;
/** Finished work that waits this much longer than released work ever had to (95 %) was made for nobody yet. */
const forgottenFactor = 2;
const leastForgottenDays = 14;

/** More made than taken: finished work that nobody gets, and more asked for than leaves. */
export const overproduction: WasteDetector = {
  waste: "overproduction",
  signals: ["released-late", "never-released", "demand-exceeds"],
  watch({ log }, span) {
    const { stages } = log;
    const lastRank = stages.ranks - 1;
    const demand = outgrowing(span);
    const released = new CardDays();
    const lags: number[] = [];
    const unreleased: { readonly cardId: string; readonly since: number }[] = [];
    let took = 0;
    return {
      see({ path, startedAt, visitsToFinish, finishedAt, endedAt }) {
        demand.see(path.cardId, path.createdAt, endedAt);
        if (visitsToFinish < 0 || finishedAt >= span.to) return;
        const at = releasedAt(path, visitsToFinish, (slot) => stages.rank(slot) === lastRank);
        if (at > span.to) unreleased.push({ cardId: path.cardId, since: finishedAt });
        else if (at >= span.from) {
          released.add(path.cardId, span.ticks(finishedAt, at));
          lags.push(at - finishedAt);
          took += span.ticksAt(finishedAt) - span.ticksAt(Math.min(startedAt, finishedAt));
        }
      },
      judge() {
        const found: Finding[] = [];
        const grown = demand.judge();
        if (grown !== null) found.push(evidenceOf("overproduction", "demand-exceeds", grown.lost, grown.values));
        const place = { stageIds: [log.workflow.finishStageId] };
        if (lastRank === stages.finish || lags.length < fewest) {
          const unknown = lastRank === stages.finish ? "no-second-done-stage" : "too-few-items";
          return [...found, { signal: "released-late", unknown }, { signal: "never-released", unknown }];
        }
        const lag = share(released.ticks, took);
        if (lag >= lagShare && released.ticks >= dayMs * released.items)
          found.push(evidenceOf("overproduction", "released-late", released, { lagPerCycleTime: lag }, place));
        const forgotten = new CardDays();
        const usual = percentile(Float64Array.from(lags).sort(), 95, "nearest-rank") ?? 0;
        const after = Math.max(leastForgottenDays * dayMs, forgottenFactor * usual);
        for (const { cardId, since } of unreleased)
          if (span.to - since > after) forgotten.add(cardId, span.ticks(since, span.to));
        if (forgotten.items >= fewest)
          found.push(evidenceOf("overproduction", "never-released", forgotten, { afterDays: after / dayMs }, place));
        return found;
      },
    };
  },
};

function releasedAt({ visits, slots, enteredAt }: CardPath, finish: number, isLast: (slot: number) => boolean): number {
  for (let visit = finish; visit < visits; visit++)
    if (isLast(slots[visit] as number)) return enteredAt[visit] as number;
  return Number.POSITIVE_INFINITY;
}
