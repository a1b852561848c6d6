/** The number somebody typed, with point or comma; null for nothing, undefined for what is no number of at least 0. */
export function readNumber(text: string): number | null | undefined {
  const said = text.trim().replace(",", ".");
  if (said === "") return null;
  const value = /^\d*\.?\d+$|^\d+\.$/.test(said) ? Number(said) : Number.NaN;
  return Number.isFinite(value) && value <= 36_525 ? value : undefined;
}

/** A number as somebody would type it, with the point or the comma of their language. */
export const writtenNumber = (value: number, locale: string): string =>
  value.toLocaleString(locale, { maximumFractionDigits: 6, useGrouping: false });
