const formats = new Map<string, Intl.DateTimeFormat>();

function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
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
