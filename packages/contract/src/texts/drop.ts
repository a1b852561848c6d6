/** A limit speaks of itself where it is not of the very stage that tells of it. */
const inFront = (what: string | undefined, alone: string, word: string): string =>
  what === undefined ? alone : `${what}: ${word}`;

/** What a drop would mean, before it happens. */
export const dropTexts = {
  "drop.count": "{count} of {limit} after this",
  "drop.breach": (v: { what?: string; count: number; limit: number }) =>
    `${inFront(v.what, "Over", "over")} the limit: ${v.count} of ${v.limit}`,
  "drop.ask": (v: { what?: string; count: number; limit: number }) =>
    `${inFront(v.what, "Full", "full")} (${v.count} of ${v.limit}): asks why`,
  "drop.refuse": (v: { what?: string; count: number; limit: number }) =>
    `${inFront(v.what, "Full", "full")} (${v.count} of ${v.limit}): not now`,
  "drop.many": "{count} of {of}: {why}",
  "drop.other": "Not possible here",
} as const;
