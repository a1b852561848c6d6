import { OFF_BOARD } from "../../src/flow-event.ts";
import { dayNumber, workingDays } from "./local-day.ts";
import { dayMs, type Question } from "./question.ts";
import { finishRank, rank, startRank, storyOf, type Stay, type Story } from "./story.ts";

/** A card with its clocks: S, the F that counts, and the end of its time in the flow. */
export interface Item extends Story {
  /** S */
  readonly start: number | null;
  /** F by the switch, and by the last finish still in force. */
  readonly finish: number | null;
  readonly lastFinish: number | null;
  readonly departed: { readonly kind: "finished" | "discarded" | "transferred"; readonly at: number } | null;
  /** When it stopped being in progress. */
  readonly end: number;
  /** The stays before F: those of an item without F are all there are. */
  readonly before: readonly Stay[];
  /** Seen at or right of s and left of d before F. */
  readonly observed: boolean;
}

export const rankOf = ({ workflow }: Question, stageId: string): number => rank(workflow, stageId);
export const inProgress = (question: Question, stageId: string): boolean =>
  rankOf(question, stageId) >= startRank(question.workflow) &&
  rankOf(question, stageId) < finishRank(question.workflow);
export const isDone = (question: Question, stageId: string): boolean =>
  rankOf(question, stageId) >= finishRank(question.workflow);
export const kindOf = ({ workflow }: Question, stageId: string): string =>
  [...workflow.stages, ...(workflow.removedStages ?? [])].find((stage) => stage.stageId === stageId)?.kind ?? "none";

/** Entry into the last unbroken run of stays that `holds` is true of, if it still lasts. */
export function lastRun(stays: readonly Stay[], holds: (stay: Stay) => boolean): number | null {
  let entered: number | null = null;
  for (const stay of stays) entered = holds(stay) ? (entered ?? stay.from) : null;
  return entered;
}

function itemOf(story: Story, question: Question): Item {
  const { stays } = story;
  const done = (stay: Stay): boolean => isDone(question, stay.stageId);
  const start = stays.find((stay) => rankOf(question, stay.stageId) >= startRank(question.workflow))?.from ?? null;
  const lastFinish = lastRun(stays, done);
  const finish = question.conventions.finish === "last" ? lastFinish : (stays.find(done)?.from ?? null);
  const arrival =
    question.conventions.finish === "last"
      ? stays.findIndex((_, index) => stays.slice(index).every(done))
      : stays.findIndex(done);
  const isOff = stays.at(-1)?.stageId === OFF_BOARD;
  const offSince = lastRun(stays, (stay) => stay.stageId === OFF_BOARD);
  const departed =
    lastFinish !== null
      ? { kind: "finished" as const, at: lastFinish }
      : isOff && offSince !== null
        ? { kind: story.left ? ("transferred" as const) : ("discarded" as const), at: offSince }
        : null;
  return {
    ...story,
    start,
    finish,
    lastFinish,
    departed,
    end: finish ?? departed?.at ?? Number.POSITIVE_INFINITY,
    before: arrival < 0 ? stays : stays.slice(0, arrival),
    observed: stays.slice(0, Math.max(0, arrival)).some((stay) => inProgress(question, stay.stageId)),
  };
}

const told = new WeakMap<Question, readonly Item[]>();
/** The cards that count, each with its clocks. */
export function itemsOf(question: Question): readonly Item[] {
  const items = told.get(question) ?? tellItems(question);
  told.set(question, items);
  return items;
}
function tellItems(question: Question): readonly Item[] {
  const ids = new Set(question.events.flatMap((event) => ("cardId" in event ? [event.cardId] : [])));
  const { countedTypes } = question.workflow;
  const named = (list: readonly string[], type: string | null): boolean =>
    list.includes("*") || (type !== null && list.includes(type));
  return [...ids]
    .map((cardId) => itemOf(storyOf(cardId, question), question))
    .filter(
      ({ cardType }) =>
        countedTypes === undefined || (named(countedTypes.count, cardType) && !named(countedTypes.leaveOut, cardType)),
    );
}

/** F − S and the like, as the switch sees intervals. */
export function wholeDays({ workflow, conventions }: Question, from: number, to: number): number {
  const zone = workflow.timeZone;
  if (conventions.cycle === "inclusive") return dayNumber(zone, to) - dayNumber(zone, from) + 1;
  return partDays({ workflow, conventions }, from, to);
}
/** Part of an item's time: touched days do not add up, so only working time differs. */
export const partDays = (
  { workflow, conventions }: Pick<Question, "workflow" | "conventions">,
  from: number,
  to: number,
): number => (conventions.cycle === "working" ? workingDays(workflow.timeZone, from, to) : (to - from) / dayMs);
/** An open item's last instant in day counts is the one before. */
export const ageDays = (question: Question, from: number, at: number): number =>
  wholeDays(question, from, question.conventions.cycle === "inclusive" ? Math.max(from, at - 1) : at);

export const isInWindow = ({ from, to }: Question, at: number | null): at is number =>
  at !== null && at >= from && at < to;
export const finishedIn = (question: Question): (Item & { readonly finish: number })[] =>
  itemsOf(question).flatMap((item) => (isInWindow(question, item.finish) ? [{ ...item, finish: item.finish }] : []));
/** Whether an interval has a part within bounds; an instant lies where it lies. */
export const touches = (from: number, to: number, low: number, high: number): boolean =>
  Math.max(from, low) < Math.min(to, high) || (from === to && from >= low && from <= high);
/** The part of an interval within bounds. */
export const overlap = (a: number, b: number, low: number, high: number): readonly [number, number] => {
  const from = Math.max(a, low);
  return [from, Math.max(from, Math.min(b, high))];
};

/** Nearest rank, or a point on the line between two ranks. */
export function percentileOf({ conventions }: Question, values: readonly number[], p: number): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const n = sorted.length;
  if (n === 0) return null;
  if (conventions.percentile === "nearest-rank") {
    let k = 1;
    while (k * 100 < p * n) k += 1;
    return sorted[k - 1] ?? null;
  }
  const place = ((n - 1) * p) / 100;
  const below = Math.floor(place);
  const low = sorted[below] ?? 0;
  return low + (place - below) * ((sorted[below + 1] ?? low) - low);
}
export const named = [
  ["p50", 50],
  ["p70", 70],
  ["p85", 85],
  ["p95", 95],
] as const;
export function summaryOf(question: Question, values: readonly number[]): Record<string, unknown> {
  const n = values.length;
  return {
    n,
    min: n === 0 ? null : Math.min(...values),
    max: n === 0 ? null : Math.max(...values),
    mean: n === 0 ? null : values.reduce((total, value) => total + value, 0) / n,
    ...Object.fromEntries(named.map(([name, p]) => [name, percentileOf(question, values, p)])),
    lowN: n === 0 ? [] : named.filter(([, p]) => n * (100 - p) < 100).map(([name]) => name),
  };
}
