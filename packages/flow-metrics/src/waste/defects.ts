import { CardDays } from "../card-ticks.ts";
import type { CardPath } from "../card-path.ts";
import type { FlowLog } from "../flow-log.ts";
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
import { LostPlaces } from "./lost-places.ts";

const returnedShare = 0.1;
const reopenedShare = 0.05;
const defectShare = 0.2;
const fewest = 3;

/** Types that say that something was wrong, in lower case. */
const defectTypes = new Set(["bug", "defect", "incident", "fault", "hotfix"]);

/** Work that comes back: to a stage already passed, after it was finished, or as cards about what went wrong. */
export const defects: WasteDetector = {
  waste: "defects",
  signals: ["returned", "reopened", "defect-arrivals"],
  watch: (query, span) => new DefectsWatch(query, span),
};

class DefectsWatch implements WasteWatch {
  readonly #log: FlowLog;
  readonly #span: WasteSpan;
  /** By stage returned to. */
  readonly #returned: readonly CardDays[];
  /** Of one card, by stage returned to: ticks; -1 where it never was. */
  readonly #returns: Float64Array;
  /** Cards that went on from each stage in the window, each card once a stage. */
  readonly #passed: Int32Array;
  readonly #lastPassed: Int32Array;
  readonly #reopened = new CardDays();
  /** The stages they came back to. */
  readonly #reopenedIn: LostPlaces;
  readonly #repairs = new CardDays();
  readonly #isDefectType = new Map<string, boolean>();
  #created = 0;
  #typed = 0;

  constructor({ log }: MetricQuery, span: WasteSpan) {
    const { finish } = log.stages;
    this.#reopenedIn = new LostPlaces(log.stages);
    this.#log = log;
    this.#span = span;
    this.#returned = Array.from({ length: finish }, () => new CardDays());
    this.#returns = new Float64Array(finish);
    this.#passed = new Int32Array(finish);
    this.#lastPassed = new Int32Array(finish).fill(-1);
  }
  see({ path, endedAt, startedAt, wentBack }: SeenCard): void {
    const span = this.#span;
    this.#countPasses(path);
    if (wentBack) this.#seeReturns(path);
    if (path.createdAt < span.from || path.createdAt >= span.to) return;
    this.#created++;
    if (path.cardType === null) return;
    this.#typed++;
    if (this.#isDefect(path.cardType)) this.#repairs.add(path.cardId, span.ticks(startedAt, endedAt));
  }
  judge({ finished }: WasteGround): Finding[] {
    const [reopened, repairs] = [this.#reopened, this.#repairs];
    const found: Finding[] = [];
    for (const [rank, lost] of this.#returned.entries()) {
      const back = share(lost.items, this.#passed[rank] ?? 0);
      const stageIds = [this.#log.workflow.stages[rank]?.stageId ?? ""];
      if (lost.items >= fewest && back >= returnedShare)
        found.push(evidenceOf("defects", "returned", lost, { share: back }, { stageIds }));
    }
    const undone = share(reopened.items, finished + reopened.items);
    if (reopened.items >= fewest && undone >= reopenedShare)
      found.push(evidenceOf("defects", "reopened", reopened, { share: undone }, this.#reopenedIn));
    if (this.#typed === 0) found.push({ signal: "defect-arrivals", unknown: "no-types" });
    const failure = share(repairs.items, this.#created);
    if (repairs.items >= fewest && failure >= defectShare)
      found.push(evidenceOf("defects", "defect-arrivals", repairs, { share: failure }));
    return found;
  }

  #countPasses({ card, visits, slots, enteredAt }: CardPath): void {
    const { stages } = this.#log;
    let left = -1;
    for (let visit = 0; visit < visits; visit++) {
      const at = enteredAt[visit] as number;
      const rank = stages.rank(slots[visit] as number);
      if (left >= 0 && rank > left && at >= this.#span.from && at < this.#span.to && this.#lastPassed[left] !== card) {
        this.#passed[left]!++;
        this.#lastPassed[left] = card;
      }
      left = rank;
    }
  }
  #seeReturns(path: CardPath): void {
    const { stages } = this.#log;
    readReturns(stages, path, this.#span, this.#returns);
    for (let rank = 0; rank < stages.finish; rank++) {
      const ticks = this.#returns[rank] as number;
      if (ticks >= 0) this.#returned[rank]?.add(path.cardId, ticks);
    }
    const again = reopenedTicks(stages, path, this.#span, this.#reopenedIn);
    if (again >= 0) this.#reopened.add(path.cardId, again);
  }
  #isDefect(type: string): boolean {
    const known = this.#isDefectType.get(type) ?? defectTypes.has(type.toLowerCase());
    this.#isDefectType.set(type, known);
    return known;
  }
}

/**
 * By stage returned to: from the move back until the card is where it was sent back from, or the window's end.
 * Only work that had gone on from an active stage and comes back to it or its queue counts, not what was laid down.
 */
function readReturns(stages: StageTable, path: CardPath, span: WasteSpan, returns: Float64Array): void {
  returns.fill(-1);
  for (let visit = 1; visit < path.visits; visit++) {
    const at = path.enteredAt[visit] as number;
    const back = stages.rank(path.slots[visit - 1] as number);
    const to = stages.rank(path.slots[visit] as number);
    if (to < 0 || to >= back || back >= stages.finish || at < span.from || at >= span.to) continue;
    let again = visit;
    while (again < path.visits && isPassedBy(stages, path.slots[again] as number, back)) again++;
    const worker = again < path.visits ? stages.rank(path.slots[again] as number) : to;
    if (worker >= back) continue;
    let until = visit;
    while (until < path.visits && stages.rank(path.slots[until] as number) < back) until++;
    const end = until < path.visits ? (path.enteredAt[until] as number) : span.to;
    returns[worker] = Math.max(0, returns[worker] as number) + span.ticks(at, end);
  }
}

/** Nobody works on it there, and it is not where it was sent back from. */
const isPassedBy = (stages: StageTable, slot: number, back: number): boolean =>
  stages.kind(slot) !== "active" && stages.rank(slot) < back;

/** Time between leaving a done stage and the next one; -1 where it never happened. */
function reopenedTicks(stages: StageTable, path: CardPath, span: WasteSpan, places: LostPlaces): number {
  let lost = -1;
  let since = -1;
  let back = -1;
  const close = (until: number): void => {
    const ticks = span.ticks(since, until);
    lost = Math.max(0, lost) + ticks;
    places.add(back, ticks);
    since = -1;
  };
  for (let visit = 1; visit < path.visits; visit++) {
    const at = path.enteredAt[visit] as number;
    const was = stages.isDone(path.slots[visit - 1] as number);
    const is = stages.isDone(path.slots[visit] as number);
    if (was && !is && path.slots[visit] !== stages.off && at >= span.from && at < span.to) {
      since = at;
      back = path.slots[visit] as number;
    }
    if (!was && is && since >= 0) close(at);
  }
  if (since >= 0) close(span.to);
  return lost;
}
