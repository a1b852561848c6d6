import type { BoardState, WipLimit } from "../state.ts";
import { hundredths } from "../../../size.ts";
import type { Standing } from "./scope-kind.ts";

/** What is tallied under a key: cards, the hundredths of their sizes, or how many of them have one. */
export type Tallied = "cards" | "size" | "sized";

interface Measure {
  readonly of: Tallied;
  /** How many parts of the tally are one of the limit. */
  readonly parts: number;
  /** What a card takes of it, in those parts. */
  takes(card: Standing): number;
  /** It cannot be said what the card takes: it comes in while there is any room. */
  isUnknown(card: Standing): boolean;
}

/** What limits measure by. Sizes are summed in hundredths, so that sums are exact. */
export const measures: { readonly [M in WipLimit["measure"]]: Measure } = {
  count: { of: "cards", parts: 1, takes: () => 1, isUnknown: () => false },
  size: {
    of: "size",
    parts: 100,
    takes: ({ size = 0 }) => hundredths(size),
    isUnknown: ({ size }) => size === undefined,
  },
};

/** The key of what stands in a stage. */
export const stageKey = (stageId: string): string => `stage ${stageId}`;

/** No kind's key begins with one of these words. */
const keyOf = (key: string, of: Tallied): string => (of === "cards" ? key : `${of} ${key}`);

/** What the board has tallied under a key. */
export const tallied = ({ tallies }: BoardState, key: string, of: Tallied): number => tallies.get(keyOf(key, of)) ?? 0;

/** What a card adds to the tallies of its keys; `byStage` is tallied of sizes only, for lists count cards. */
export function shares(keys: readonly string[], byStage: string, size: number | undefined): [string, number][] {
  const counted = keys.map((key): [string, number] => [key, 1]);
  if (size === undefined) return counted;
  const sized = [byStage, ...keys].flatMap((key): [string, number][] => [
    [keyOf(key, "size"), hundredths(size)],
    [keyOf(key, "sized"), 1],
  ]);
  return [...counted, ...sized];
}
