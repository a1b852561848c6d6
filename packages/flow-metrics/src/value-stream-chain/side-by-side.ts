import type { FlowEvent } from "../flow-event.ts";
import type { Stage, Workflow } from "../workflow.ts";

/** One board of a chain: its road, and its events in the order of its log. */
export interface ChainBoard {
  readonly boardId: string;
  readonly workflow: Workflow;
  readonly events: readonly FlowEvent[];
}

/** How many cards came to a board of the chain from another one of it. */
export const crossings = (boards: readonly ChainBoard[]): readonly { from: string; to: string; cards: number }[] =>
  cardsBetween(boards).map(({ from, to, cardIds: { size } }) => ({ from, to, cards: size }));

/** Cards that came to a board of the chain from another one of it. */
export function cardsBetween(
  boards: readonly ChainBoard[],
): readonly { from: string; to: string; cardIds: ReadonlySet<string> }[] {
  const pairs = new Map<string, Set<string>>();
  for (const { boardId, events } of boards)
    for (const event of events) {
      if (event.type !== "card.arrived" || event.fromBoardId === undefined) continue;
      const key = `${event.fromBoardId} ${boardId}`;
      const cards = pairs.get(key) ?? new Set();
      pairs.set(key, cards.add(event.cardId));
    }
  const ids = new Set(boards.map(({ boardId }) => boardId));
  return [...pairs].flatMap(([key, cardIds]) => {
    const [from = "", to = ""] = key.split(" ");
    return ids.has(from) ? [{ from, to, cardIds }] : [];
  });
}

/**
 * Boards that a card goes through one or the other of: neighbours in the chain, between its first and its last board,
 * that share no cards with each other and all of them share cards with one and the same board besides. In the order of
 * the chain; a board that stands alone is a group of its own.
 */
export function sideBySide(boards: readonly ChainBoard[]): readonly (readonly string[])[] {
  const pairs = crossings(boards);
  const partners = (boardId: string): string[] =>
    pairs.flatMap(({ from, to }) => (from === boardId ? [to] : to === boardId ? [from] : []));
  const ids = boards.map(({ boardId }) => boardId);
  const groups: { readonly boardIds: string[]; common: string[] }[] = [];
  for (const [index, boardId] of ids.entries()) {
    const own = partners(boardId);
    const last = groups.at(-1);
    const isBetween = index > 1 && index < ids.length - 1;
    const common = last?.common.filter((id) => own.includes(id) && id !== boardId) ?? [];
    const isApart = last?.boardIds.every((id) => !own.includes(id)) === true;
    if (last !== undefined && isBetween && isApart && common.length > 0) {
      last.boardIds.push(boardId);
      last.common = common;
    } else groups.push({ boardIds: [boardId], common: own });
  }
  return groups.map(({ boardIds }) => boardIds);
}

/** Stages of a road, and those that are there once for each board a card may go on to from them. */
export interface Layout {
  readonly stages: readonly Stage[];
  /** What the stage of a card that goes on to this board is called, by `<stage> <board>`; it is the stage itself elsewhere. */
  readonly awaiting: ReadonlyMap<string, string>;
}

/** A stage without the board its cards wait for. */
export const stageAwaited = (stageId: string): string => stageId.split(">")[0] ?? stageId;

/**
 * The stages of a chain in flow order. What waits at the end of boards that stand side by side waits for the board after
 * them; what waits before them waits for that one of them it goes on to: such a stage is there for each.
 */
export function chainLayout(
  groups: readonly (readonly string[])[],
  stagesOf: (boardId: string) => readonly Stage[],
): Layout {
  const stages: Stage[] = [];
  const awaiting = new Map<string, string>();
  for (const group of groups) {
    const before = stages.slice(endOf(stages));
    const ends: Stage[] = [];
    for (const [index, boardId] of group.entries()) {
      const own = stagesOf(boardId);
      const end = group.length === 1 ? own.length : endOf(own);
      if (index > 0)
        for (const stage of before) {
          const stageId = `${stage.stageId}>${boardId}`;
          awaiting.set(`${stage.stageId} ${boardId}`, stageId);
          stages.push({ ...stage, stageId });
        }
      stages.push(...own.slice(0, end));
      ends.push(...own.slice(end));
    }
    stages.push(...ends);
  }
  return { stages, awaiting };
}

/** Where the queues at the end begin. */
const endOf = (stages: readonly Stage[]): number => stages.findLastIndex(({ kind }) => kind !== "queue") + 1;
