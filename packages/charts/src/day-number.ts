/** A day in ms. */
export const dayMs = 86_400_000;

/** A local date `2026-03-02` as a whole number of days since 1970-01-01. */
export function dayNumber(day: string): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / dayMs);
}

/** The local date of a day number; a fraction is cut off. */
export function dayOfNumber(number: number): string {
  return new Date(Math.floor(number) * dayMs).toISOString().slice(0, 10);
}
