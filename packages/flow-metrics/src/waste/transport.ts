import { CardDays } from "../card-ticks.ts";
import { factKind } from "../fact-columns.ts";
import { takenUpAt } from "../value-stream-handoffs/board-links.ts";
import { forEachHandoff } from "../value-stream-handoffs/value-stream-handoffs.ts";
import { lyingWithin } from "../value-stream-handoffs/handoff-links.ts";
import { share, type WasteDetector } from "./detector.ts";
import { evidenceOf, type Finding } from "./evidence.ts";

const waitShare = 0.1;
const pingPongShare = 0.1;
const fewest = 5;

/** Work that is passed on: the wait between groups and boards, and work that comes straight back. */
export const transport: WasteDetector = {
  waste: "transport",
  signals: ["group-handoffs", "ping-pong", "board-crossings"],
  watch(query, span) {
    const { facts, stages } = query.log;
    const between = new CardDays();
    const backAndForth = new CardDays();
    const crossings = new CardDays();
    const { actors } = query.log;
    const isGrouped = actors.some((actor) => actor?.group !== undefined);
    let handoffs = 0;
    return {
      see({ path, endedAt }) {
        const until = Math.min(endedAt, span.to);
        if (isGrouped) {
          let waited = 0;
          let count = 0;
          let returned = 0;
          let isReturned = false;
          let giverBefore = "";
          let takerBefore = "";
          forEachHandoff(query, path, (giver, taker, since, at) => {
            const [from, to] = [giver.group, taker.group];
            if (from === undefined || to === undefined || from === to || at < span.from || at >= span.to) return;
            const ticks = lyingWithin(stages, path, Math.max(since, span.from), at, span.ticksAt);
            waited += ticks;
            count++;
            if (giverBefore === to && takerBefore === from) {
              isReturned = true;
              returned += ticks;
            }
            giverBefore = from;
            takerBefore = to;
          });
          handoffs += count;
          if (count > 0) between.add(path.cardId, waited);
          if (isReturned) backAndForth.add(path.cardId, returned);
        }
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
