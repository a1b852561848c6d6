import type { Instant } from "@weir/flow-metrics";

const isoDateTime = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2}))?$/;
const epochMs = /^\d{1,15}$/;

/** What {@link parseInstant} accepts, for the `expected` of a problem. */
export const expectedInstant =
  "an instant as ISO 8601 with a zone (2026-03-02T09:00:00Z), a date (2026-03-02, its midnight in UTC) or milliseconds since 1970";

/**
 * Reads an instant from a query: ISO 8601 with a zone, a plain date (midnight UTC) or epoch
 * milliseconds; years 1970 to 9999. `undefined` when it is none of these.
 *
 * @example
 * ```ts
 * parseInstant("1700000000000"); // "2023-11-14T22:13:20.000Z"
 * ```
 */
export function parseInstant(text: string): Instant | undefined {
  const ms = epochMs.test(text) ? Number(text) : isoDateTime.test(text) ? isoMs(text) : Number.NaN;
  return ms >= 0 && ms < 253_402_300_800_000 ? new Date(ms).toISOString() : undefined;
}

/** Date.parse turns 30 February into 2 March; a day that does not exist is a mistake here. */
function isoMs(text: string): number {
  const day = text.slice(0, 10);
  const midnight = Date.parse(`${day}T00:00:00Z`);
  const exists = !Number.isNaN(midnight) && new Date(midnight).toISOString().startsWith(day);
  return exists ? Date.parse(text) : Number.NaN;
}
