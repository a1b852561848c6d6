import { msPerDay } from "../instant.ts";
import type { Found, QualityReading } from "./finding.ts";

const silentDays = 30;

/** Cards in progress of which nothing has been heard for thirty days: forgotten, or finished elsewhere. */
export function silentCards({ query: { log, asOf }, journeys }: QualityReading): Found {
  const { facts, cardIds } = log;
  const heard = new Float64Array(cardIds.length);
  for (let row = 0; row < facts.count; row++) {
    const [card, at] = [facts.card[row] as number, facts.at[row] as number];
    if (at <= asOf && at > (heard[card] as number)) heard[card] = at;
  }
  const open = new Set<string>();
  for (const { cardId, startedAt, departure } of journeys)
    if (startedAt !== null && departure === null) open.add(cardId);
  const ids = cardIds.filter(
    (cardId, card) => open.has(cardId) && asOf - (heard[card] as number) > silentDays * msPerDay,
  );
  return { code: "silent-card", of: "card", ids };
}
