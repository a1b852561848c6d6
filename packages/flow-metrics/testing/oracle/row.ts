import type { MetricId, MetricParams } from "../../src/metric.ts";
import { dateOf, dayNumber, dayStart } from "./local-day.ts";
import { dayMs, type Question } from "./question.ts";

/** What a metric is asked with: the same for every history, or what this one suggests. */
type Asked = MetricParams | ((question: Question) => MetricParams);
/** A metric, what it is asked with, and who answers beside it. */
export type OracleRow = readonly [MetricId, Asked, (question: Question) => unknown];

export const inDays = ({ asOf }: Question, days: number): number => asOf + days * dayMs;
/** Local days counted from the first one known, and their first instants. */
export const dayAfter = ({ workflow, events }: Question, days: number): { date: string; at: number } => {
  const first = Math.min(...events.flatMap((event) => ("cardId" in event ? [Date.parse(event.at)] : [])));
  const day = dayNumber(workflow.timeZone, first) + days;
  return { date: dateOf(day), at: dayStart(workflow.timeZone, day) };
};
