import { msPerDay } from "../instant.ts";
import type { Found, QualityReading } from "./finding.ts";

const silentDays = 30;

/** Cards in progress of which nothing has been heard for thirty days: forgotten, or finished elsewhere. */
export function silentCards({ query: { log, asOf }, journeys }: QualityReading): Found {
  const heard = new Map<string, number>();
  for (const { cardId, startedAt, departure } of journeys)
    if (startedAt !== null && departure === null) heard.set(cardId, startedAt);
  for (let row = 0; row < log.facts.count; row++) {
    const at = log.facts.at[row] as number;
    const cardId = log.cardIds[log.facts.card[row] as number] as string;
    if (at <= asOf && at > (heard.get(cardId) ?? Number.POSITIVE_INFINITY)) heard.set(cardId, at);
  }
  const ids = [...heard].filter(([, at]) => asOf - at > silentDays * msPerDay).map(([cardId]) => cardId);
  return { code: "silent-card", of: "card", ids };
}
