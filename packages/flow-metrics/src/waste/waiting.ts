import { CardDays } from "../card-ticks.ts";
import { BucketedRanks } from "../bucketed-ranks.ts";
import { blockedWithin, leftAt } from "../card-path.ts";
import { ticksPerDay } from "../duration.ts";
import { percentile } from "../percentile.ts";
import { share, type WasteDetector } from "./detector.ts";
import { evidenceOf, type Finding } from "./evidence.ts";

const queueShare = 0.2;
const blockedShare = 0.1;
const fewestQueued = 5;
const fewestBlocked = 3;
/** A stay is silent for long where it lasts three times as long as 85 % of those that ended there. */
const silentFactor = 3;
const leastSilentDays = 3;
const fewestStays = 10;
const fewestStalled = 2;

/** Work that lies: in queues, blocked, or without a word. */
export const waiting: WasteDetector = {
  waste: "waiting",
  signals: ["queue", "blocked", "stalled"],
  watch({ log }, span) {
    const { stages, facts } = log;
    const queues = log.workflow.stages
      .slice(stages.start, stages.finish)
      .filter(({ kind }) => kind === "queue")
      .map(({ stageId }) => ({ stageId, slot: stages.slot(stageId), lost: new CardDays() }));
    const queueOf = new Map(queues.map(({ slot }, index) => [slot, index]));
    const inQueue = new Float64Array(queues.length);
    const blocked = new CardDays();
    const ended = new Map<number, number[]>();
    const open: { readonly cardId: string; readonly slot: number; readonly silent: number }[] = [];
    return {
      see({ path, startedAt, endedAt }) {
        const until = Math.min(endedAt, span.to);
        if (startedAt >= until) return;
        inQueue.fill(0);
        for (let visit = 0; visit < path.visits; visit++) {
          const slot = path.slots[visit] as number;
          const from = path.enteredAt[visit] as number;
          const to = leftAt(path, visit, Number.POSITIVE_INFINITY);
          if (from < startedAt || from >= until) continue;
          if (to <= until) noteStay(ended, slot, to - from);
          const queue = queueOf.get(slot);
          if (queue !== undefined) inQueue[queue]! += span.ticks(from, Math.min(to, until));
        }
        inQueue.forEach((ticks, queue) => void (ticks > 0 && queues[queue]?.lost.add(path.cardId, ticks)));
        const stopped = blockedWithin(path, Math.max(startedAt, span.from), until, span.ticksAt);
        if (stopped > 0) blocked.add(path.cardId, stopped);
        const last = path.rows.at(-1);
        if (endedAt === Number.POSITIVE_INFINITY && last !== undefined) {
          const slot = path.slots[path.visits - 1] as number;
          open.push({ cardId: path.cardId, slot, silent: span.to - (facts.at[last] as number) });
        }
      },
      judge({ inProgress }) {
        const found: Finding[] = [];
        if (queues.length === 0) found.push({ signal: "queue", unknown: "no-queue" });
        for (const { stageId, lost } of queues) {
          const waited = share(lost.ticks, inProgress);
          if (lost.items >= fewestQueued && waited >= queueShare)
            found.push(evidenceOf("waiting", "queue", lost, { share: waited }, { stageIds: [stageId] }));
        }
        const stopped = share(blocked.ticks, inProgress);
        if (blocked.items >= fewestBlocked && stopped >= blockedShare)
          found.push(evidenceOf("waiting", "blocked", blocked, { share: stopped }));
        const stalled = new CardDays();
        const limits = new Map([...ended].map(([slot, stays]) => [slot, silentAfter(stays)]));
        for (const { cardId, slot, silent } of open)
          if (silent > (limits.get(slot) ?? Number.POSITIVE_INFINITY))
            stalled.add(cardId, span.ticks(span.to - silent, span.to));
        if (stalled.items >= fewestStalled)
          found.push(evidenceOf("waiting", "stalled", stalled, { open: open.length }, { most: "medium" }));
        return found;
      },
    };
  },
};

function noteStay(ended: Map<number, number[]>, slot: number, ms: number): void {
  const stays = ended.get(slot);
  if (stays === undefined) ended.set(slot, [ms]);
  else stays.push(ms);
}

/** In ms; never where too few stays ended to know what is usual. */
function silentAfter(stays: readonly number[]): number {
  if (stays.length < fewestStays) return Number.POSITIVE_INFINITY;
  const usual = percentile(new BucketedRanks(Float64Array.from(stays)), 85, "nearest-rank") ?? 0;
  return Math.max(leastSilentDays * ticksPerDay, silentFactor * usual);
}
