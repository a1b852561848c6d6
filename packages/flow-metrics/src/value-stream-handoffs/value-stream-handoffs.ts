import { forEachPath } from "../card-path.ts";
import { tickerOf } from "../duration.ts";
import type { Metric } from "../metric.ts";
import { windowOf } from "../population.ts";
import { BoardTally, type BoardLink } from "./board-links.ts";
import { HandoffTally, readWaits, type HandoffGraph } from "./handoff-links.ts";
import { personOf } from "../takes-turns.ts";
import { Handoffs, instantOf, readHandoffs, turnsOf } from "./turns.ts";
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
      naming: ["on"],
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
    const { actors } = log;
    const turns = turnsOf(actors);
    const handoffs = new Handoffs();
    forEachPath(log, { asOf, slips: conventions.slips }, (path) => {
      boards.see(path, from, to, asOf);
      const { actor } = path.facts;
      for (let fact = path.first; fact < path.until; fact++) {
        const at = instantOf(path, fact);
        if (at < from || at >= to) continue;
        facts++;
        if ((turns.group[actor[fact] as number] as number) >= 0) grouped++;
      }
      if (actors.length === 1) return;
      readHandoffs(turns, path, handoffs);
      readWaits(log.stages, path, handoffs, Number.NEGATIVE_INFINITY, ticksAt);
      for (let index = 0; index < handoffs.count; index++) {
        const taken = handoffs.taken[index] as number;
        const give = actor[handoffs.given[index] as number] as number;
        const take = actor[taken] as number;
        const at = path.facts.at[taken] as number;
        const giver = actors[give];
        const taker = actors[take];
        if (!giver || !taker || at < from || at >= to) continue;
        const wait = handoffs.waits[index] as number;
        const pair = give * actors.length + take;
        if (giver.group !== undefined && taker.group !== undefined && giver.group !== taker.group)
          groups.add(path.cardId, giver.group, taker.group, wait, pair);
        const [gives, takes] = [personOf(giver), personOf(taker)];
        if (gives !== undefined && takes !== undefined && gives !== takes)
          persons?.add(path.cardId, gives, takes, wait, pair);
      }
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
