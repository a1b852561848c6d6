import type { Instant } from "./flow-event.ts";

export const msPerDay = 86_400_000;

/** Instants outside this range are slips of a source (a year 55385 was seen), not facts. */
const earliest = Date.UTC(1900, 0, 1);
const latest = Date.UTC(2200, 0, 1);

/** Input that no figure can be computed from. */
export class FlowInputError extends Error {
  override readonly name = "FlowInputError";
  readonly place: string;
  readonly value: string;
  readonly expected: string;
  constructor(place: string, value: unknown, expected: string) {
    super(`${place}: ${JSON.stringify(value) ?? String(value)} is not ${expected}`);
    this.place = place;
    this.value = String(value);
    this.expected = expected;
  }
}

export function readInstant(place: string, value: Instant): number {
  const ms = Date.parse(value);
  if (ms >= earliest && ms < latest) return ms;
  throw new FlowInputError(place, value, "an instant between 1900 and 2200, like 2026-03-02T09:00:00.000Z");
}

export const toInstant = (ms: number): Instant => new Date(ms).toISOString();
