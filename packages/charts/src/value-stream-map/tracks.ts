import type { ChartWords } from "../words.ts";
import { hasBranches, onLadder, type DrawnBranches, type DrawnStep } from "./drawn-map.ts";

/** What lies side by side at a place of the line; one track where it is a single way. */
export interface Tracks {
  readonly steps: readonly (readonly DrawnStep[])[];
  /** An item goes through one of them, not through all. */
  readonly either: boolean;
}

export const tracksOf = (part: DrawnStep | DrawnBranches): Tracks =>
  hasBranches(part)
    ? { steps: part.branches.filter((steps) => steps.length > 0), either: part.either === true }
    : { steps: [[part]], either: false };

/** Nobody waits for what this branch makes. */
export const isDeadEnd = (steps: readonly DrawnStep[]): boolean => steps.at(-1)?.deadEnd === true;

/** Which of several tracks one is, in words; nothing where there is one way only. */
export function trackText({ steps, either }: Tracks, track: number, words: ChartWords): string | undefined {
  const place = { number: track + 1, of: steps.length };
  if (steps.length < 2) return undefined;
  if (either) return words["charts.map-either"](place);
  return words[isDeadEnd(steps[track]!) ? "charts.map-dead-end" : "charts.map-branch"](place);
}

/** Days an item takes through a branch, waits included. */
const lengthOf = (steps: readonly DrawnStep[]): number =>
  isDeadEnd(steps)
    ? -1
    : steps.reduce((sum, { leadTimeDays, wait, processTimeDays }) => {
        const parts = (onLadder(wait.days).value ?? 0) + (onLadder(processTimeDays).value ?? 0);
        return sum + (onLadder(leadTimeDays).value ?? parts);
      }, 0);

/**
 * Which track the ladder runs under: of several that every item goes through the slowest, which decides how long the
 * whole takes, unless nobody waits for it; of ways that an item goes one of, the one with most steps. Of equal ones the
 * first. Source: Martin & Osterling, Value Stream Mapping (2013), timeline of parallel processes.
 */
export function criticalTrack({ steps, either }: Tracks): number {
  const measure = either ? (track: readonly DrawnStep[]) => track.length : lengthOf;
  return steps.reduce((best, track, index) => (measure(track) > measure(steps[best]!) ? index : best), 0);
}

/** The steps whose days the ladder counts at a place under that track: its own, and with it those of the other ways. */
export const countedAt = ({ steps, either }: Tracks, track: number, place: number): readonly DrawnStep[] =>
  either ? steps.flatMap((each) => each[place] ?? []) : steps[track]!.slice(place, place + 1);
