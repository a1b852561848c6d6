import type { SizeSum } from "./sizes.ts";

type Reached = {
  readonly what?: string;
  readonly count: number;
  readonly limit: number;
  readonly unit: string;
};
const inFront = (what: string | undefined, alone: string, word: string): string =>
  what === undefined ? alone : `${what}: ${word}`;
const held = (v: Reached): string => `${v.count} of ${v.limit} ${v.unit}`;

/** What limits by size say before a drop, when they are in the way, where they are set, and afterwards. */
export const sizeLimitTexts = {
  "drop.size.count": "{count} of {limit} {unit} after this",
  "drop.size.breach": (v: Reached) => `${inFront(v.what, "Over", "over")} the limit: ${held(v)}`,
  "drop.size.ask": (v: Reached & { adds: number }) =>
    `${inFront(v.what, "No room", "no room")} for ${v.adds} (${held(v)}): asks why`,
  "drop.size.refuse": (v: Reached & { adds: number }) =>
    `${inFront(v.what, "No room", "no room")} for ${v.adds} (${held(v)}): not now`,

  "limit.size.full": "{what} ({count} of {limit} {unit}, this adds {adds})",
  "limits.size.wip-limit": "No room: {full}. Finish something first, or make this smaller.",
  "limits.size.reason-required": "No room: {full}. Finish something first, or say why this goes in.",

  "limits.measure": "Counts",
  "limits.measure.count": "Cards",
  "limits.measure.size": "Sizes of cards",
  "limits.size.of": "By the size of cards",
  "limits.size.now": (v: SizeSum) =>
    v.max === undefined ? `${v.count} ${v.unit}, at least ${v.min ?? 0}` : `${v.count} of ${v.max} ${v.unit}`,
  "limits.size.set": "{what}: at most {max} {unit}.",
  "limits.size.problem": "A whole number, or nothing",
  "limits.size.most": "At most {max} {unit} in progress",
  "limits.size.least": "At least {min} {unit} in progress",

  "story.size.breach": "{to} was over the limit ({count} of {limit} {unit})",
  "story.size.breach-reason": "{to} was over the limit ({count} of {limit} {unit}): “{reason}”",
  "rules.size.limit": ({ what, unit, max, min }: { what: string; unit: string; max?: number; min?: number }) => {
    if (max !== undefined && min !== undefined) return `Limit of ${what}: ${min} to ${max} ${unit}`;
    return max === undefined
      ? `Limit of ${what}: at least ${min ?? 0} ${unit}`
      : `Limit of ${what}: at most ${max} ${unit}`;
  },
} as const;
