import { tickerOf } from "../duration.ts";
import type { FlowLog } from "../flow-log.ts";
import type { Metric, MetricQuery } from "../metric.ts";
import { windowOf } from "../population.ts";
import { defects } from "./defects.ts";
import type { SeenCard, WasteDetector, WasteGround, WasteSpan } from "./detector.ts";
import type { Finding, UnknownSignal, WasteEvidence, WasteSignal } from "./evidence.ts";
import { inventory } from "./inventory.ts";
import { motion } from "./motion.ts";
import { overprocessing } from "./overprocessing.ts";
import { overproduction } from "./overproduction.ts";
import { factsRead, forEachCard } from "./show-log.ts";
import { transport } from "./transport.ts";
import { unusedTalent } from "./unused-talent.ts";
import { waiting } from "./waiting.ts";
import { everyone, explainPaths } from "../explain-paths.ts";

export interface WasteResult {
  /** The most item-days first. They overlap: an item that waits blocked over a limit is in three of them. */
  readonly candidates: readonly WasteEvidence[];
  /** Looked for and not found. */
  readonly silent: readonly WasteSignal[];
  /** What the log does not say enough about to look. */
  readonly unknown: readonly UnknownSignal[];
}

/** One for each of the eight wastes. */
export const wasteDetectors: readonly WasteDetector[] = [
  inventory,
  waiting,
  transport,
  motion,
  overproduction,
  overprocessing,
  defects,
  unusedTalent,
];

/** Where item-days go that make nothing: candidates with their evidence, never a verdict, and never about a person. */
export const waste: Metric<Record<never, never>, WasteResult> = {
  id: "waste",
  title: "Waste, candidates",
  unit: "days",
  formula: "per signal: item-days in the window, once it is common enough not to be chance; signals overlap",
  source: "Poppendieck, Lean Software Development (2003), seven wastes; unused talent; the signals are ours",
  params: [],
  compute(query) {
    const span = spanOf(query);
    const watches = wasteDetectors.map((detector) => detector.watch(query, span));
    const ground = new Ground(span);
    lookedLast.set(query.log, [span, ground, ...watches]);
    const untidyRows = forEachCard(query, (card) => {
      ground.see(card);
      for (const watch of watches) watch.see(card);
    });
    const rows = factsRead(query, untidyRows);
    for (const watch of watches) watch.follow?.(rows);
    const found = watches.flatMap((watch) => watch.judge(ground));
    const candidates = found.filter(isEvidence).toSorted(byDaysLost);
    const named = new Set(found.map(({ signal }) => signal));
    return {
      candidates,
      silent: wasteDetectors.flatMap(({ signals }) => signals).filter((signal) => !named.has(signal)),
      unknown: found.filter((finding) => !isEvidence(finding)) as UnknownSignal[],
    };
  },
  explain: (query) => explainPaths(waste, query, everyone),
};

/**
 * Who looked at a log last. An engine forgets the shape of objects of which none is left, and with it the code it
 * compiled for them: while these live, the next answer takes three quarters of the time.
 */
const lookedLast = new WeakMap<FlowLog, readonly unknown[]>();

/** Counts what the window held as a whole. */
class Ground implements WasteGround {
  inProgress = 0;
  finished = 0;
  discarded = 0;
  readonly #span: WasteSpan;

  constructor(span: WasteSpan) {
    this.#span = span;
  }
  see({ path, startedAt, endedAt, visitsToFinish }: SeenCard): void {
    const { from, to } = this.#span;
    if (startedAt < to && endedAt > from) this.inProgress += this.#span.ticks(startedAt, endedAt);
    if (endedAt < from || endedAt >= to) return;
    if (visitsToFinish >= 0) this.finished++;
    else if (startedAt < endedAt && !path.left) this.discarded++;
  }
}

function spanOf(query: MetricQuery): WasteSpan {
  const { from, to } = windowOf(query);
  return new Span(from, Math.min(to, query.asOf), tickerOf(query.log.calendar, query.conventions));
}

class Span implements WasteSpan {
  readonly from: number;
  readonly to: number;
  readonly ticksAt: (ms: number) => number;
  readonly #first: number;
  readonly #last: number;

  constructor(from: number, to: number, ticksAt: (ms: number) => number) {
    this.from = from;
    this.to = to;
    this.ticksAt = ticksAt;
    this.#first = ticksAt(from);
    this.#last = Math.max(from, to);
  }
  ticks(start: number, end: number): number {
    const low = Math.max(start, this.from);
    const high = Math.min(end, this.to);
    return low < high ? this.ticksAt(high) - this.ticksAt(low) : 0;
  }
  ticksUntil(ms: number): number {
    return ms > this.from ? this.ticksAt(Math.min(ms, this.#last)) - this.#first : 0;
  }
}

const isEvidence = (finding: Finding): finding is WasteEvidence => "waste" in finding;

const byDaysLost = (a: WasteEvidence, b: WasteEvidence): number =>
  b.itemDaysLost - a.itemDaysLost || b.items - a.items || (placeOf(a) < placeOf(b) ? -1 : 1);
const placeOf = ({ signal, stageIds }: WasteEvidence): string => [signal, ...stageIds].join(" ");
