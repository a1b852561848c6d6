import type { Instant } from "@weir/domain";

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

/** The instant so many milliseconds later. */
export const later = (instant: Instant, ms: number): Instant => new Date(Date.parse(instant) + ms).toISOString();
