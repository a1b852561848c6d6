import type { CardPath } from "../card-path.ts";
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

/** When a fact of a card was; a creation told of too late was at the first of the others. */
export function instantOf({ facts: { at }, first, until }: CardPath, fact: number): number {
  const told = at[fact] as number;
  return fact === first && until - first > 1 ? Math.min(told, at[first + 1] as number) : told;
}

/** Each change of who acts on a card: the giver's last fact and the taker's first, which is never the card's first. */
export class Handoffs {
  count = 0;
  readonly given: number[] = [];
  readonly taken: number[] = [];
  /** In ticks, once they are read. */
  readonly waits: number[] = [];
}

/** Those of one card. One object serves every card: read it before the next one comes. */
export function readHandoffs({ who }: Turns, { facts: { actor }, first, until }: CardPath, found: Handoffs): void {
  let count = 0;
  let given = -1;
  let whoGives = -1;
  for (let fact = first; fact < until; fact++) {
    const whoTakes = who[actor[fact] as number] as number;
    if (whoTakes < 0) continue;
    if (whoTakes !== whoGives) {
      if (given >= 0) {
        found.given[count] = given;
        found.taken[count] = fact;
        count++;
      }
      whoGives = whoTakes;
    }
    given = fact;
  }
  found.count = count;
}
