import { readChain } from "./chain.ts";
import type { FlowEvent } from "./flow-event.ts";
import { createFlowLog, type FlowLog, type LogView } from "./flow-log.ts";
import type { Journey } from "./journey.ts";
import { toJourney } from "./to-journey.ts";
import type { Workflow } from "./workflow.ts";

/** Per log and card: its journey as of everything, until more is known of it. */
const kept = new WeakMap<FlowLog, { journey: Journey; lastRow: number; removals: number }[]>();

/** Journeys of the counted cards, in order of their first mention; each equals one traced from scratch. */
export const journeysIn = (log: FlowLog, view: LogView = {}): readonly Journey[] =>
  allJourneysIn(log, view).filter((journey) => log.counts(journey.cardType));

/** Journeys of every card, those of types left out of the flow too. */
export const allJourneysIn = (log: FlowLog, view: LogView = {}): readonly Journey[] =>
  journeysOfCards(log, log.cardIds.keys(), view);

/** Journeys of some cards by their index, of whatever type: for what concerns few of many. */
export function journeysOfCards(
  log: FlowLog,
  cards: Iterable<number>,
  { asOf = Number.POSITIVE_INFINITY, slips = "ignore" }: LogView = {},
): readonly Journey[] {
  const { facts, removals } = log;
  const view = { removals: removals.length, asOf, slips };
  const isKept = asOf >= log.asOf() && slips === "ignore";
  let journeys = kept.get(log);
  if (journeys === undefined) kept.set(log, (journeys = []));
  const held = journeys;
  return Array.from(cards, (card) => {
    const lastRow = facts.rows.last(card);
    const known = isKept ? held[card] : undefined;
    if (known?.lastRow === lastRow && known.removals === removals.length) return known.journey;
    const journey = toJourney(log, card, readChain(log, card, view));
    if (isKept) held[card] = { journey, lastRow, removals: removals.length };
    return journey;
  });
}

/**
 * Journeys of the counted cards of some facts, in any order: equal to those of a log the facts were appended to.
 *
 * @example traceJourneys(events, workflow).filter((journey) => journey.finishedAt !== null)
 */
export function traceJourneys(events: Iterable<FlowEvent>, workflow: Workflow): readonly Journey[] {
  const log = createFlowLog(workflow);
  for (const event of events) log.append(event);
  return journeysIn(log);
}
