import type { CardPath } from "../card-path.ts";
import type { FactColumns } from "../fact-columns.ts";
import type { FlowActor } from "../flow-event.ts";
import { personOf, takesTurns } from "../takes-turns.ts";

/** Who is behind each of a log's actors, as numbers from 0 on; -1 for who takes no turn. */
export interface Turns {
  /** The same for the same id and group: somebody whose group is not known takes a turn too. */
  readonly who: Int32Array;
  /** -1 where it is not known, too. */
  readonly person: Int32Array;
  /** The same. */
  readonly group: Int32Array;
  readonly people: number;
}

export function turnsOf(actors: readonly (FlowActor | null)[]): Turns {
  const column = (): Int32Array => new Int32Array(actors.length).fill(-1);
  const [who, person, group] = [column(), column(), column()];
  const [whos, people, groups] = [new Map<string, number>(), new Map<string, number>(), new Map<string, number>()];
  for (const [slot, actor] of actors.entries()) {
    if (actor === null || !takesTurns(actor)) continue;
    const known = personOf(actor);
    who[slot] = numberOf(whos, JSON.stringify([known, actor.group]));
    if (known !== undefined) person[slot] = numberOf(people, known);
    if (actor.group !== undefined) group[slot] = numberOf(groups, actor.group);
  }
  return { who, person, group, people: people.size };
}

function numberOf(numbers: Map<string, number>, name: string): number {
  const known = numbers.get(name) ?? numbers.size;
  numbers.set(name, known);
  return known;
}

/** When the n-th fact of a card was; a creation told of too late was at the first of the others. */
export function instantOf({ at }: FactColumns, { rows }: CardPath, index: number): number {
  const told = at[rows[index] as number] as number;
  return index === 0 && rows.length > 1 ? Math.min(told, at[rows[1] as number] as number) : told;
}

/** Each change of who acts on a card: giver and taker among the log's actors, and the instants of their facts. */
export class Handoffs {
  count = 0;
  readonly givers: number[] = [];
  readonly takers: number[] = [];
  readonly since: number[] = [];
  readonly at: number[] = [];
  /** In ticks, once they are read. */
  readonly waits: number[] = [];
}

/** Those of one card. One object serves every card: read it before the next one comes. */
export function readHandoffs(facts: FactColumns, { who }: Turns, path: CardPath, found: Handoffs): void {
  const { actor } = facts;
  const { rows } = path;
  let count = 0;
  let giver = -1;
  let whoGives = -1;
  let given = 0;
  for (let index = 0; index < rows.length; index++) {
    const taker = actor[rows[index] as number] as number;
    const whoTakes = who[taker] as number;
    if (whoTakes < 0) continue;
    if (whoTakes !== whoGives) {
      if (giver >= 0) {
        found.givers[count] = giver;
        found.takers[count] = taker;
        found.since[count] = instantOf(facts, path, given);
        found.at[count] = instantOf(facts, path, index);
        count++;
      }
      whoGives = whoTakes;
    }
    giver = taker;
    given = index;
  }
  found.count = count;
}
