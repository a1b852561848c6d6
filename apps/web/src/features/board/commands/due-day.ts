import { isDay } from "../../../lib/time.ts";

const dayMs = 86_400_000;

/** The calendar day so many days after another. */
export const dayAfter = (day: string, count: number): string =>
  new Date(Date.parse(day) + count * dayMs).toISOString().slice(0, 10);

/** A day as somebody types it: itself, or in how many days; nothing where it is neither. */
export function dueDay(typed: string, today: string): string | undefined {
  const text = typed.trim();
  if (isDay(text)) return text;
  const count = /^\+?(\d{1,4})$/.exec(text)?.[1];
  return count === undefined ? undefined : dayAfter(today, Number(count));
}

/** Today where whoever looks at the page is. */
export function localToday(now: Date): string {
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
