import { CardDays } from "../card-ticks.ts";
import { BucketedRanks } from "../bucketed-ranks.ts";
import { blockedWithin, leftAt, type CardPath } from "../card-path.ts";
import { ticksPerDay } from "../duration.ts";
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
  watch: (query, span) => new WaitingWatch(query, span),
};

class WaitingWatch implements WasteWatch {
  readonly #span: WasteSpan;
  readonly #stages: StageTable;
  readonly #queues: readonly { readonly stageId: string; readonly lost: CardDays }[];
  /** By slot, which queue it is; -1 for none. */
  readonly #queueOf: Int16Array;
  /** Of one card, by queue. */
  readonly #inQueue: Float64Array;
  readonly #blocked = new CardDays();
  readonly #blockedIn: LostPlaces;
  /** By slot, in ms. */
  readonly #ended: readonly Numbers[];
  readonly #open: { readonly cardId: string; readonly slot: number; readonly silent: number }[] = [];

  constructor({ log }: MetricQuery, span: WasteSpan) {
    const { stages, facts } = log;
    const queues = log.workflow.stages.slice(stages.start, stages.finish).filter(({ kind }) => kind === "queue");
    this.#span = span;
    this.#stages = stages;
    this.#blockedIn = new LostPlaces(stages);
    this.#queues = queues.map(({ stageId }) => ({ stageId, lost: new CardDays() }));
    this.#queueOf = new Int16Array(stages.off + 1).fill(-1);
    for (const [index, { stageId }] of queues.entries()) this.#queueOf[stages.slot(stageId)] = index;
    this.#inQueue = new Float64Array(queues.length);
    this.#ended = Array.from(this.#queueOf, () => new Numbers(facts.count >> 3));
  }
  see({ path, startedAt, endedAt }: SeenCard): void {
    const span = this.#span;
    const until = Math.min(endedAt, span.to);
    if (startedAt >= until) return;
    this.#inQueue.fill(0);
    const { visits, slots, enteredAt } = path;
    for (let visit = 0; visit < visits; visit++) {
      const slot = slots[visit] as number;
      const from = enteredAt[visit] as number;
      const to = leftAt(path, visit, Number.POSITIVE_INFINITY);
      if (from < startedAt || from >= until) continue;
      if (to <= until) this.#ended[slot]?.push(to - from);
      const queue = this.#queueOf[slot] as number;
      if (queue >= 0) this.#inQueue[queue]! += span.ticks(from, Math.min(to, until));
    }
    for (let queue = 0; queue < this.#queues.length; queue++) {
      const ticks = this.#inQueue[queue] as number;
      if (ticks > 0) this.#queues[queue]?.lost.add(path.cardId, ticks);
    }
    if (path.blockages > 0) this.#seeBlocked(path, Math.max(startedAt, span.from), until);
    if (endedAt === Number.POSITIVE_INFINITY) {
      const slot = path.slots[path.visits - 1] as number;
      this.#open.push({ cardId: path.cardId, slot, silent: span.to - (path.facts.at[path.until - 1] as number) });
    }
  }
  judge({ inProgress }: WasteGround): Finding[] {
    const [span, blocked, open] = [this.#span, this.#blocked, this.#open];
    const found: Finding[] = [];
    if (this.#queues.length === 0) found.push({ signal: "queue", unknown: "no-queue" });
    for (const { stageId, lost } of this.#queues) {
      const waited = share(lost.ticks, inProgress);
      if (lost.items >= fewestQueued && waited >= queueShare)
        found.push(evidenceOf("waiting", "queue", lost, { share: waited }, { stageIds: [stageId] }));
    }
    const stopped = share(blocked.ticks, inProgress);
    if (blocked.items >= fewestBlocked && stopped >= blockedShare)
      found.push(evidenceOf("waiting", "blocked", blocked, { share: stopped }, this.#blockedIn));
    const stalled = new CardDays();
    const stalledIn = new LostPlaces(this.#stages);
    const limits = this.#ended.map(silentAfter);
    for (const { cardId, slot, silent } of open) {
      if (silent <= (limits[slot] ?? Number.POSITIVE_INFINITY)) continue;
      const ticks = span.ticks(span.to - silent, span.to);
      stalled.add(cardId, ticks);
      stalledIn.add(slot, ticks);
    }
    const place = { stageIds: stalledIn.stageIds, most: "medium" } as const;
    if (stalled.items >= fewestStalled)
      found.push(evidenceOf("waiting", "stalled", stalled, { open: open.length }, place));
    return found;
  }

  #seeBlocked(path: CardPath, from: number, until: number): void {
    const { ticksAt } = this.#span;
    let stopped = 0;
    for (let visit = 0; visit < path.visits; visit++) {
      const end = leftAt(path, visit, until);
      const ticks = blockedWithin(path, Math.max(from, path.enteredAt[visit] as number), Math.min(end, until), ticksAt);
      if (ticks === 0) continue;
      stopped += ticks;
      this.#blockedIn.add(path.slots[visit] as number, ticks);
    }
    if (stopped > 0) this.#blocked.add(path.cardId, stopped);
  }
}

/** In ms; never where too few stays ended to know what is usual. */
function silentAfter(stays: Numbers): number {
  if (stays.length < fewestStays) return Number.POSITIVE_INFINITY;
  const usual = percentile(new BucketedRanks(stays.take()), 85, "nearest-rank") ?? 0;
  return Math.max(leastSilentDays * ticksPerDay, silentFactor * usual);
}
