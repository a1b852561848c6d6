import { generateKeyBetween, generateNKeysBetween } from "fractional-indexing";

/** Ranks past this length make room around them anew. */
export const longestRank = 40;

/** A rank between two, or undefined where there is no room: equal, foreign or too long ones. */
export function rankBetween(low: string | undefined, high: string | undefined): string | undefined {
  if (low !== undefined && high !== undefined && low >= high) return undefined;
  const [rank] = keysBetween(low, high, 1) ?? [];
  return rank;
}

function keysBetween(low: string | undefined, high: string | undefined, count: number): string[] | undefined {
  try {
    const keys = count === 1 ? [generateKeyBetween(low, high)] : generateNKeysBetween(low, high, count);
    return keys.every((key) => key.length <= longestRank) ? keys : undefined;
  } catch {
    // Ranks that were not made by fractional-indexing, as a foreign board may have them.
    return undefined;
  }
}

/** `count` ranks in order for an empty stage. */
function ranksFor(count: number): string[] {
  return generateNKeysBetween(null, null, count);
}

interface Afresh {
  /** Where in `places` the new ranks begin; they include one more than the places they stand for. */
  readonly from: number;
  readonly ranks: readonly string[];
}

/** New short ranks for some 64 places around `index` and one more in between; for more places until they fit. */
export function ranksAfresh(places: readonly { readonly rank: string }[], index: number): Afresh {
  for (let reach = 32; ; reach *= 4) {
    const from = Math.max(0, index - reach);
    const to = Math.min(places.length, index + reach);
    if (from === 0 && to === places.length) return { from, ranks: ranksFor(to + 1) };
    const low = places[from - 1]?.rank;
    const high = places[to]?.rank;
    const fits = low === undefined || high === undefined || low < high;
    const ranks = fits ? keysBetween(low, high, to - from + 1) : undefined;
    if (ranks?.every((rank) => rank.length <= longestRank / 2) === true) return { from, ranks };
  }
}
