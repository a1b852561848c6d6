import { CardDays } from "../card-ticks.ts";
import type { CardPath } from "../card-path.ts";
import { cardReading, factKind } from "../fact-columns.ts";
import type { FlowLog } from "../flow-log.ts";
import { takenUpAt } from "../value-stream-handoffs/board-links.ts";
import { lyingWithin } from "../value-stream-handoffs/handoff-links.ts";
import { forEachHandoff, turnsOf, type Turns } from "../value-stream-handoffs/turns.ts";
import { share, type WasteDetector, type WasteSpan } from "./detector.ts";
import { evidenceOf, type Finding } from "./evidence.ts";

const waitShare = 0.1;
const pingPongShare = 0.1;
const fewest = 5;

/** Work that is passed on: the wait between groups and boards, and work that comes straight back. */
export const transport: WasteDetector = {
  waste: "transport",
  signals: ["group-handoffs", "ping-pong", "board-crossings"],
  watch({ log }, span) {
    const { actors, facts, reading, stages } = log;
    const turns = turnsOf(actors);
    const between = new CardDays();
    const backAndForth = new CardDays();
    const crossings = new CardDays();
    const isGrouped = actors.some((actor) => actor?.group !== undefined);
    let handoffs = 0;
    const seePassing = handoffsOfCard(log, turns, span);
    return {
      see({ path, endedAt }) {
        if (isGrouped) {
          const { count, waited, returns, returned } = seePassing(path);
          handoffs += count;
          if (count > 0) between.add(path.cardId, waited);
          if (returns > 0) backAndForth.add(path.cardId, returned);
        }
        // Only a card to be read fact by fact came from elsewhere.
        if (reading[path.card] !== cardReading.untidy) return;
        const until = Math.min(endedAt, span.to);
        for (const row of path.rows) {
          const at = facts.at[row] as number;
          if (facts.kind[row] !== factKind.arrived || at < span.from || at >= until) continue;
          const to = Math.min(until, takenUpAt(stages, path, at, until));
          crossings.add(path.cardId, lyingWithin(stages, path, at, to, span.ticksAt));
          break;
        }
      },
      judge({ inProgress }) {
        const found: Finding[] = [];
        if (!isGrouped)
          found.push({ signal: "group-handoffs", unknown: "no-groups" }, { signal: "ping-pong", unknown: "no-groups" });
        const waited = share(between.ticks, inProgress);
        if (between.items >= fewest && waited >= waitShare)
          found.push(
            evidenceOf("transport", "group-handoffs", between, { share: waited, perCard: handoffs / between.items }),
          );
        const returned = share(backAndForth.items, between.items);
        if (backAndForth.items >= fewest && returned >= pingPongShare)
          found.push(evidenceOf("transport", "ping-pong", backAndForth, { share: returned }));
        const crossed = share(crossings.ticks, inProgress);
        if (crossings.items >= fewest && crossed >= waitShare)
          found.push(evidenceOf("transport", "board-crossings", crossings, { share: crossed }));
        return found;
      },
    };
  },
};

/** Hand-offs of a card between groups in the window, those straight back among them, and the ticks it lay in between. */
function handoffsOfCard({ facts, stages }: FlowLog, turns: Turns, span: WasteSpan) {
  const tally = { count: 0, waited: 0, returns: 0, returned: 0 };
  let path: CardPath;
  /** During which the card was given last. */
  let visit = 0;
  let giverBefore = -1;
  let takerBefore = -1;
  const take = (giver: number, taker: number, since: number, at: number): void => {
    const from = turns.group[giver] as number;
    const to = turns.group[taker] as number;
    if (from < 0 || to < 0 || from === to || at < span.from || at >= span.to) return;
    const givenAt = Math.max(since, span.from);
    while (visit + 1 < path.visits && (path.enteredAt[visit + 1] as number) <= givenAt) visit++;
    const ticks = lyingWithin(stages, path, givenAt, at, span.ticksAt, visit);
    tally.waited += ticks;
    tally.count++;
    if (giverBefore === to && takerBefore === from) {
      tally.returns++;
      tally.returned += ticks;
    }
    giverBefore = from;
    takerBefore = to;
  };
  return (of: CardPath): typeof tally => {
    path = of;
    visit = 0;
    giverBefore = takerBefore = -1;
    tally.count = tally.waited = tally.returns = tally.returned = 0;
    forEachHandoff(facts, turns, path, take);
    return tally;
  };
}
