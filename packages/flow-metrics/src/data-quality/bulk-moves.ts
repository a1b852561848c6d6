import type { Found, QualityReading } from "./finding.ts";

const atLeast = 10;
const withinMs = 60_000;

/** Ten or more cards that came into one stage within a minute: somebody tidied up, and the instants are those of the tidying. */
export function bulkMoves({ journeys }: QualityReading): Found {
  const into = new Map<string, { readonly at: number; readonly cardId: string }[]>();
  for (const { cardId, transitions } of journeys) {
    for (const { at, toStageId } of transitions) {
      const moves = into.get(toStageId);
      if (moves === undefined) into.set(toStageId, [{ at, cardId }]);
      else moves.push({ at, cardId });
    }
  }
  const ids = new Set<string>();
  for (const moves of into.values()) {
    moves.sort((a, b) => a.at - b.at);
    let first = 0;
    moves.forEach(({ at }, last) => {
      while (at - (moves[first]?.at ?? at) > withinMs) first++;
      if (last - first + 1 < atLeast) return;
      const together = new Set(moves.slice(last - atLeast + 1, last + 1).map(({ cardId }) => cardId));
      if (together.size === atLeast) for (const cardId of together) ids.add(cardId);
    });
  }
  return { code: "bulk-move", of: "card", ids: [...ids] };
}
