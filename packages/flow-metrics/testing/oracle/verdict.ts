import { ageDays, itemsOf, wholeDays } from "./item.ts";
import { isInFlow } from "./levels.ts";
import { dayNumber, dayStart } from "./local-day.ts";
import { iso, sum, type Question } from "./question.ts";

/** Windows and the review, all written down before the change. */
export interface Plan {
  readonly baselineFrom: number;
  readonly trialFrom: number;
  readonly review: number;
}
type VerdictMeasure = "cycle-time-mean" | "cycle-time-percentile" | "throughput" | "wip" | "total-age";
interface Seen {
  readonly from: number;
  readonly to: number;
  /** As it was known then: the baseline when the change came, the trial at its review. */
  readonly at: number;
}
interface Spell {
  readonly days: number;
  /** Not over when last seen, or given up: it takes longer than that. */
  readonly open: boolean;
  readonly watched: number;
}
const known = new WeakMap<Question, Map<number, Question>>();
/** All there was to know at an instant. */
function knownAt(question: Question, asOf: number): Question {
  const moments = known.get(question) ?? new Map<number, Question>();
  known.set(question, moments);
  const then = moments.get(asOf) ?? { ...question, asOf, from: -Infinity, to: Infinity };
  moments.set(asOf, then);
  return then;
}

/** Items started in a window, and what was seen of their time. */
function spellsIn(question: Question, { from, to, at }: Seen): Spell[] {
  const then = knownAt(question, at);
  return itemsOf(then).flatMap((item): Spell[] => {
    const { start, finish } = item;
    const begun = start ?? finish;
    if (begun === null || begun < from || begun >= to) return [];
    const watched = ageDays(then, begun, at);
    if (finish === null) return [{ days: ageDays(then, begun, Math.min(item.end, at)), open: true, watched }];
    const { noObservedStart } = question.conventions;
    if (!item.observed && noObservedStart === "exclude") return [];
    const since = item.observed || noObservedStart === "zero" ? begun : (item.createdAt ?? begun);
    return [{ days: wholeDays(then, since, finish), open: false, watched }];
  });
}
/** Kaplan and Meier: the share that lasts longer than `days`, those that are open at risk as long as they were seen. */
const lasting = (spells: readonly Spell[], days: number): number =>
  endings(spells)
    .filter((end) => end <= days)
    .reduce((left, end) => {
      const atRisk = spells.filter((one) => one.days >= end).length;
      return left * (1 - spells.filter((one) => !one.open && one.days === end).length / atRisk);
    }, 1);
const endings = (spells: readonly Spell[]): number[] =>
  [...new Set(spells.filter(({ open }) => !open).map(({ days }) => days))].sort((a, b) => a - b);

/** Mean time, each counted up to `longest` only. */
function meanUpTo(spells: readonly Spell[], longest: number): number {
  const edges = [0, ...endings(spells).filter((end) => end < longest), longest];
  return sum(edges.slice(1).map((end, index) => (end - (edges[index] ?? 0)) * lasting(spells, edges[index] ?? 0)));
}
/** Null where too few were watched that long. */
function percentileOf(spells: readonly Spell[], percent: number): number | null {
  const end = endings(spells).find((days) => lasting(spells, days) <= 1 - percent / 100 + 1e-9);
  if (end === undefined) return null;
  const atRisk = spells.filter(({ days }) => days >= end).length;
  const isThin = spells.some(({ open }) => open) && atRisk < Math.min(5, spells.length);
  return isThin ? null : end;
}
/** A length that half of the items of each window were watched for; null where all were seen to their end. */
function horizonOf(windows: readonly (readonly Spell[])[]): number | null {
  if (windows.every((spells) => spells.every(({ open }) => !open))) return null;
  const halves = windows
    .filter((spells) => spells.length > 0)
    .map((spells) => spells.map(({ watched }) => watched).sort((a, b) => a - b)[Math.floor(spells.length / 2)] ?? 0);
  return Math.min(...halves);
}

/** Of each whole local day of a window. */
function daily(question: Question, { from, to, at }: Seen, measure: VerdictMeasure): number[] {
  const { timeZone } = question.workflow;
  const then = knownAt(question, at);
  const readings: number[] = [];
  for (let day = dayNumber(timeZone, from); dayStart(timeZone, day + 1) <= to; day += 1) {
    if (dayStart(timeZone, day) < from) continue;
    const end = dayStart(timeZone, day + 1) - 1;
    const open = itemsOf(then).filter((item) => isInFlow(item, end));
    const finished = itemsOf(then).filter(({ finish }) => finish !== null && dayNumber(timeZone, finish) === day);
    if (measure === "throughput") readings.push(7 * finished.length);
    else if (measure === "wip") readings.push(open.length);
    else readings.push(sum(open.map((item) => ageDays(then, item.start ?? end, end))));
  }
  return readings;
}

interface Side {
  readonly n: number;
  readonly open: number;
  readonly value: number | null;
}
function sidesOf(question: Question, windows: readonly Seen[], measure: VerdictMeasure, percent: number) {
  const isSpell = measure === "cycle-time-mean" || measure === "cycle-time-percentile";
  const spells = windows.map((window) => (isSpell ? spellsIn(question, window) : []));
  const horizonDays = measure === "cycle-time-mean" ? horizonOf(spells) : null;
  const longest = horizonDays ?? Math.max(0, ...spells.flat().map(({ days }) => days));
  const sides = windows.map((window, index): Side => {
    const own = spells[index] ?? [];
    if (isSpell) {
      const mean = own.length === 0 ? null : meanUpTo(own, longest);
      const value = measure === "cycle-time-mean" ? mean : percentileOf(own, percent);
      return { n: own.length, open: own.filter(({ open }) => open).length, value };
    }
    const readings = daily(question, window, measure);
    const value = readings.length === 0 ? null : sum(readings) / readings.length;
    return { n: readings.length, open: 0, value };
  });
  return { sides, horizonDays };
}

/** What can be told of a verdict without drawing: windows, what was seen in them, and when it is none. */
export function verdict(
  question: Question,
  { baselineFrom, trialFrom, review }: Plan,
  measure: VerdictMeasure,
  {
    percent = 85,
    guards = [],
    changed = null,
  }: {
    readonly percent?: number;
    readonly guards?: readonly (readonly [VerdictMeasure, number])[];
    readonly changed?: number | null;
  } = {},
): unknown {
  const baseline = { from: baselineFrom, to: trialFrom, at: trialFrom };
  const trial = { from: trialFrom, to: review, at: review };
  const shown = ({ from, to }: Seen): unknown => ({ from: iso(from), to: iso(to) });
  const told = {
    design: "before-after",
    exploratory: false,
    windows: { baseline: shown(baseline), trial: shown(trial), review: iso(review) },
    markers: question.events
      .filter(({ type }) => type.startsWith("wip-limit.") || type === "stage.removed")
      .filter(({ at }) => Date.parse(at) >= baselineFrom && Date.parse(at) < review)
      .sort((a, b) => Date.parse(a.at) - Date.parse(b.at) || a.seq - b.seq)
      .map(({ at, type }) => ({ at, what: type })),
    order: null,
    carryOver: null,
  };
  const none = { effect: null, interval: null, p: null, guards: [] };
  if (question.asOf < review) return { ...told, ...none, answer: null, reasons: ["before-review"] };
  if (changed !== null && changed > baselineFrom && changed < review)
    return { ...told, ...none, answer: "not-comparable", reasons: ["definition-changed"] };
  const { sides, horizonDays } = sidesOf(question, [baseline, trial], measure, percent);
  const isThin = sides.some(({ n }) => n < 8);
  return {
    ...told,
    baseline: sides[0],
    trial: sides[1],
    horizonDays,
    guards: guards.map(([guard, marginPercent]) => {
      const [before, after] = sidesOf(question, [baseline, trial], guard, percent).sides;
      return { measure: guard, marginPercent, baseline: before?.value, trial: after?.value };
    }),
    ...(isThin
      ? { answer: "too-little-data", reasons: ["too-few-observations"], effect: null, interval: null, p: null }
      : {}),
  };
}
