import { dateLabel, weekdayOf } from "../calendar.ts";
import type { MetricQuery } from "../metric.ts";
import { finishOf, journeysOf, windowOf } from "../population.ts";
import { defaultSampleDays, type BacktestHistory } from "./backtest.ts";
import type { ThroughputSample } from "./throughput-sample.ts";

/** The days a forecast was drawn from: whole local days of the board's zone. */
export interface SampleWindow {
  /** First and last day, both inside; null where there is no whole day. */
  readonly fromDay: string | null;
  readonly toDay: string | null;
  readonly days: number;
  readonly activeDays: number;
  readonly finished: number;
  /** Days at the edge that are in the data only in part: left out. */
  readonly partialDays: readonly { readonly day: string; readonly finished: number }[];
}

/** A stretch of days of a log, numbered as its calendar does. */
export interface DayStretch {
  readonly firstDay: number;
  /** Not itself inside. */
  readonly endDay: number;
}

/** When an item was finished, and when that was taken back: infinite while it holds. */
type Finish = readonly [at: number, takenBackAt: number];

/** Items finished per local day of a query's log, as known now and as known on any day before. */
export class ThroughputHistory {
  /** Whole days of the log: from the day of its first fact to the last one that is over. */
  readonly days: DayStretch;
  /** The first whole day that comes. */
  readonly nextDay: number;
  readonly #query: MetricQuery;
  readonly #counts: Int32Array;
  /** Finishes that did not last: as known now they never were. */
  readonly #takenBack: { readonly day: number; readonly until: number }[] = [];

  constructor(query: MetricQuery) {
    this.#query = query;
    const { log, asOf } = query;
    const { calendar } = log;
    const whole = windowOf({ log, asOf, conventions: query.conventions });
    this.days = { firstDay: calendar.dayOf(whole.from), endDay: calendar.dayOf(whole.to) };
    this.nextDay = calendar.dayOf(asOf - 1) + 1;
    this.#counts = new Int32Array(Math.max(0, this.nextDay + 1 - this.days.firstDay));
    for (const [at, takenBackAt] of finishesOf(query)) {
      const day = calendar.dayOf(at);
      if (takenBackAt !== Number.POSITIVE_INFINITY) this.#takenBack.push({ day, until: takenBackAt });
      else this.#counts[day - this.days.firstDay] = this.finishedOn(day) + 1;
    }
  }

  finishedOn(day: number): number {
    return this.#counts[day - this.days.firstDay] ?? 0;
  }

  /** The days of the query's window; without a start the last 90. Days only in part inside are left out. */
  stretch(): DayStretch {
    const { calendar } = this.#query.log;
    const { from, to } = this.#query;
    const endDay = Math.min(this.days.endDay, to === undefined ? Number.POSITIVE_INFINITY : calendar.dayOf(to));
    const firstDay = from === undefined ? endDay - defaultSampleDays : dayFrom(this.#query, from);
    return { firstDay: Math.min(endDay, Math.max(firstDay, this.days.firstDay)), endDay };
  }

  sample({ firstDay, endDay }: DayStretch): ThroughputSample {
    const counts = Array.from({ length: Math.max(0, endDay - firstDay) }, (_, day) => this.finishedOn(firstDay + day));
    return { counts, firstWeekday: weekdayOf(firstDay) };
  }

  window(stretch: DayStretch): SampleWindow {
    const { counts } = this.sample(stretch);
    const { from, to, asOf, log } = this.#query;
    const { calendar } = log;
    const isCut = from !== undefined && calendar.dayOf(from) === stretch.firstDay - 1 && from > log.startsAt();
    const isOpen = calendar.startOf(stretch.endDay) < Math.min(to ?? asOf, asOf);
    const partial = [...(isCut ? [stretch.firstDay - 1] : []), ...(isOpen ? [stretch.endDay] : [])];
    return {
      fromDay: counts.length === 0 ? null : dateLabel(stretch.firstDay),
      toDay: counts.length === 0 ? null : dateLabel(stretch.endDay - 1),
      days: counts.length,
      activeDays: counts.filter((count) => count > 0).length,
      finished: counts.reduce((sum, count) => sum + count, 0),
      partialDays: partial.map((day) => ({ day: dateLabel(day), finished: this.finishedOn(day) })),
    };
  }

  /** Everything up to the end of a stretch, with what was known when. */
  upTo({ endDay }: DayStretch): BacktestHistory {
    const { firstDay } = this.days;
    const { calendar } = this.#query.log;
    const known = this.sample({ firstDay, endDay });
    const knownThen = (from: number, to: number): readonly number[] => {
      const counts = known.counts.slice(from, to);
      const then = calendar.startOf(firstDay + to);
      for (const { day, until } of this.#takenBack) {
        const index = day - firstDay - from;
        if (until >= then && index >= 0 && index < counts.length) counts[index] = (counts[index] ?? 0) + 1;
      }
      return counts;
    };
    return { ...known, knownThen };
  }
}

/** The first whole day from an instant on. */
function dayFrom({ log: { calendar } }: MetricQuery, from: number): number {
  const day = calendar.dayOf(from);
  return calendar.startOf(day) === from ? day : day + 1;
}

/**
 * Each arrival at the finish that counted at some time: until the item left the finish again. Where only the first
 * arrival counts it is never taken back.
 */
function finishesOf(query: MetricQuery): Finish[] {
  const { stages } = query.log;
  return journeysOf(query).flatMap((journey): Finish[] => {
    if (query.conventions.finish === "first") {
      const first = finishOf(query.log, journey, "first");
      return first === null ? [] : [[first.finishedAt, Number.POSITIVE_INFINITY]];
    }
    const finishes: [number, number][] = [];
    let open = false;
    for (const { stageId, enteredAt } of journey.visits) {
      const done = stages.isDone(stages.slot(stageId));
      if (done && !open) finishes.push([enteredAt, Number.POSITIVE_INFINITY]);
      const last = finishes.at(-1);
      if (!done && open && last !== undefined) last[1] = enteredAt;
      open = done;
    }
    return finishes;
  });
}
