import type { ChartWords } from "./words.ts";

/** How one language writes numbers of so many decimals. */
class NumberFormat {
  readonly #format: Intl.NumberFormat;
  readonly #unit: number;
  /** Small ones, by their last decimals: a drawing writes the same few over and over. */
  readonly #written: string[] = [];

  constructor(locale: string, digits: number) {
    this.#format = new Intl.NumberFormat(locale, { maximumFractionDigits: digits });
    this.#unit = 10 ** digits;
  }
  write(value: number): string {
    const units = value * this.#unit;
    if (!(units > 0 && units < keptNumbers && Number.isInteger(units))) return this.#format.format(value);
    return (this.#written[units] ??= this.#format.format(value));
  }
}
const keptNumbers = 1000;
const formats = new Map<string, NumberFormat[]>();

/** A count or rate with grouping and at most `digits` decimals. */
export function formatNumber(value: number, locale: string, digits = 0): string {
  let known = formats.get(locale);
  if (known === undefined) formats.set(locale, (known = []));
  return (known[digits] ??= new NumberFormat(locale, digits)).write(value);
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
