import { blockedWithin, type CardPath } from "../card-path.ts";
import type { StageTable } from "../stage-table.ts";

/** Ticks that items which visited a step spent there: process + wait = lead, where waiting takes queues and blockages. */
export interface StepTimes {
  readonly process: number[];
  readonly wait: number[];
  readonly lead: number[];
  readonly blocked: number[];
}

/** Collects the time of finished items by place, from their creation to their finish, all visits of an item added up. */
export function timeTally(stages: StageTable, placeOf: Int16Array, places: number, ticksAt: (ms: number) => number) {
  const times = Array.from({ length: places }, (): StepTimes => {
    return { process: [], wait: [], lead: [], blocked: [] };
  });
  const lead = new Float64Array(places);
  const process = new Float64Array(places);
  const blocked = new Float64Array(places);
  const isVisited = new Uint8Array(places);
  return {
    times,
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
      for (let place = 0; place < places; place++) {
        const of = times[place];
        if (isVisited[place] === 0 || of === undefined) continue;
        const [leadTicks, processTicks] = [lead[place] as number, process[place] as number];
        of.process.push(processTicks);
        of.wait.push(leadTicks - processTicks);
        of.lead.push(leadTicks);
        of.blocked.push(blocked[place] as number);
      }
    },
  };
}
