import { OFF_BOARD } from "../../src/flow-event.ts";
import { ageDays, inProgress, itemsOf, overlap, partDays, type Item } from "./item.ts";
import { dateOf, dayNumber, dayStart, isoWeek, weekday } from "./local-day.ts";
import { dayMs, iso, sum, type Question } from "./question.ts";

export const isInFlow = (item: Item, t: number): boolean => item.start !== null && item.start <= t && t < item.end;
export const standsIn = (item: Item, stageId: string, t: number): boolean =>
  item.stays.some((stay) => stay.stageId === stageId && stay.from <= t && t < (stay.to ?? Number.POSITIVE_INFINITY));
export const stageAt = (item: Item, t: number): string =>
  item.stays.find((stay) => stay.from <= t && t < (stay.to ?? Number.POSITIVE_INFINITY))?.stageId ?? OFF_BOARD;

/** The local dates a stretch touches, each with the last instant of it that counts; a date that never was has none of its own. */
export function datesOf({ workflow, asOf }: Question, from: number, to: number): { day: number; at: number }[] {
  const zone = workflow.timeZone;
  const days: { day: number; at: number }[] = [];
  for (let day = dayNumber(zone, from); dayStart(zone, day) < to && dayStart(zone, day) <= asOf; day += 1)
    days.push({ day, at: Math.min(dayStart(zone, day + 1) - 1, asOf) });
  return days;
}
export const daysOf = (question: Question, from: number, to: number): { day: number; at: number }[] =>
  datesOf(question, from, to).filter(({ day }) => {
    const zone = question.workflow.timeZone;
    return dayStart(zone, day + 1) > dayStart(zone, day);
  });

export interface Bucket {
  readonly from: number;
  readonly to: number;
  readonly label: string;
  readonly partial: boolean;
}
export function buckets({ workflow, from, to, asOf }: Question, period: "day" | "week"): Bucket[] {
  const zone = workflow.timeZone;
  const first = dayNumber(zone, from);
  const length = period === "day" ? 1 : 7;
  const found: Bucket[] = [];
  for (let day = period === "day" ? first : first - weekday(first); dayStart(zone, day) < to; day += length) {
    const [start, end] = [dayStart(zone, day), dayStart(zone, day + length)];
    found.push({
      from: start,
      to: end,
      label: period === "day" ? dateOf(day) : isoWeek(day),
      partial: start < from || end > Math.min(to, asOf + 1),
    });
  }
  return found;
}
export const shownBucket = ({ from, to, label, partial }: Bucket): Record<string, unknown> => ({
  from: iso(from),
  to: iso(to),
  label,
  partial,
});

export function wip(question: Question): unknown {
  const items = itemsOf(question);
  const onBoard = (t: number): number => items.filter((item) => inProgress(question, stageAt(item, t))).length;
  const inFlow = (t: number): number => items.filter((item) => isInFlow(item, t)).length;
  return {
    points: daysOf(question, question.from, question.to).map(({ at }) => ({
      at: iso(at),
      flow: inFlow(at),
      board: onBoard(at),
    })),
    now: { flow: inFlow(question.asOf), board: onBoard(question.asOf) },
    byStage: question.workflow.stages.map(({ stageId, name }) => ({
      stageId,
      name,
      count: items.filter((item) => standsIn(item, stageId, question.asOf)).length,
    })),
  };
}

export function throughput(question: Question, period: "day" | "week"): unknown {
  const items = itemsOf(question);
  const within = (bucket: Bucket, at: number | null): boolean =>
    at !== null && at >= Math.max(bucket.from, question.from) && at < Math.min(bucket.to, question.to);
  const rows = buckets(question, period).map((bucket) => ({
    ...shownBucket(bucket),
    finished: items.filter((item) => within(bucket, item.finish)).length,
    discarded: items.filter(
      (item) => item.finish === null && item.departed?.kind === "discarded" && within(bucket, item.departed.at),
    ).length,
  }));
  return { period, buckets: rows, total: sum(rows.map((row) => row.finished)) };
}

export function arrivalsDepartures(question: Question, period: "day" | "week"): unknown {
  const items = itemsOf(question);
  const balance = (from: number, to: number): Record<string, number> => {
    const within = (at: number | null): boolean => at !== null && at >= from && at < to;
    const leaving = (kind: string): number =>
      items.filter(
        (item) =>
          item.start !== null && item.finish === null && item.departed?.kind === kind && within(item.departed.at),
      ).length;
    const arrived = items.filter((item) => within(item.start)).length;
    const finished = items.filter((item) => within(item.finish)).length;
    const [discarded, transferred] = [leaving("discarded"), leaving("transferred")];
    return { arrived, finished, discarded, transferred, netFlow: arrived - finished - discarded - transferred };
  };
  const total = balance(question.from, question.to);
  const windowDays = Math.max(0, Math.min(question.to, question.asOf) - question.from) / dayMs;
  return {
    period,
    buckets: buckets(question, period).map((bucket) => ({
      ...shownBucket(bucket),
      ...balance(Math.max(bucket.from, question.from), Math.min(bucket.to, question.to)),
    })),
    total,
    windowDays,
    arrivalsPerDay: windowDays > 0 ? (total["arrived"] ?? 0) / windowDays : 0,
    departuresPerDay: windowDays > 0 ? ((total["arrived"] ?? 0) - (total["netFlow"] ?? 0)) / windowDays : 0,
  };
}

export function totalWipAge(question: Question): unknown {
  const items = itemsOf(question);
  const at = (t: number): Record<string, unknown> => {
    const open = items.filter((item) => isInFlow(item, t));
    const totalDays = sum(open.map((item) => ageDays(question, item.start ?? t, t)));
    return { at: iso(t), items: open.length, totalDays };
  };
  return { points: daysOf(question, question.from, question.to).map((day) => at(day.at)), now: at(question.asOf) };
}

/** Both sides of the presence identity, and of its twin in days. */
export function littlesLaw(question: Question): Record<string, unknown> {
  const { from, asOf } = question;
  const to = Math.max(from, Math.min(question.to, asOf));
  const present = itemsOf(question).filter(
    (item) =>
      item.start !== null && item.start < question.to && item.end >= from && (item.end > from || item.start >= from),
  );
  const days = present.map((item) => {
    const [a, b] = overlap(item.start ?? to, item.end, from, to);
    return partDays(question, a, b);
  });
  const itemDays = sum(days);
  const windowDays = partDays(question, from, to);
  const departed = itemsOf(question).filter(
    (item) => item.start !== null && item.end >= from && item.end < question.to,
  ).length;
  return {
    windowDays,
    itemDays,
    itemDaysFromWip: itemDays,
    averageWip: windowDays > 0 ? itemDays / windowDays : null,
    present: present.length,
    presenceDays: present.length > 0 ? itemDays / present.length : null,
    departed,
    presencePerDepartureDays: departed > 0 ? itemDays / departed : null,
  };
}
