import { onLadder, type DrawnStep } from "./drawn-map.ts";

/** Days an item takes through a branch, waits included. */
const lengthOf = (steps: readonly DrawnStep[]): number =>
  steps.reduce((sum, { leadTimeDays, wait, processTimeDays }) => {
    const parts = (onLadder(wait.days).value ?? 0) + (onLadder(processTimeDays).value ?? 0);
    return sum + (onLadder(leadTimeDays).value ?? parts);
  }, 0);

/**
 * Which of several branches side by side is the slowest: the one that decides how long the whole takes; of equally
 * slow ones the first. Source: Martin & Osterling, Value Stream Mapping (2013), timeline of parallel processes.
 */
export const criticalTrack = (tracks: readonly (readonly DrawnStep[])[]): number =>
  tracks.reduce((best, track, index) => (lengthOf(track) > lengthOf(tracks[best]!) ? index : best), 0);
