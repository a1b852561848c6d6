import { CardDays } from "../card-ticks.ts";
import type { CardPath } from "../card-path.ts";
import type { StageTable } from "../stage-table.ts";
import { share, type WasteDetector, type WasteSpan } from "./detector.ts";
import { evidenceOf, type Finding } from "./evidence.ts";

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
  watch({ log }, span) {
    const { stages } = log;
    const returned = log.workflow.stages.slice(0, stages.finish).map(() => new CardDays());
    const passes = passCounter(stages, span);
    const reopened = new CardDays();
    const repairs = new CardDays();
    const isDefectType = new Map<string, boolean>();
    const isDefect = (type: string): boolean => {
      const known = isDefectType.get(type) ?? defectTypes.has(type.toLowerCase());
      isDefectType.set(type, known);
      return known;
    };
    let created = 0;
    let typed = 0;
    return {
      see({ path, endedAt, startedAt, wentBack }) {
        passes.see(path);
        if (wentBack) {
          returnsOf(stages, path, span)?.forEach((ticks, rank) => returned[rank]?.add(path.cardId, ticks));
          const again = reopenedTicks(stages, path, span);
          if (again >= 0) reopened.add(path.cardId, again);
        }
        if (path.createdAt < span.from || path.createdAt >= span.to) return;
        created++;
        if (path.cardType === null) return;
        typed++;
        if (isDefect(path.cardType)) repairs.add(path.cardId, span.ticks(startedAt, endedAt));
      },
      judge({ finished }) {
        const found: Finding[] = [];
        for (const [rank, lost] of returned.entries()) {
          const back = share(lost.items, passes.passed[rank] ?? 0);
          const stageIds = [log.workflow.stages[rank]?.stageId ?? ""];
          if (lost.items >= fewest && back >= returnedShare)
            found.push(evidenceOf("defects", "returned", lost, { share: back }, { stageIds }));
        }
        const undone = share(reopened.items, finished + reopened.items);
        if (reopened.items >= fewest && undone >= reopenedShare)
          found.push(evidenceOf("defects", "reopened", reopened, { share: undone }));
        if (typed === 0) found.push({ signal: "defect-arrivals", unknown: "no-types" });
        const failure = share(repairs.items, created);
        if (repairs.items >= fewest && failure >= defectShare)
          found.push(evidenceOf("defects", "defect-arrivals", repairs, { share: failure }));
        return found;
      },
    };
  },
};

/** Counts cards that went on from each stage in the window, each card once a stage. */
function passCounter(stages: StageTable, { from, to }: WasteSpan) {
  const passed = new Int32Array(stages.finish);
  const lastCard = new Int32Array(stages.finish);
  let card = 0;
  return {
    passed,
    see({ visits, slots, enteredAt }: CardPath): void {
      card++;
      let left = -1;
      for (let visit = 0; visit < visits; visit++) {
        const at = enteredAt[visit] as number;
        const rank = stages.rank(slots[visit] as number);
        if (left >= 0 && rank > left && at >= from && at < to && lastCard[left] !== card) {
          passed[left]!++;
          lastCard[left] = card;
        }
        left = rank;
      }
    },
  };
}

/**
 * By stage returned to: from the move back until the card is where it was sent back from, or the window's end.
 * Only work that had gone on from an active stage and comes back to it or its queue counts, not what was laid down.
 */
function returnsOf(stages: StageTable, path: CardPath, span: WasteSpan): ReadonlyMap<number, number> | null {
  let lost: Map<number, number> | null = null;
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
    lost ??= new Map();
    lost.set(worker, (lost.get(worker) ?? 0) + span.ticks(at, end));
  }
  return lost;
}

/** Nobody works on it there, and it is not where it was sent back from. */
const isPassedBy = (stages: StageTable, slot: number, back: number): boolean =>
  stages.kind(slot) !== "active" && stages.rank(slot) < back;

/** Time between leaving a done stage and the next one; -1 where it never happened. */
function reopenedTicks(stages: StageTable, path: CardPath, span: WasteSpan): number {
  let lost = -1;
  let since = -1;
  for (let visit = 1; visit < path.visits; visit++) {
    const at = path.enteredAt[visit] as number;
    const was = stages.isDone(path.slots[visit - 1] as number);
    const is = stages.isDone(path.slots[visit] as number);
    if (was && !is && path.slots[visit] !== stages.off && at >= span.from && at < span.to) since = at;
    if (!was && is && since >= 0) {
      lost = Math.max(0, lost) + span.ticks(since, at);
      since = -1;
    }
  }
  return since >= 0 ? Math.max(0, lost) + span.ticks(since, span.to) : lost;
}
