import { blockedWithin, type CardPath } from "../card-path.ts";
import { CardDays } from "../card-ticks.ts";
import type { StageTable } from "../stage-table.ts";

/** Ticks that items which visited a step spent there: process + wait = lead, where waiting takes queues and blockages. */
export interface StepTimes {
  readonly process: number[];
  readonly wait: number[];
  readonly lead: number[];
  readonly blocked: number[];
  /** Cards that took longest there, and that waited longest. */
  readonly longest: CardDays;
  readonly longestWaits: CardDays;
}

/** Collects the time of finished items by place, from their creation to their finish, all visits of an item added up. */
export function timeTally(
  stages: StageTable,
  placeOf: Int16Array,
  { places, counted }: { readonly places: number; readonly counted: number },
  ticksAt: (ms: number) => number,
) {
  const times = Array.from({ length: places }, (): StepTimes => {
    const [longest, longestWaits] = [new CardDays(), new CardDays()];
    return { process: [], wait: [], lead: [], blocked: [], longest, longestWaits };
  });
  const lead = new Float64Array(places);
  const process = new Float64Array(places);
  const blocked = new Float64Array(places);
  const isVisited = new Uint8Array(places);
  const longest = new CardDays();
  return {
    times,
    /** Cards that took longest in the first places, those that make up the lead time. */
    longest,
    see(path: CardPath, visitsToFinish: number): void {
      for (const column of [lead, process, blocked, isVisited]) column.fill(0);
      for (let visit = 0; visit < visitsToFinish; visit++) {
        const slot = path.slots[visit] as number;
        const place = placeOf[slot] as number;
        const [from, to] = [path.enteredAt[visit] as number, path.enteredAt[visit + 1] as number];
        const stay = ticksAt(to) - ticksAt(from);
        const stopped = blockedWithin(path, from, to, ticksAt);
        isVisited[place] = 1;
        lead[place]! += stay;
        blocked[place]! += stopped;
        if (stages.kind(slot) === "active") process[place]! += stay - stopped;
      }
      let whole = 0;
      for (let place = 0; place < counted; place++) whole += lead[place] as number;
      longest.add(path.cardId, whole);
      for (let place = 0; place < places; place++) {
        const of = times[place];
        if (isVisited[place] === 0 || of === undefined) continue;
        const [leadTicks, processTicks] = [lead[place] as number, process[place] as number];
        of.process.push(processTicks);
        of.wait.push(leadTicks - processTicks);
        of.lead.push(leadTicks);
        of.blocked.push(blocked[place] as number);
        of.longest.add(path.cardId, leadTicks);
        if (leadTicks > processTicks) of.longestWaits.add(path.cardId, leadTicks - processTicks);
      }
    },
  };
}
