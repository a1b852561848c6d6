import { isInProgress } from "../population.ts";
import type { Found, QualityReading } from "./finding.ts";

/** Cards that were in progress already when the history begins, on its first day: they started before anybody wrote it down. */
export function truncatedHistory({ query: { log }, journeys }: QualityReading): Found {
  const firstDayEnds = log.facts.count === 0 ? 0 : log.calendar.startOf(log.calendar.dayOf(log.startsAt()) + 1);
  const ids = journeys
    .filter(
      ({ visits: [first] }) =>
        first !== undefined && first.enteredAt < firstDayEnds && isInProgress(log.stages, first.stageId),
    )
    .map(({ cardId }) => cardId);
  return { code: "truncated-history", of: "card", ids };
}
