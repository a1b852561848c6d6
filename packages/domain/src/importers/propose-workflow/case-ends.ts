import type { ForeignHistory, ForeignItem, ForeignStage } from "../foreign-history.ts";
import { hintOf } from "./stage-name-hint.ts";

/** The ids of activities that end cases. */
export type CaseEnds = ReadonlySet<string>;

/** How rarely work may go on from an activity that ends cases: things are reopened. */
const goesOnShare = 0.1;
/** What is seen in fewer cases ends some of them by chance. */
const rareShare = 0.005;

/**
 * The activities of an event log that finish a case: the last event of most cases that have it, from which work almost
 * never goes on but to another of them. Only cases that have been silent for longer than nearly every pause in the log
 * are heard: the others may go on tomorrow. None where fewer than half of those cases end with one of them, or where
 * nothing is left that comes before.
 */
export function caseEnds(history: ForeignHistory, inFlow: readonly ForeignStage[]): CaseEnds {
  const known = new Set(inFlow.map(({ id }) => id));
  const cases = silentCases(history).filter((one) => known.has(one.at(-1) ?? ""));
  const seen = new Map<string, Seen>();
  for (const way of cases) look(way, seen);
  const ends = new Set<string>();
  for (let before = -1; before < ends.size;) {
    before = ends.size;
    for (const [stage, { inCases, last, onTo }] of seen) {
      const goesOn = [...onTo].reduce((sum, [to, count]) => sum + (to === stage || ends.has(to) ? 0 : count), 0);
      const enough = inCases >= cases.length * rareShare && last * 2 >= inCases;
      if (known.has(stage) && enough && goesOn <= inCases * goesOnShare) ends.add(stage);
    }
  }
  const ended = [...ends].reduce((sum, stage) => sum + (seen.get(stage)?.last ?? 0), 0);
  return ended * 2 >= cases.length && ends.size < inFlow.length ? ends : new Set();
}

/** Whether a log says itself what is finished: something called so ends a case. */
export function saysDone({ items }: ForeignHistory, inFlow: readonly ForeignStage[]): boolean {
  const done = new Set(inFlow.flatMap((stage) => (hintOf(stage)?.kind === "done" ? stage.id : [])));
  return done.size > 0 && items.some((item) => done.has(wayOf(item).at(-1)?.stage ?? ""));
}

/** In how many cases an activity is, how many end with it, and what came next. */
interface Seen {
  inCases: number;
  last: number;
  readonly onTo: Map<string, number>;
}

function look(way: readonly string[], seen: Map<string, Seen>): void {
  const here = new Set<string>();
  for (const [at, stage] of way.entries()) {
    const one = seen.get(stage) ?? { inCases: 0, last: 0, onTo: new Map<string, number>() };
    seen.set(stage, one);
    if (!here.has(stage)) one.inCases += 1;
    here.add(stage);
    const next = way[at + 1];
    if (next === undefined) one.last += 1;
    else one.onTo.set(next, (one.onTo.get(next) ?? 0) + 1);
  }
}

interface Visit {
  readonly stage: string;
  readonly at: number;
}

const wayOf = ({ firstStage, createdAt, facts }: ForeignItem): Visit[] => [
  { stage: firstStage, at: createdAt },
  ...facts.flatMap(({ at, change }) => (change.kind === "moved" ? { stage: change.toStage, at } : [])),
];

/** The ways of cases whose last event is longer ago than 95 % of all pauses between two events of a case took. */
function silentCases({ items, records }: ForeignHistory): string[][] {
  const ways = items.map(wayOf);
  const pauses = ways.flatMap((way) => way.slice(1).map(({ at }, before) => at - (way[before]?.at ?? at)));
  const long = Float64Array.from(pauses).sort()[Math.floor(pauses.length * 0.95)] ?? 0;
  const silent = ways.filter((way) => records.lastAt - (way.at(-1)?.at ?? records.lastAt) > long);
  return silent.map((way) => way.map(({ stage }) => stage));
}

/** Where in the life of an item each stage is first seen on average: 0 is where items begin, 1 where they end. */
export function firstPlaces({ items }: ForeignHistory): ReadonlyMap<string, number> {
  const sums = new Map<string, { sum: number; times: number }>();
  for (const item of items) {
    const way = wayOf(item);
    const here = new Set<string>();
    for (const [at, { stage }] of way.entries()) {
      if (here.has(stage)) continue;
      here.add(stage);
      const known = sums.get(stage) ?? { sum: 0, times: 0 };
      sums.set(stage, { sum: known.sum + at / Math.max(1, way.length - 1), times: known.times + 1 });
    }
  }
  return new Map([...sums].map(([stage, { sum, times }]) => [stage, sum / times]));
}
