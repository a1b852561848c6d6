/** A written date taken apart. Where day and month could be either, `first` and `second` wait for an order. */
export interface DateForm {
  readonly year: number;
  /** Numbers as written; equal to [day, month] or [month, day] by the order of the file. */
  readonly pair?: readonly [number, number];
  readonly month?: number;
  readonly day?: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
  /** Minutes east of UTC; absent where the text names no zone. */
  readonly offsetMinutes?: number;
}

const time = String.raw`(?:[T ,]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)? ?([AaPp]\.?[Mm]\.?)? ?(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?)?`;
const yearFirst = new RegExp(String.raw`^(\+?\d{4,6})([-/.])(\d{1,2})\2(\d{1,2})${time}$`);
const yearLast = new RegExp(String.raw`^(\d{1,2})([-/. ])(\d{1,2}|[A-Za-zÄä]{3,9}\.?)\2(\d{2}|\d{4,6})${time}$`);
const monthFirst = new RegExp(String.raw`^([A-Za-z]{3,9}) (\d{1,2}),? (\d{4})${time}$`);

/** As English and German begin them. */
const months = /^(?:(jan)|(feb)|(mar|mär|mrz)|(apr)|(may|mai)|(jun)|(jul)|(aug)|(sep)|(oct|okt)|(nov)|(dec|dez))/i;
const monthOf = (name: string): number | undefined =>
  months.exec(name)?.findIndex((found, at) => at > 0 && found !== undefined);

/** Two figures are of 1970 to 2069, as POSIX has them but for its first year: no history is of the one before. */
const yearOf = (text: string): number => Number(text) + (text.length > 2 ? 0 : Number(text) < 70 ? 2000 : 1900);

/**
 * Takes a written date apart: ISO 8601 (with or without zone), year first with `/` or `.`, day and
 * month in either order with `/`, `.`, `-`, and English or German names of months; a time may follow. `undefined` when
 * it is no such form. Days and hours are not checked against the calendar here.
 */
export function dateForm(text: string): DateForm | undefined {
  const trimmed = text.trim();
  if (trimmed.length > 48) return undefined;
  const spaced = trimmed.replaceAll(/\s/g, " ");
  return readYearFirst(spaced) ?? readYearLast(spaced) ?? readMonthFirst(spaced);
}

function readYearFirst(text: string): DateForm | undefined {
  const found = yearFirst.exec(text);
  if (!found) return undefined;
  return { year: Number(found[1]), month: Number(found[3]), day: Number(found[4]), ...timeOf(found, 5) };
}

function readYearLast(text: string): DateForm | undefined {
  const found = yearLast.exec(text);
  if (!found) return undefined;
  const [, first = "", separator, second = "", yearText = ""] = found;
  const year = yearOf(yearText);
  const rest = timeOf(found, 5);
  if (/^[A-Za-zÄä]/.test(second)) {
    const month = monthOf(second);
    return month === undefined ? undefined : { year, month, day: Number(first), ...rest };
  }
  // Points between numbers are written day first wherever they are written (DIN 5008, GOST 7.64, ...).
  if (separator === ".") return { year, month: Number(second), day: Number(first), ...rest };
  return { year, pair: [Number(first), Number(second)], ...rest };
}

function readMonthFirst(text: string): DateForm | undefined {
  const found = monthFirst.exec(text);
  const month = found ? monthOf(found[1] ?? "") : undefined;
  if (!found || month === undefined) return undefined;
  return { year: Number(found[3]), month, day: Number(found[2]), ...timeOf(found, 4) };
}

type TimeOfDay = Pick<DateForm, "hour" | "minute" | "second" | "millisecond" | "offsetMinutes">;

function timeOf(found: RegExpExecArray, at: number): TimeOfDay {
  const [hour = "0", minute = "0", second = "0", fraction = "", half, zone] = found.slice(at);
  return {
    hour: half === undefined ? Number(hour) : (Number(hour) % 12) + (/^p/i.test(half) ? 12 : 0),
    minute: Number(minute),
    second: Number(second),
    millisecond: Number(fraction.padEnd(3, "0").slice(0, 3)),
    ...(zone === undefined ? {} : { offsetMinutes: offsetOf(zone) }),
  };
}

function offsetOf(zone: string): number {
  const found = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone);
  if (!found) return 0;
  return (found[1] === "-" ? -1 : 1) * (Number(found[2]) * 60 + Number(found[3] ?? 0));
}
