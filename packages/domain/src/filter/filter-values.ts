import type { AmountRange, FilterDay, FilterRange } from "./filter.ts";

const relative = /^@today(?:([+-])(\d{1,5})([dw]))?$/i;
const days = /^(\d{1,5})([dw]?)$/i;

const inDays = (count: string | undefined, unit: string | undefined): number =>
  Number(count) * (unit?.toLowerCase() === "w" ? 7 : 1);

/** `2026-03-02`, `@today`, `@today-2w`. */
export function readDay(text: string): FilterDay | undefined {
  const [said, sign, count, unit] = relative.exec(text) ?? [];
  if (said !== undefined) {
    const by = count === undefined ? 0 : inDays(count, unit);
    return { fromToday: sign === "-" && by !== 0 ? -by : by };
  }
  return isDate(text) ? { date: text } : undefined;
}

/** `5`, `5d`, `2w`: whole days. */
export function readSpan(text: string): number | undefined {
  const [said, count, unit] = days.exec(text) ?? [];
  return said === undefined ? undefined : inDays(count, unit);
}

/** `3`, `2.5`; a zero has no sign. */
const readNumber = (text: string): number | undefined =>
  /^-?\d{1,12}(\.\d{1,2})?$/.test(text) ? Number(text) || 0 : undefined;

/** A number or a range of numbers; `>3`, `>=3`, `<5` and `<=5` are ranges, too. */
export function readAmount(text: string): AmountRange | undefined {
  const [, sign, end] = /^([<>]=?)(.*)$/s.exec(text) ?? [];
  if (sign === undefined || end === undefined) return readRange(text, readNumber);
  const bound = readNumber(end);
  if (bound === undefined) return undefined;
  const open = sign.length === 1 ? ({ open: true } as const) : {};
  return sign.startsWith(">") ? { from: bound, ...open } : { to: bound, ...open };
}

export function printAmount({ open, ...range }: AmountRange): string {
  if (open === undefined) return printRange(range, String);
  return range.from === undefined ? `<${range.to}` : `>${range.from}`;
}

/** `a`, `a..b`, `a..`, `..b`; `undefined` where an end is no bound, or both are open. */
export function readRange<Bound>(
  text: string,
  read: (text: string) => Bound | undefined,
): FilterRange<Bound> | undefined {
  const [first = "", second] = text.split(/\.\.(.*)/s, 2);
  if (second === undefined) {
    const only = read(first);
    return only === undefined ? undefined : { from: only, to: only };
  }
  const from = first === "" ? undefined : read(first);
  const to = second === "" ? undefined : read(second);
  if ((from === undefined) !== (first === "") || (to === undefined) !== (second === "")) return undefined;
  if (from === undefined && to === undefined) return undefined;
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

export function printDay(day: FilterDay): string {
  if ("date" in day) return day.date;
  const { fromToday } = day;
  if (fromToday === 0) return "@today";
  return `@today${fromToday < 0 ? "-" : "+"}${Math.abs(fromToday)}d`;
}

export function printRange<Bound>({ from, to }: FilterRange<Bound>, print: (bound: Bound) => string): string {
  const [first, second] = [from === undefined ? "" : print(from), to === undefined ? "" : print(to)];
  return first === second ? first : `${first}..${second}`;
}

/** Whether it ends before it begins; a date and a day relative to today cannot be compared here. */
export function isBackwards({ from, to }: FilterRange<FilterDay | number>): boolean {
  if (from === undefined || to === undefined) return false;
  if (typeof from === "number" || typeof to === "number") return from > to;
  if ("date" in from && "date" in to) return from.date > to.date;
  return "fromToday" in from && "fromToday" in to && from.fromToday > to.fromToday;
}

export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00.000Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
