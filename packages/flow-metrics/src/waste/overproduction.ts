import { CardDays } from "../card-ticks.ts";
import type { CardPath } from "../card-path.ts";
import type { FlowLog } from "../flow-log.ts";
import type { MetricQuery } from "../metric.ts";
import { Numbers } from "../numbers.ts";
import { percentile } from "../percentile.ts";
import type { StageTable } from "../stage-table.ts";
import { share, type SeenCard, type WasteDetector, type WasteSpan, type WasteWatch } from "./detector.ts";
import { evidenceOf, type Finding } from "./evidence.ts";
import { Outgrowing } from "./growth.ts";

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
  watch: (query, span) => new OverproductionWatch(query, span),
};

class OverproductionWatch implements WasteWatch {
  readonly #log: FlowLog;
  readonly #span: WasteSpan;
  readonly #demand: Outgrowing;
  readonly #released = new CardDays();
  readonly #lags = new Numbers();
  readonly #unreleased: { readonly cardId: string; readonly since: number }[] = [];
  #took = 0;

  constructor({ log }: MetricQuery, span: WasteSpan) {
    this.#log = log;
    this.#span = span;
    this.#demand = new Outgrowing(span);
  }
  see({ path, startedAt, visitsToFinish, finishedAt, endedAt }: SeenCard): void {
    const span = this.#span;
    this.#demand.see(path.cardId, path.createdAt, endedAt);
    if (visitsToFinish < 0 || finishedAt >= span.to) return;
    const at = releasedAt(this.#log.stages, path, visitsToFinish);
    if (at > span.to) this.#unreleased.push({ cardId: path.cardId, since: finishedAt });
    else if (at >= span.from) {
      this.#released.add(path.cardId, span.ticks(finishedAt, at));
      this.#lags.push(at - finishedAt);
      this.#took += span.ticksAt(finishedAt) - span.ticksAt(Math.min(startedAt, finishedAt));
    }
  }
  judge(): Finding[] {
    const { stages, workflow } = this.#log;
    const [span, released, lags] = [this.#span, this.#released, this.#lags.take()];
    const found: Finding[] = [];
    const grown = this.#demand.judge();
    if (grown !== null) found.push(evidenceOf("overproduction", "demand-exceeds", grown.lost, grown.values));
    const place = { stageIds: [workflow.finishStageId] };
    const isReleaseKnown = stages.finish < stages.ranks - 1;
    if (!isReleaseKnown || lags.length < fewest) {
      const unknown = isReleaseKnown ? "too-few-items" : "no-second-done-stage";
      return [...found, { signal: "released-late", unknown }, { signal: "never-released", unknown }];
    }
    const lag = share(released.ticks, this.#took);
    if (lag >= lagShare && released.ticks >= dayMs * released.items)
      found.push(evidenceOf("overproduction", "released-late", released, { lagPerCycleTime: lag }, place));
    const forgotten = new CardDays();
    const usual = percentile(lags.toSorted(), 95, "nearest-rank") ?? 0;
    const after = Math.max(leastForgottenDays * dayMs, forgottenFactor * usual);
    for (const { cardId, since } of this.#unreleased)
      if (span.to - since > after) forgotten.add(cardId, span.ticks(since, span.to));
    if (forgotten.items >= fewest)
      found.push(evidenceOf("overproduction", "never-released", forgotten, { afterDays: after / dayMs }, place));
    return found;
  }
}

/** When it came into the last stage, of its visits from the finish on. */
function releasedAt(stages: StageTable, { visits, slots, enteredAt }: CardPath, finish: number): number {
  for (let visit = finish; visit < visits; visit++)
    if (stages.rank(slots[visit] as number) === stages.ranks - 1) return enteredAt[visit] as number;
  return Number.POSITIVE_INFINITY;
}
