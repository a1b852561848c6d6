import { forEachPath, type CardPath } from "../card-path.ts";
import { tickerOf } from "../duration.ts";
import type { FactColumns } from "../fact-columns.ts";
import type { FlowActor } from "../flow-event.ts";
import type { Metric, MetricQuery } from "../metric.ts";
import { windowOf } from "../population.ts";
import { BoardTally, type BoardLink } from "./board-links.ts";
import { HandoffTally, lyingWithin, type HandoffGraph } from "./handoff-links.ts";
import { everyone, explainPaths } from "../explain-paths.ts";

export interface HandoffsResult {
  readonly groups: HandoffGraph;
  /** `null` is this board. */
  readonly boards: readonly BoardLink[];
  /** Null unless switched on. */
  readonly people: HandoffGraph | null;
  /** Share of the facts in the window of whose doer the group is known; null without facts. */
  readonly knownGroups: number | null;
}
export interface HandoffsParams {
  readonly people?: "off" | "on";
}

/** Who waits for whom: between groups and boards, and between people only where that is switched on. */
export const valueStreamHandoffs: Metric<HandoffsParams, HandoffsResult> = {
  id: "value-stream-handoffs",
  title: "Hand-offs",
  unit: "days",
  formula:
    "per pair: changes of who acts on a card; wait = time in queues, off the board or blocked between the giver's last fact and the taker's first",
  source: "Poppendieck, Implementing Lean Software Development (2006), hand-offs; the wait is ours",
  params: [
    {
      name: "people",
      kind: "choice",
      choices: ["off", "on"],
      default: "off",
      description: "Hand-offs between people too: off unless somebody asks for them",
    },
  ],
  compute(query, { people = "off" }) {
    const { log, asOf, conventions } = query;
    const { from, to } = windowOf(query);
    const ticksAt = tickerOf(log.calendar, conventions);
    const groups = new HandoffTally();
    const persons = people === "on" ? new HandoffTally() : null;
    const boards = new BoardTally(log, ticksAt);
    let facts = 0;
    let grouped = 0;
    const { actor } = log.facts;
    forEachPath(log, { asOf, slips: conventions.slips }, (path) => {
      boards.see(path, from, to, asOf);
      for (const row of path.rows) {
        const at = instantOf(log.facts, path, row);
        if (at < from || at >= to) continue;
        facts++;
        const who = log.actors[actor[row] as number];
        if (takesTurn(who) && who.group !== undefined) grouped++;
      }
      if (log.actors.length === 1) return;
      forEachHandoff(query, path, (giver, taker, since, at, pair) => {
        if (at < from || at >= to) return;
        const wait = lyingWithin(log.stages, path, since, at, ticksAt);
        if (giver.group !== undefined && taker.group !== undefined && giver.group !== taker.group)
          groups.add(path.cardId, giver.group, taker.group, wait, pair);
        if (giver.id !== taker.id) persons?.add(path.cardId, giver.id, taker.id, wait, pair);
      });
    });
    return {
      groups: groups.graph(),
      boards: boards.links(),
      people: persons?.graph() ?? null,
      knownGroups: facts === 0 ? null : grouped / facts,
    };
  },
  explain: (query) => explainPaths(valueStreamHandoffs, query, everyone),
};

/** When a fact of a card was; a creation told of too late was at the first of the others. */
function instantOf({ at }: FactColumns, { rows: [first, second] }: CardPath, row: number): number {
  return at[
    row === first && second !== undefined && (at[second] as number) < (at[row] as number) ? second : row
  ] as number;
}

/** Rules and strangers take no turn. */
const takesTurn = (actor: FlowActor | null | undefined): actor is FlowActor =>
  actor != null && actor.kind !== "rule" && actor.kind !== "unknown";

/**
 * Shows each change of who acts on a card, with a number that stands for the two. Somebody whose group is not known
 * takes a turn too: then nobody can tell between which groups it went.
 */
export function forEachHandoff(
  { log: { facts, actors } }: MetricQuery,
  path: CardPath,
  see: (giver: FlowActor, taker: FlowActor, since: number, at: number, pair: number) => void,
): void {
  let before: FlowActor | null = null;
  let beforeSlot = 0;
  let since = 0;
  for (const row of path.rows) {
    const slot = facts.actor[row] as number;
    const actor = actors[slot] ?? null;
    if (!takesTurn(actor)) continue;
    const at = instantOf(facts, path, row);
    if (before !== null && slot !== beforeSlot && (before.id !== actor.id || before.group !== actor.group))
      see(before, actor, since, at, beforeSlot * actors.length + slot);
    before = actor;
    beforeSlot = slot;
    since = at;
  }
}
