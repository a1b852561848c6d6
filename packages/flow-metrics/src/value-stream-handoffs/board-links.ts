import type { CardPath } from "../card-path.ts";
import { longestFirst } from "../card-ticks.ts";
import { ticksPerDay } from "../duration.ts";
import { factKind } from "../fact-columns.ts";
import type { FlowLog } from "../flow-log.ts";
import type { HandoffLink } from "./handoff-links.ts";
import { lyingWithin } from "./handoff-links.ts";
import type { StageTable } from "../stage-table.ts";

/** Cards that crossed between this board (null) and another. */
export type BoardLink = HandoffLink<string | null>;

interface Crossing {
  readonly boardId: string;
  readonly isArrival: boolean;
  count: number;
  waitTicks: number;
  readonly waited: Map<string, number>;
}

/** Collects crossings card by card: an arrival waits until it is first worked on here, a departure is not seen any further. */
export class BoardTally {
  readonly #crossings = new Map<string, Crossing>();
  readonly #log: FlowLog;
  readonly #ticksAt: (ms: number) => number;

  constructor(log: FlowLog, ticksAt: (ms: number) => number) {
    this.#log = log;
    this.#ticksAt = ticksAt;
  }

  see(path: CardPath, from: number, to: number, asOf: number): void {
    const { extras, stages } = this.#log;
    const { facts, first, until } = path;
    if (extras.size === 0) return;
    for (let fact = first; fact < until; fact++) {
      const kind = facts.kind[fact];
      if (kind !== factKind.arrived && kind !== factKind.left) continue;
      const at = facts.at[fact] as number;
      const boardId = extras.get(facts.row[fact] as number)?.boardId;
      if (boardId === undefined || at < from || at >= to) continue;
      const isArrival = kind === factKind.arrived;
      const key = `${isArrival ? "<" : ">"}${boardId}`;
      const crossing = this.#crossings.get(key) ?? { boardId, isArrival, count: 0, waitTicks: 0, waited: new Map() };
      this.#crossings.set(key, crossing);
      crossing.count++;
      const wait = isArrival ? lyingWithin(stages, path, at, takenUpAt(stages, path, at, asOf), this.#ticksAt) : 0;
      crossing.waitTicks += wait;
      crossing.waited.set(path.cardId, (crossing.waited.get(path.cardId) ?? 0) + wait);
    }
  }

  links(): BoardLink[] {
    return [...this.#crossings.values()]
      .map(({ boardId, isArrival, count, waitTicks, waited }): BoardLink => {
        const waitDays = isArrival ? waitTicks / ticksPerDay : null;
        return {
          from: isArrival ? boardId : null,
          to: isArrival ? null : boardId,
          count,
          cards: waited.size,
          waitDays,
          meanWaitDays: waitDays === null ? null : waitDays / count,
          examples: [...waited]
            .map(([cardId, ticks]) => ({ cardId, ticks }))
            .toSorted(longestFirst)
            .slice(0, 5)
            .map(({ cardId }) => cardId),
        };
      })
      .toSorted(mostFirst);
  }
}

/** When a card first stood in an active or a done stage since then, or went away again; else at `otherwise`. */
export function takenUpAt(
  stages: StageTable,
  { visits, slots, enteredAt }: CardPath,
  from: number,
  otherwise: number,
): number {
  for (let visit = 0; visit < visits; visit++) {
    const leftAt = visit + 1 < visits ? (enteredAt[visit + 1] as number) : Number.POSITIVE_INFINITY;
    const slot = slots[visit] as number;
    if (leftAt > from && (stages.kind(slot) !== "queue" || slot === stages.off))
      return Math.max(from, enteredAt[visit] as number);
  }
  return otherwise;
}

/**
 * Who waits for whom among several boards: each board's arrivals name both ends; departures count only to boards
 * that are not among these, where the wait is not seen.
 */
export function linksBetweenBoards(
  boards: readonly { readonly boardId: string; readonly links: readonly BoardLink[] }[],
): HandoffLink[] {
  const known = new Set(boards.map(({ boardId }) => boardId));
  return boards
    .flatMap(({ boardId, links }) =>
      links
        .filter(({ to }) => to === null || !known.has(to))
        .map((link): HandoffLink => ({ ...link, from: link.from ?? boardId, to: link.to ?? boardId })),
    )
    .toSorted(mostFirst);
}

const nameOf = ({ from, to }: BoardLink): string => `${from ?? ""} ${to ?? ""}`;
const mostFirst = (a: BoardLink, b: BoardLink): number =>
  (b.waitDays ?? 0) - (a.waitDays ?? 0) || b.count - a.count || (nameOf(a) < nameOf(b) ? -1 : 1);
