import type { ForeignFact } from "../foreign-history.ts";
import type { TimedAction } from "./card-changes.ts";
import { idInstant } from "./object-id.ts";
import type { TrelloChecklist } from "./trello-export.ts";

/**
 * The check items that are on a card now, and when they were ticked. They appear at the instant in
 * their id; one that is ticked although no action says so was ticked at that same instant.
 */
export function checkItemFacts(
  checklists: readonly TrelloChecklist[],
  actions: readonly TimedAction[],
  createdAt: number,
): ForeignFact[] {
  const facts: ForeignFact[] = [];
  for (const item of checklists.flatMap((list) => list.checkItems)) {
    const at = Math.max(createdAt, idInstant(item.id) ?? createdAt);
    const ticks = actions.filter(
      ({ action }) => action.type === "updateCheckItemStateOnCard" && action.data.checkItem?.id === item.id,
    );
    const set = (done: boolean) => ({ kind: "check-item", itemId: item.id, text: item.name, done }) as const;
    const doneFirst = ticks.length === 0 && item.state === "complete";
    facts.push({ factId: `${item.id}#check`, at, change: set(doneFirst) });
    for (const tick of ticks)
      facts.push({
        factId: tick.action.id,
        at: Math.max(at, tick.at),
        change: set(tick.action.data.checkItem?.state === "complete"),
      });
  }
  return facts;
}
