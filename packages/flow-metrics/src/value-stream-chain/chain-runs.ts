import { cardsBetween, sideBySide, type ChainBoard } from "./side-by-side.ts";

/** Boards that one card after the other went through. */
export interface ChainRun {
  readonly boardIds: readonly string[];
  /** Cards that went from one of them to another. */
  readonly crossed: number;
  /** Those of them that a card goes through one or the other of; empty where it goes through all. */
  readonly sideBySide: readonly (readonly string[])[];
}

/** Neighbours that share cards, with all that lies between two that do. */
export function chainRuns(boards: readonly ChainBoard[]): ChainRun[] {
  const boardIds = boards.map(({ boardId }) => boardId);
  const between = cardsBetween(boards);
  const runs: { boardIds: string[]; crossed: Set<string> }[] = [];
  for (const [index, boardId] of boardIds.entries()) {
    const behind = boardIds.slice(0, index);
    const shared = between.filter(
      ({ from, to }) => (from === boardId && behind.includes(to)) || (to === boardId && behind.includes(from)),
    );
    const first = Math.min(...shared.map(({ from, to }) => boardIds.indexOf(from === boardId ? to : from)));
    const run = { boardIds: [boardId], crossed: new Set(shared.flatMap(({ cardIds }) => [...cardIds])) };
    while (shared.length > 0 && (runs.at(-1)?.boardIds.some((id) => boardIds.indexOf(id) >= first) ?? false)) {
      const before = runs.pop() as (typeof runs)[number];
      run.boardIds.unshift(...before.boardIds);
      for (const cardId of before.crossed) run.crossed.add(cardId);
    }
    runs.push(run);
  }
  return runs.map(({ boardIds: own, crossed: { size } }) => {
    const groups = sideBySide(boards.filter(({ boardId }) => own.includes(boardId)));
    return { boardIds: own, crossed: size, sideBySide: groups.filter(({ length }) => length > 1) };
  });
}
