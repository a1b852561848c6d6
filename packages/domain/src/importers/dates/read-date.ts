import { type ImportProblem, quoted } from "../import-problem.ts";
import { dateForm } from "./date-form.ts";
import { type DateOrder, dayAndMonth } from "./date-order.ts";
import { utcInstant, type WallClock, zonedInstant } from "./zoned-instant.ts";

export const firstYear = 1970;
export const lastYear = 2200;

export interface DateReading {
  readonly order: DateOrder;
  /** Where dates that name no zone are at home. */
  readonly timeZone: string;
}

export type DateRead = { readonly at: number; readonly hadZone: boolean } | { readonly problem: DateProblem };
type DateProblem = Pick<ImportProblem, "code" | "value" | "expected">;

/** Seconds or milliseconds since 1970, as programs write them; fewer figures may be anything. */
const epoch = /^(?:\d{10}(?:\.\d+)?|\d{13})$/;

/** Epoch milliseconds of a written date, or what is wrong with it. */
export function readDate(text: string, { order, timeZone }: DateReading): DateRead {
  if (epoch.test(text.trim())) return sinceEpoch(text);
  const form = dateForm(text);
  if (!form) return wrong("not-a-date", text);
  if (form.year < firstYear || form.year > lastYear)
    return wrong("date-out-of-range", text, `${firstYear}-${lastYear}`);
  const { day, month } = dayAndMonth(form, order);
  const wall: WallClock = [form.year, month, day, form.hour, form.minute, form.second, form.millisecond];
  const hadZone = form.offsetMinutes !== undefined;
  const at = hadZone ? utcInstant(wall) : zonedInstant(wall, timeZone);
  if (at === undefined) return wrong("not-a-date", text);
  return { at: at - (form.offsetMinutes ?? 0) * 60_000, hadZone };
}

function sinceEpoch(text: string): DateRead {
  const written = Number(text);
  const at = written < 1e11 ? Math.floor(written * 1000) : written;
  return at < Date.UTC(lastYear + 1, 0)
    ? { at, hadZone: true }
    : wrong("date-out-of-range", text, `${firstYear}-${lastYear}`);
}

const wrong = (code: DateProblem["code"], text: string, expected?: string): DateRead => ({
  problem: { code, value: quoted(text), ...(expected === undefined ? {} : { expected }) },
});
