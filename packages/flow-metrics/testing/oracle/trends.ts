import { approximateCycleTimes, historyDays } from "./cumulative.ts";
import { timed } from "./durations.ts";
import { finishedIn, isInWindow, itemsOf, kindOf, rankOf, summaryOf, type Item } from "./item.ts";
import { buckets, daysOf, isInFlow, shownBucket, stageAt, throughput, type Bucket } from "./levels.ts";
import { dayNumber, dayStart } from "./local-day.ts";
import { iso, sum, type Question } from "./question.ts";
import { startRank } from "./story.ts";

const mean = (values: readonly number[]): number | null => (values.length === 0 ? null : sum(values) / values.length);

export function percentilesOverTime(question: Question, days: number | null): unknown {
  const { timeZone } = question.workflow;
  const cycles = timed(question);
  return {
    period: "week",
    rollingDays: days,
    points: buckets(question, "week").map((bucket) => {
      const since =
        days === null
          ? Math.max(bucket.from, question.from)
          : dayStart(timeZone, dayNumber(timeZone, bucket.to - 1) + 1 - days);
      const within = cycles.filter(
        ({ item }) => item.finish >= since && item.finish < Math.min(bucket.to, question.to),
      );
      return {
        ...shownBucket(bucket),
        ...summaryOf(
          question,
          within.map((one) => one.days),
        ),
      };
    }),
  };
}

export function flowDebt(question: Question, period: "day" | "week"): unknown {
  const cycles = timed(question);
  const days = historyDays(question);
  const approximate = approximateCycleTimes(question, days);
  const { timeZone } = question.workflow;
  return {
    period,
    points: buckets(question, period).map((bucket) => {
      const own = cycles.filter(({ item }) => item.finish >= bucket.from && item.finish < bucket.to);
      const end = dayNumber(timeZone, bucket.to - 1);
      const at = days.findLastIndex(({ day }) => day <= end);
      const [approx, exact] = [approximate[at] ?? null, mean(own.map((one) => one.days))];
      return {
        ...shownBucket(bucket),
        n: own.length,
        approxCycleTimeDays: approx,
        meanCycleTimeDays: exact,
        debtDays: approx === null || exact === null ? null : approx - exact,
      };
    }),
  };
}

const typesOf = (items: readonly Item[]): (string | null)[] => {
  const found = [...new Set(items.map(({ cardType }) => cardType))];
  return [...found.filter((type) => type !== null).sort(), ...found.filter((type) => type === null)];
};
export function flowDistribution(question: Question): unknown {
  const items = finishedIn(question);
  return {
    n: items.length,
    types: typesOf(items).map((cardType) => {
      const finished = items.filter((item) => item.cardType === cardType).length;
      return { cardType, finished, share: finished / items.length };
    }),
  };
}
export function flowVelocity(question: Question): unknown {
  const items = itemsOf(question).filter((item) => isInWindow(question, item.finish));
  const weeks = buckets(question, "week");
  const within = ({ from, to }: Bucket, item: Item): boolean =>
    item.finish !== null && item.finish >= from && item.finish < to;
  return {
    period: "week",
    periods: weeks.map(shownBucket),
    types: typesOf(items).map((cardType) => {
      const own = items.filter((item) => item.cardType === cardType);
      return {
        cardType,
        finished: weeks.map((week) => own.filter((item) => within(week, item)).length),
        total: own.length,
      };
    }),
    total: items.length,
  };
}
export function flowLoad(question: Question): unknown {
  const { asOf, workflow } = question;
  const items = itemsOf(question);
  const open = items.filter((item) => isInFlow(item, asOf));
  const isActive = (item: Item): boolean => {
    const stageId = stageAt(item, asOf);
    const started = rankOf(question, stageId) >= startRank(workflow);
    return started && kindOf(question, stageId) === "active" && !item.blocked.some(({ to }) => to === null);
  };
  const days = daysOf(question, question.from, question.to);
  const shown = items.filter((item) => days.some(({ at }) => isInFlow(item, at)));
  return {
    now: typesOf(open).map((cardType) => {
      const own = open.filter((item) => item.cardType === cardType);
      const active = own.filter(isActive).length;
      return { cardType, active, waiting: own.length - active };
    }),
    total: open.length,
    at: days.map(({ at }) => iso(at)),
    types: typesOf(shown).map((cardType) => ({
      cardType,
      items: days.map(({ at }) => shown.filter((item) => item.cardType === cardType && isInFlow(item, at)).length),
    })),
  };
}

/** Mean, limits and the points beyond them. */
export function xmr(values: readonly number[], floor: number | null): Record<string, unknown> {
  const ranges = values.slice(1).map((value, index) => Math.abs(value - (values[index] ?? 0)));
  const [middle, range] = [mean(values), mean(ranges)];
  const known = middle !== null && range !== null;
  const lower = known ? middle - 2.66 * range : null;
  return {
    n: values.length,
    mean: middle,
    averageMovingRange: range,
    upperLimit: known ? middle + 2.66 * range : null,
    lowerLimit: lower === null ? null : Math.max(lower, floor ?? Number.NEGATIVE_INFINITY),
    upperRangeLimit: range === null ? null : 3.268 * range,
    sigma: range === null ? null : range / 1.128,
  };
}
export function processBehaviour(question: Question, period: "day" | "week"): unknown {
  const { buckets: rows } = throughput(question, period) as {
    buckets: { label: string; finished: number; partial: boolean }[];
  };
  const points = rows.filter((row) => !row.partial);
  const values = points.map((row) => row.finished);
  const limits = xmr(values, 0) as Record<"upperLimit" | "lowerLimit", number | null>;
  const beyond = (value: number): boolean =>
    (limits.upperLimit !== null && value > limits.upperLimit) ||
    (limits.lowerLimit !== null && limits.lowerLimit > 0 && value < limits.lowerLimit);
  return {
    points: points.map(({ label, finished }, index) => ({
      label,
      value: finished,
      movingRange: index === 0 ? null : Math.abs(finished - (values[index - 1] ?? 0)),
      signals: beyond(finished) ? [1] : [],
    })),
    limits,
    provisional: points.length < 20,
  };
}
