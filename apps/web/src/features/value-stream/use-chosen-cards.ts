import { chooseCards } from "@weir/domain";
import { useMemo } from "react";
import type { FigureCards } from "../../charts/use-card-filter.ts";
import { useNames } from "../../lib/people.ts";
import { personName } from "../../lib/person-name.ts";
import { useClock } from "../../lib/use-clock.ts";
import type { Ground } from "./ground.ts";

/** The cards of these boards that meet the filter, as figures choose them; absent: all. */
export function useChosenCards(
  ground: Ground,
  { asked, boards, mayNamePeople }: FigureCards,
): ReadonlySet<string> | undefined {
  const now = useClock();
  const names = useNames([]);
  return useMemo(() => {
    if (asked === undefined) return undefined;
    const context = { now, nameOf: personName, wordsNameNobody: mayNamePeople !== true, beside: boards };
    return names && chooseCards({ text: asked, asksForPeople: false }, ground, context).cardIds;
  }, [asked, ground, boards, mayNamePeople, now, names]);
}
