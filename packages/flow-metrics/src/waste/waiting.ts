import { CardDays } from "../card-ticks.ts";
import { BucketedRanks } from "../bucketed-ranks.ts";
import { blockedWithin, leftAt } from "../card-path.ts";
import { ticksPerDay } from "../duration.ts";
import { Numbers } from "../numbers.ts";
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
    /** By slot, which queue it is; -1 for none. */
    const queueOf = new Int16Array(stages.off + 1).fill(-1);
    queues.forEach(({ slot }, index) => (queueOf[slot] = index));
    const inQueue = new Float64Array(queues.length);
    const blocked = new CardDays();
    /** By slot, in ms. */
    const ended = Array.from(queueOf, () => new Numbers(facts.count >> 3));
    const open: { readonly cardId: string; readonly slot: number; readonly silent: number }[] = [];
    return {
      see({ path, startedAt, endedAt }) {
        const until = Math.min(endedAt, span.to);
        if (startedAt >= until) return;
        inQueue.fill(0);
        const { visits, slots, enteredAt } = path;
        for (let visit = 0; visit < visits; visit++) {
          const slot = slots[visit] as number;
          const from = enteredAt[visit] as number;
          const to = leftAt(path, visit, Number.POSITIVE_INFINITY);
          if (from < startedAt || from >= until) continue;
          if (to <= until) ended[slot]?.push(to - from);
          const queue = queueOf[slot] as number;
          if (queue >= 0) inQueue[queue]! += span.ticks(from, Math.min(to, until));
        }
        for (let queue = 0; queue < queues.length; queue++) {
          const ticks = inQueue[queue] as number;
          if (ticks > 0) queues[queue]?.lost.add(path.cardId, ticks);
        }
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
        const limits = ended.map(silentAfter);
        for (const { cardId, slot, silent } of open)
          if (silent > (limits[slot] ?? Number.POSITIVE_INFINITY))
            stalled.add(cardId, span.ticks(span.to - silent, span.to));
        if (stalled.items >= fewestStalled)
          found.push(evidenceOf("waiting", "stalled", stalled, { open: open.length }, { most: "medium" }));
        return found;
      },
    };
  },
};

/** In ms; never where too few stays ended to know what is usual. */
function silentAfter(stays: Numbers): number {
  if (stays.length < fewestStays) return Number.POSITIVE_INFINITY;
  const usual = percentile(new BucketedRanks(stays.column()), 85, "nearest-rank") ?? 0;
  return Math.max(leastSilentDays * ticksPerDay, silentFactor * usual);
}
