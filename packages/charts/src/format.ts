import type { ChartWords } from "./words.ts";

const formats = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat>();

function numberFormat(locale: string, digits: number): Intl.NumberFormat {
  const key = `${locale} ${digits}`;
  const known = formats.get(key);
  if (known instanceof Intl.NumberFormat) return known;
  const made = new Intl.NumberFormat(locale, { maximumFractionDigits: digits });
  formats.set(key, made);
  return made;
}

function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = formats.get(key);
  if (known instanceof Intl.DateTimeFormat) return known;
  const made = new Intl.DateTimeFormat(locale, { timeZone: "UTC", ...options });
  formats.set(key, made);
  return made;
}

const dateOf = (day: string): Date => new Date(`${day}T00:00:00Z`);

/** `2 Mar` */
export function shortDay(day: string, locale: string): string {
  return dateFormat(locale, { day: "numeric", month: "short" }).format(dateOf(day));
}

/** `Mar`, and `2026` in January, so that the year is said where it changes. */
export function monthAndYear(day: string, locale: string): string {
  const january = day.slice(5, 7) === "01";
  return dateFormat(locale, january ? { year: "numeric" } : { month: "short" }).format(dateOf(day));
}

/** `Mon 2 Mar 2026` */
export function longDay(day: string, locale: string): string {
  return dateFormat(locale, { weekday: "short", day: "numeric", month: "short", year: "numeric" })
    .format(dateOf(day))
    .replaceAll(",", "");
}

/** A count or rate with grouping and at most `digits` decimals. */
export function formatNumber(value: number, locale: string, digits = 0): string {
  return numberFormat(locale, digits).format(value);
}

/** How many decimals a figure deserves: two below 1, one below 10, none from there on. */
const digitsFor = (value: number): number => (Math.abs(value) < 1 ? 2 : Math.abs(value) < 9.95 ? 1 : 0);

/** A number of days without its unit: `0.35`, `3.2`, `12`. */
export function formatDays(days: number, locale: string): string {
  return formatNumber(days, locale, digitsFor(days));
}

/** A length of time in the unit a reader would choose: minutes, hours or days. */
export function formatDuration(days: number, words: ChartWords, form: "short" | "long" = "long"): string {
  const locale = words["charts.locale"];
  const minutes = days * 1440;
  const [unit, value, digits] =
    minutes > 0 && minutes < 59.5
      ? (["minutes", minutes, minutes < 0.95 ? 1 : 0] as const)
      : minutes > 0 && days < 0.995
        ? (["hours", days * 24, days * 24 < 9.95 ? 1 : 0] as const)
        : (["days", days, days < 9.95 ? 1 : 0] as const);
  const rounded = Math.round(value * 10 ** digits) / 10 ** digits;
  return words[`charts.${unit}-${form}`]({ value: rounded, text: formatNumber(rounded, locale, digits) });
}

/** A share (0..1) as whole per cent, `<1` and `>99` where rounding would say nothing or all. */
export function formatShare(share: number, words: ChartWords): string {
  const percent = share * 100;
  const text =
    percent > 0 && percent < 0.5
      ? "<1"
      : percent < 100 && percent > 99.5
        ? ">99"
        : formatNumber(percent, words["charts.locale"]);
  return words["charts.percent"]({ text });
}
