import { forEachPlacement } from "../stays.ts";
import type { Found, QualityReading } from "./finding.ts";

const atLeast = 10;
const withinMs = 60_000;

interface Arrivals {
  readonly at: number[];
  readonly card: number[];
}

/** Ten or more cards that came into one stage within a minute: somebody tidied up, and the instants are those of the tidying. */
export function bulkMoves({ query }: QualityReading): Found {
  const { log } = query;
  /** Cards whose stage was taken away were not moved by anybody. */
  const relocations = new Set(log.removals.map(({ at }) => at));
  const into = new Map<number, Arrivals>();
  forEachPlacement(query, (from, to, at, card) => {
    if (from < 0 || to === log.stages.off || relocations.has(at)) return;
    let arrivals = into.get(to);
    if (arrivals === undefined) into.set(to, (arrivals = { at: [], card: [] }));
    arrivals.at.push(at);
    arrivals.card.push(card);
  });
  const found = new Set<number>();
  for (const arrivals of into.values()) {
    const { at, card } = inOrder(arrivals);
    for (let last = atLeast - 1; last < at.length; last++) {
      const first = last - atLeast + 1;
      if ((at[last] as number) - (at[first] as number) > withinMs) continue;
      const together = new Set(card.slice(first, last + 1));
      if (together.size === atLeast) for (const one of together) found.add(one);
    }
  }
  return { code: "bulk-move", of: "card", ids: [...found].map((card) => log.cardIds[card] ?? "") };
}

/** Most logs tell what happened in the order in which it did. */
function inOrder(arrivals: Arrivals): Arrivals {
  const { at, card } = arrivals;
  if (at.every((one, index) => index === 0 || one >= (at[index - 1] as number))) return arrivals;
  const order = [...at.keys()].sort((a, b) => (at[a] as number) - (at[b] as number));
  return { at: order.map((index) => at[index] as number), card: order.map((index) => card[index] as number) };
}
